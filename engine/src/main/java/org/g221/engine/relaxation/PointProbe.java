package org.g221.engine.relaxation;

import java.util.Optional;

/**
 * Computes a problem at single points.
 *
 * <p>Used by one thread at a time.
 */
public interface PointProbe {

  /**
   * Computes rows and quantities at a point, with rounding.
   *
   * @param values receives them; not finite where a row has no value
   */
  void rows(double[] coordinates, double[] values);

  /**
   * Computes χ² at points as a user would get it.
   *
   * @param chiSquare receives it; positive infinity for points that break a rule
   */
  void chiSquare(double[][] points, int count, double[] chiSquare);

  /** The point as a user would evaluate it; empty if it breaks a rule. */
  Optional<AttainedPoint> attain(double[] coordinates);
}
