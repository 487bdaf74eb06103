package org.g221.engine.contour;

/**
 * What came of trying a cell of a bin with contours.
 *
 * @param cost boxes that the bin would take, if the other cells take as many
 * @param boxes boxes bounded
 */
public record SampledContour(double cost, long boxes) {}
