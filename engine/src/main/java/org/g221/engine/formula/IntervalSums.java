package org.g221.engine.formula;

import java.util.Arrays;

/** Polynomials and linear combinations of intervals; used by one thread at a time. */
final class IntervalSums {

  private final PolynomialBounds bounds = new PolynomialBounds();
  private final double[] size;

  IntervalSums(int capacity) {
    this.size = new double[capacity];
  }

  void polynomial(double[] tl, double[] tu, double[] al, double[] au, IntervalSum sum, int n) {
    for (int i = 0; i < n; i++) {
      bounds.expand(sum.coefficients(), al[i], au[i]);
      tl[i] = bounds.lower();
      tu[i] = bounds.upper();
    }
    confine(tl, tu, sum, n);
  }

  void combination(
      double[] tl, double[] tu, double[][] lower, double[][] upper, IntervalSum sum, int n) {
    double[] factors = sum.coefficients();
    int count = sum.operands().length;
    Arrays.fill(tl, 0, n, factors[count]);
    Arrays.fill(tu, 0, n, factors[count]);
    Arrays.fill(size, 0, n, Math.abs(factors[count]));
    for (int k = 0; k < count; k++) {
      int slot = sum.operands()[k];
      boolean positive = factors[k] > 0;
      add(
          tl,
          tu,
          lower[slot],
          upper[slot],
          positive ? 0 : factors[k],
          positive ? factors[k] : 0,
          n);
    }
    double rounding = 2 * sum.rounding();
    for (int i = 0; i < n; i++) {
      tl[i] -= rounding * size[i];
      tu[i] += rounding * size[i];
    }
    confine(tl, tu, sum, n);
  }

  /** One of the factors is 0. */
  private void add(
      double[] tl, double[] tu, double[] al, double[] au, double negative, double positive, int n) {
    if (positive > 0) {
      for (int i = 0; i < n; i++) {
        tl[i] += positive * al[i];
        tu[i] += positive * au[i];
        size[i] += positive * Math.max(Math.abs(al[i]), Math.abs(au[i]));
      }
    } else {
      for (int i = 0; i < n; i++) {
        tl[i] += negative * au[i];
        tu[i] += negative * al[i];
        size[i] -= negative * Math.max(Math.abs(al[i]), Math.abs(au[i]));
      }
    }
  }

  /** What is not a number stays so. */
  private static void confine(double[] tl, double[] tu, IntervalSum sum, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = Math.max(tl[i], sum.lower());
      tu[i] = Math.min(tu[i], sum.upper());
    }
  }
}
