package org.g221.engine.measurement;

/**
 * A measured quantity that predictions need, as given in the data set.
 *
 * @param value the value, in {@code unit}
 * @param uncertainty its standard deviation, 0 if none is given; not used in χ²
 * @param unit unit of both, empty for a pure number
 * @param source where it comes from
 * @param reliability how far the number can be traced
 */
public record InputValue(
    double value, double uncertainty, String unit, String source, Reliability reliability) {}
