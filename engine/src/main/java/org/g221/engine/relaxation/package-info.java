/**
 * Convex relaxations of least-squares problems over boxes: rows as affine forms, the lower bound
 * that their dual proves, the parts of a box that it rules out, and the steps of a local search.
 */
package org.g221.engine.relaxation;
