package org.g221.engine.search;

/**
 * A box still to be searched.
 *
 * @param shape of it or of a box around it
 * @param axis along which it is cut; −1 for a single node
 */
record WaitingBox(NodeBox nodes, Shape shape, int axis) {}
