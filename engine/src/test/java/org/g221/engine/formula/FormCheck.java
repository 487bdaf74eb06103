package org.g221.engine.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/** Compares values at points of a box with affine forms, in exact arithmetic. */
public final class FormCheck {

  private static final MathContext DIGITS = new MathContext(60);

  private final AffineRun run;
  private final double[][] boxes;
  private final int box;

  /**
   * @param boxes lower and upper end of each input in the box with that number
   */
  public FormCheck(AffineRun run, double[][] boxes, int box) {
    this.run = run;
    this.boxes = boxes;
    this.box = box;
  }

  /** Whether a value lies within the form of an output, and within its interval. */
  public boolean encloses(int output, BigDecimal value, double[] point) {
    return distance(output, value, point).compareTo(decimal(run.error(output, box))) <= 0
        && !(run.lower(output, box) > value.doubleValue())
        && !(run.upper(output, box) < value.doubleValue());
  }

  /** The distance of a value from the linear part over the error that is allowed for. */
  public double share(int output, BigDecimal value, double[] point) {
    BigDecimal distance = distance(output, value, point);
    return distance.divide(decimal(run.error(output, box)), DIGITS).doubleValue();
  }

  private BigDecimal distance(int output, BigDecimal value, double[] point) {
    BigDecimal linear = decimal(run.center(output, box));
    for (int k = 0; k < point.length; k++) {
      linear = linear.add(change(decimal(run.slope(output, k, box)), k, point[k]));
    }
    return value.subtract(linear).abs();
  }

  /** Slope times ε. */
  private BigDecimal change(BigDecimal slope, int k, double x) {
    double center = 0.5 * (boxes[k][0] + boxes[k][1]);
    double half = Math.max(boxes[k][1] - center, center - boxes[k][0]);
    BigDecimal distance = decimal(x).subtract(decimal(center));
    return slope.multiply(distance).divide(decimal(Math.nextUp(half)), DIGITS);
  }

  /** A bound that is infinite allows for everything. */
  private static BigDecimal decimal(double value) {
    return Double.isInfinite(value) ? new BigDecimal("1e400") : new BigDecimal(value);
  }
}
