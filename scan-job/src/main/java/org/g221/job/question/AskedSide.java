package org.g221.job.question;

import java.util.Optional;

/**
 * One side of a line or plane in which rows are profiled.
 *
 * @param quantity an axis, another parameter, a derived quantity or an observable
 * @param range the range that is divided into bins; if empty, the nodes of an axis, or the range of
 *     the rows
 * @param bins number of bins
 */
public record AskedSide(String quantity, Optional<Range> range, int bins) {

  /** The lower and the upper end of the bins. */
  public record Range(double lower, double upper) {}
}
