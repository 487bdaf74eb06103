package org.g221.engine.search;

/**
 * What is known of χ² and of quantities in a box, and holds in each part of it: natural bounds, and
 * how steep they are at most along each axis. It owns its arrays, which never change.
 *
 * @param lowerChiSquare NaN if unknown
 * @param lowerQuantity of each quantity, likewise
 * @param upperQuantity of each quantity, likewise
 * @param steepness by function, in the order of {@link BoxCentres}, and axis; infinite or NaN if
 *     unknown
 * @param cuts how often the box has been cut since
 */
record Slopes(
    double lowerChiSquare,
    double[] lowerQuantity,
    double[] upperQuantity,
    double[][] steepness,
    int cuts) {

  /** The same in a part of the box. */
  Slopes inPart() {
    return new Slopes(lowerChiSquare, lowerQuantity, upperQuantity, steepness, cuts + 1);
  }
}
