package org.g221.engine.enclosure;

/**
 * Notices when a search makes no progress, and changes how boxes are cut.
 *
 * <p>Most models want errors shared by their causes, and a little by slopes. Where that keeps
 * cutting along the wrong coordinates, the lower end stands still, and causes alone decide.
 */
final class Standstill {

  private static final double MOSTLY = 0.75;
  private static final double ALONE = 1;
  private static final long FIRST_LOOK = 4096;

  /** Growth of the number of boxes between looks, and least progress in it. */
  private static final double GROWTH = 1.5;

  private static final double LEAST_PROGRESS = 0.05;

  private long nextLook = FIRST_LOOK;
  private double lowerBefore = Double.NEGATIVE_INFINITY;
  private double byCause = MOSTLY;

  /** Tells how far a search is: the lower end and what it has to reach. */
  void observe(long boxes, double lower, double limit) {
    if (boxes < nextLook) {
      return;
    }
    double progress = (lower - lowerBefore) / (limit - lowerBefore);
    if (lowerBefore > Double.NEGATIVE_INFINITY && !(progress >= LEAST_PROGRESS)) {
      byCause = byCause == MOSTLY ? ALONE : MOSTLY;
    }
    lowerBefore = lower;
    nextLook = (long) (boxes * GROWTH);
  }

  /** Share of an error that is attributed by causes. */
  double byCause() {
    return byCause;
  }
}
