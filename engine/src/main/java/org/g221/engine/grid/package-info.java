/**
 * Grids of parameter points: axes, nodes and their numbers, and the loops, blocks and tiles of a
 * scan. Nothing is computed here.
 */
package org.g221.engine.grid;
