package org.g221.job.scan;

/**
 * Which ends of an axis are meant: the end of the physical range, or a convention, so that nothing
 * is to be looked for beyond.
 *
 * @param minIsMeant whether the first value is
 * @param maxIsMeant whether the last value is
 */
public record AxisEnds(boolean minIsMeant, boolean maxIsMeant) {

  /** Nothing is said of either end. */
  public static final AxisEnds OPEN = new AxisEnds(false, false);

  /** Both ends are meant. */
  public static final AxisEnds MEANT = new AxisEnds(true, true);
}
