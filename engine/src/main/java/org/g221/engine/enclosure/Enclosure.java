package org.g221.engine.enclosure;

import java.util.Optional;
import org.g221.engine.relaxation.AttainedPoint;

/**
 * The least χ², enclosed.
 *
 * @param lower no point that counts has a smaller χ²; positive infinity if there is no such point
 * @param best a point with the smallest χ² known, if any was found below the ceiling of the search
 * @param boxes number of boxes bounded
 * @param isFinished whether the enclosure is as narrow as asked; false if the budget ended before
 */
public record Enclosure(
    double lower, Optional<AttainedPoint> best, long boxes, boolean isFinished) {

  /** The smallest χ² known; positive infinity if no point was found. */
  public double upper() {
    return best.map(AttainedPoint::chiSquare).orElse(Double.POSITIVE_INFINITY);
  }

  /** Whether it is proved that there is no point within ranges and bins. */
  public boolean isProvedEmpty() {
    return lower == Double.POSITIVE_INFINITY;
  }
}
