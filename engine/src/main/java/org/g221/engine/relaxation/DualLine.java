package org.g221.engine.relaxation;

import java.util.Arrays;

/**
 * The lower bound that any weights of the rows prove, with rounding.
 *
 * <p>For every y and every λ ≥ 0, with ε between ends e and E,
 *
 * <p>min Σ r² ≥ Σ (2y r⁰ − y² − 2|y|d) − Σ λ(h⁰ + d) + Σ_i min(g_i e_i, g_i E_i),
 *
 * <p>g_i = Σ 2y a_i − Σ λ b_i, because (r − y)² ≥ 0 and h ≥ 0. An excess needs y ≥ 0. All weights
 * are kept as y, with λ = −2y and y ≤ 0 for rules. Each of the numbers summed is rounded at most as
 * often as there are rows and coordinates, and a few times more, so that their magnitudes bound the
 * error of the sum.
 */
final class DualLine {

  /** The smallest positive number times any number of operations, for underflow. */
  private static final double UNDERFLOW = Double.MIN_NORMAL;

  private final double[] gradient;
  private final double[] gradientError;
  private double bound;

  /**
   * @param coordinates number of coordinates
   */
  DualLine(int coordinates) {
    this.gradient = new double[coordinates];
    this.gradientError = new double[coordinates];
  }

  /** Computes the bound of some rows with weights y over a box of ε. */
  void compute(Rows rows, double[] y, double[] lower, double[] upper) {
    int width = gradient.length;
    double[] slopes = rows.slopes();
    double sum = 0;
    double size = 0;
    Arrays.fill(gradient, 0);
    Arrays.fill(gradientError, 0);
    for (int row = 0; row < rows.count(); row++) {
      double t = y[row];
      if (t == 0) {
        continue;
      }
      double linear = 2 * t * rows.center(row);
      double square = rows.kind(row) == RowKind.RULE ? 0 : t * t;
      double error = 2 * Math.abs(t) * rows.error(row);
      sum += linear - square - error;
      size += Math.abs(linear) + square + error;
      for (int i = 0, k = row * width; i < width; i++, k++) {
        double term = 2 * t * slopes[k];
        gradient[i] += term;
        gradientError[i] += Math.abs(term);
      }
    }
    double rounding = (rows.count() + width + 10) * Math.ulp(1.0);
    for (int i = 0; i < width; i++) {
      sum += Math.min(gradient[i] * lower[i], gradient[i] * upper[i]);
      size += gradientError[i] * Math.max(Math.abs(lower[i]), Math.abs(upper[i]));
      gradientError[i] = rounding * gradientError[i] + UNDERFLOW;
    }
    bound = Math.nextDown(sum - rounding * size - UNDERFLOW);
  }

  /** The bound; may be NaN where a weight meets a row that nothing is known of. */
  double bound() {
    return bound;
  }

  /** A number whose modulus g_i of a coordinate certainly reaches, with its sign; else 0. */
  double certainSlope(int coordinate) {
    double g = gradient[coordinate];
    double e = gradientError[coordinate];
    return g > e ? Math.nextDown(g - e) : g < -e ? Math.nextUp(g + e) : 0;
  }
}
