package org.g221.job.scan;

/**
 * Which ends of an axis are meant as limits, by physics or by convention, so that nothing beyond
 * them matters.
 *
 * @param minIsMeant whether the first value is such a limit
 * @param maxIsMeant whether the last value is such a limit
 */
public record AxisEnds(boolean minIsMeant, boolean maxIsMeant) {

  /** Neither end is declared a limit. */
  public static final AxisEnds OPEN = new AxisEnds(false, false);

  /** Both ends are meant. */
  public static final AxisEnds MEANT = new AxisEnds(true, true);
}
