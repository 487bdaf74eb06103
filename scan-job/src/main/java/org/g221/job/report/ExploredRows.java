package org.g221.job.report;

import java.util.Objects;
import java.util.Optional;

/**
 * The share of the kept rows that goes into the page.
 *
 * @param points the share; empty if there are no rows to show
 * @param kept number of kept rows
 * @param weight number of nodes that a kept row stands for
 * @param limit Δχ² up to which rows were kept; positive infinity if all were
 * @param whyNone why there are none, as a sentence; empty if there are some
 */
public record ExploredRows(
    Optional<ExploredPoints> points, long kept, double weight, double limit, String whyNone) {

  public ExploredRows {
    Objects.requireNonNull(points);
    Objects.requireNonNull(whyNone);
  }

  /** No rows. */
  public static ExploredRows none(String why) {
    return new ExploredRows(Optional.empty(), 0, 1, Double.POSITIVE_INFINITY, why);
  }
}
