package org.g221.engine.measurement;

/**
 * A measured quantity that predictions need, as the data set gives it.
 *
 * @param value the value, in {@code unit}
 * @param uncertainty its standard deviation, 0 where none is given; χ² does not use it
 * @param unit unit of both, empty for a pure number
 * @param source where it is from
 * @param reliability how far the number can be traced
 */
public record InputValue(
    double value, double uncertainty, String unit, String source, Reliability reliability) {}
