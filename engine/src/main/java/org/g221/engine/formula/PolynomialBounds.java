package org.g221.engine.formula;

/**
 * Bounds of a polynomial on an interval, by its expansion b₀ + b₁t + … about the middle: powers of
 * t have known ranges, so that what is beyond the linear part is of second order in the width.
 *
 * <p>Coefficients of the expansion are sums of products of the given ones with powers of the
 * middle: at degree n each is off by at most some 2n UNIT times what the polynomial with the moduli
 * of all coefficients has at the modulus of the middle, as is what a {@link Program} computes.
 * Everything here is summed n times or less; {@link #ROUNDING} (n + 1) UNIT times that polynomial
 * at the far end of the interval bounds all of it together.
 *
 * <p>Used by one thread at a time.
 */
final class PolynomialBounds {

  private static final double ROUNDING = 24 * AffineLoops.UNIT;

  /** t³ is within ¾h²t ± ¼h³ for |t| up to h. */
  private static final double SLOPE_OF_CUBE = 0.75;

  private static final double ERROR_OF_CUBE = 0.25;

  private double[] expansion = new double[0];
  private int degree;
  private double middle;
  private double reach;
  private double rounding;
  private double even;
  private double slope;
  private double rest;
  private double steepness;

  /** Expands a polynomial about the middle between two ends. */
  void expand(double[] coefficients, double lower, double upper) {
    degree = coefficients.length - 1;
    if (expansion.length < coefficients.length) {
      expansion = new double[coefficients.length];
    }
    middle = 0.5 * lower + 0.5 * upper;
    reach = Math.max(upper - middle, middle - lower) * AffineLoops.UPWARD;
    double farthest = Math.abs(middle) + reach;
    double size = 0;
    for (int k = degree; k >= 0; k--) {
      expansion[k] = coefficients[k];
      size = size * farthest + Math.abs(coefficients[k]);
    }
    for (int first = 0; first < degree; first++) {
      for (int k = degree - 1; k >= first; k--) {
        expansion[k] += middle * expansion[k + 1];
      }
    }
    rounding = ROUNDING * (degree + 1) * (degree + 1) * size + Double.MIN_NORMAL;
    sumPowers();
  }

  private void sumPowers() {
    even = 0;
    slope = expansion[1];
    rest = 0;
    steepness = 0;
    double power = reach;
    for (int k = 2; k <= degree; k++) {
      steepness += k * Math.abs(expansion[k]) * power;
      power *= reach;
      double term = expansion[k] * power;
      if (k % 2 == 0) {
        even += 0.5 * term;
        rest += 0.5 * Math.abs(term);
      } else if (k == 3) {
        slope += SLOPE_OF_CUBE * expansion[k] * reach * reach;
        rest += ERROR_OF_CUBE * Math.abs(term);
      } else {
        rest += Math.abs(term);
      }
    }
  }

  /** Slope of the line. */
  double slope() {
    return slope;
  }

  /** Value of the line at 0. */
  double offset() {
    return expansion[0] + even - slope * middle;
  }

  /** Largest distance from the line. */
  double half() {
    return rest + rounding;
  }

  /** A lower bound. */
  double lower() {
    return expansion[0] - fall(-1) - rounding;
  }

  /** An upper bound. */
  double upper() {
    return expansion[0] + fall(1) + rounding;
  }

  /** By how much the value in the middle may be exceeded, times a sign. */
  private double fall(int sign) {
    double linear = expansion[1] * reach;
    if (Math.abs(expansion[1]) >= steepness) {
      double sum = 0;
      double power = 1;
      double end = linear * sign > 0 ? reach : -reach;
      for (int k = 1; k <= degree; k++) {
        power *= end;
        sum += expansion[k] * power;
      }
      return sign * sum;
    }
    return sign * even + Math.abs(slope) * reach + rest;
  }
}
