package org.g221.engine.search;

/**
 * What is known of functions in a box and holds in each part of it: χ² and the quantities, in the
 * order of {@link BoxCentres}. It owns its arrays, which never change.
 *
 * @param lower natural lower bounds, by function; NaN if unknown
 * @param upper natural upper bounds, likewise
 * @param steepness by function and axis, how steep it is at most; infinite or NaN if unknown
 * @param kinked by axis, how steep those contributions to χ² are at most that its curvature lacks
 * @param curvature by function and two axes, how far it bends downward at most (χ², see {@link
 *     org.g221.engine.formula.Curvature}) or either way (quantities); infinite or NaN if unknown;
 *     null if none of it is known
 * @param cuts how often the box has been cut since
 */
record Shape(
    double[] lower,
    double[] upper,
    double[][] steepness,
    double[] kinked,
    double[][][] curvature,
    int cuts) {

  /** Whether it has a curvature. */
  boolean isCurved() {
    return curvature != null;
  }

  /** With the curvature that a box around it has, if this has none; null for no such box. */
  Shape withKnown(Shape around) {
    return isCurved() || around == null
        ? this
        : new Shape(lower, upper, steepness, kinked, around.curvature, cuts);
  }

  /** The same in a part of the box. */
  Shape inPart() {
    return new Shape(lower, upper, steepness, kinked, curvature, cuts + 1);
  }
}
