package org.g221.engine.search;

/**
 * What is known of functions in a box and holds in each part of it: χ² and the quantities, in the
 * order of {@link BoxCentres}. It owns its arrays, which never change.
 *
 * @param lower natural lower bounds, by function; NaN if unknown
 * @param upper natural upper bounds, likewise
 * @param steepness by function and axis, how steep it is at most; infinite or NaN if unknown
 * @param curvature by function and two axes, how far it bends downward at most (χ², see {@link
 *     org.g221.engine.formula.Curvature}) or either way (quantities); infinite or NaN if unknown
 * @param kinked by axis, how steep those contributions to χ² are at most that its curvature lacks
 * @param cuts how often the box has been cut since
 */
record Shape(
    double[] lower,
    double[] upper,
    double[][] steepness,
    double[][][] curvature,
    double[] kinked,
    int cuts) {

  /** The same in a part of the box. */
  Shape inPart() {
    return new Shape(lower, upper, steepness, curvature, kinked, cuts + 1);
  }
}
