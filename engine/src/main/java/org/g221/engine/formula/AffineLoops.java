package org.g221.engine.formula;

/**
 * Arithmetic of affine forms, one short loop for each part of an operation and each coordinate, as
 * in {@link VectorLoops}. Letters: t is the target, a and b are operands, each with center (c),
 * slope (s), cause (k), radius (r) and error (e).
 *
 * <p><b>Rounding.</b> An operation rounded to nearest is off by at most {@link #UNIT} times its
 * result, and the loops add that for each center and slope to the error. Errors themselves are sums
 * and products of numbers that are not negative, of at most 120 roundings, so that a factor {@link
 * #UPWARD} makes upper bounds of them. Underflow costs less than the smallest normal number, which
 * is added, too. What a {@link Program} computes from operands within their forms is off by one
 * more rounding, or by those of a function.
 */
final class AffineLoops {

  /** Half a unit in the last place of 1. */
  static final double UNIT = 0x1p-53;

  /** (1 + UNIT)¹²⁰ is below this. */
  static final double UPWARD = 1 + 0x1p-46;

  private AffineLoops() {}

  static void clear(double[] t, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = 0;
    }
  }

  /** The center and error of factor·a + offset. */
  static void multiple(
      double[] tc, double[] te, double[] ac, double[] ae, double factor, double offset, int n) {
    double size = Math.abs(factor);
    for (int i = 0; i < n; i++) {
      double product = factor * ac[i];
      tc[i] = product + offset;
      te[i] = size * ae[i] + UNIT * Math.abs(product);
    }
  }

  /** A slope and cause of factor·a. */
  static void multipleSlope(
      double[] ts, double[] tk, double[] tr, double[] as, double[] ak, double factor, int n) {
    double size = Math.abs(factor);
    for (int i = 0; i < n; i++) {
      double slope = factor * as[i];
      ts[i] = slope;
      tk[i] = size * ak[i];
      tr[i] += Math.abs(slope);
    }
  }

  /** The center and error of a + sign·b. */
  static void sum(
      double[] tc,
      double[] te,
      double[] ac,
      double[] ae,
      double[] bc,
      double[] be,
      double sign,
      int n) {
    for (int i = 0; i < n; i++) {
      tc[i] = ac[i] + sign * bc[i];
      te[i] = ae[i] + be[i];
    }
  }

  /** A slope and cause of a + sign·b. */
  static void sumSlope(
      double[] ts,
      double[] tk,
      double[] tr,
      double[] as,
      double[] ak,
      double[] bs,
      double[] bk,
      double sign,
      int n) {
    for (int i = 0; i < n; i++) {
      double slope = as[i] + sign * bs[i];
      ts[i] = slope;
      tk[i] = ak[i] + bk[i];
      tr[i] += Math.abs(slope);
    }
  }

  /** Weights by which errors of operands enter a product: |b| for a, and a's range for b. */
  static void weights(
      double[] wa, double[] wb, double[] bc, double[] br, double[] al, double[] au, int n) {
    for (int i = 0; i < n; i++) {
      wa[i] = Math.abs(bc[i]) + br[i];
      wb[i] = Math.max(Math.abs(al[i]), Math.abs(au[i]));
    }
  }

  /** A slope of a product, and what adds up to Σ a_i b_i and Σ |a_i b_i|. */
  static void productSlope(
      double[] ts,
      double[] tr,
      double[] diagonal,
      double[] modulus,
      double[] ac,
      double[] as,
      double[] bc,
      double[] bs,
      int n) {
    for (int i = 0; i < n; i++) {
      double slope = ac[i] * bs[i] + bc[i] * as[i];
      double product = as[i] * bs[i];
      ts[i] = slope;
      tr[i] += Math.abs(slope);
      diagonal[i] += product;
      modulus[i] += Math.abs(product);
    }
  }

  /** A slope of a product whose other operand has none. */
  static void productSlopeAlone(double[] ts, double[] tr, double[] as, double[] bc, int n) {
    for (int i = 0; i < n; i++) {
      double slope = bc[i] * as[i];
      ts[i] = slope;
      tr[i] += Math.abs(slope);
    }
  }

  /** What a coordinate of both operands causes: its part in the rest below, and old errors. */
  static void productCause(
      double[] tk,
      double[] as,
      double[] ak,
      double[] ar,
      double[] bs,
      double[] bk,
      double[] br,
      double[] wa,
      double[] wb,
      int n) {
    for (int i = 0; i < n; i++) {
      double first = Math.abs(as[i]);
      double second = Math.abs(bs[i]);
      tk[i] =
          0.5 * (first * br[i] + second * ar[i] - first * second) + wa[i] * ak[i] + wb[i] * bk[i];
    }
  }

  /** The same for a coordinate of one operand. */
  static void productCauseAlone(
      double[] tk, double[] as, double[] ak, double[] br, double[] wa, int n) {
    for (int i = 0; i < n; i++) {
      tk[i] = 0.5 * Math.abs(as[i]) * br[i] + wa[i] * ak[i];
    }
  }

  /**
   * The center of a product. Squares of ε lie in [0, 1], so half of Σ a_i b_i moves to the center;
   * the rest of the product of linear parts is below r_a r_b − ½ Σ |a_i b_i|.
   */
  static void productCenter(double[] tc, double[] ac, double[] bc, double[] diagonal, int n) {
    for (int i = 0; i < n; i++) {
      tc[i] = ac[i] * bc[i] + 0.5 * diagonal[i];
    }
  }

  /**
   * The error of a product. For m coordinates the sums above are off by at most m UNIT r_a r_b, the
   * products of centers and slopes by UNIT for each of two terms and for their sum.
   */
  static void productError(
      double[] te,
      double[] ac,
      double[] ar,
      double[] ae,
      double[] br,
      double[] be,
      double[] wa,
      double[] wb,
      double[] modulus,
      int m,
      int n) {
    double roundingOfLinear = (0.5 * m + 2) * UNIT;
    double roundingOfRest = (2.5 * m + 1) * UNIT;
    for (int i = 0; i < n; i++) {
      double radii = ar[i] * br[i];
      double rest = Math.max(0.0, radii - 0.5 * modulus[i]);
      double rounding =
          roundingOfLinear * (Math.abs(ac[i]) + ar[i]) * wa[i] + roundingOfRest * radii;
      te[i] = rest + wa[i] * ae[i] + wb[i] * be[i] + rounding;
    }
  }

  /** The center and error of slope·a + middle ± half; {@code share} is half for each part of a. */
  static void line(
      double[] tc,
      double[] te,
      double[] share,
      double[] ac,
      double[] ar,
      double[] ae,
      double[] slope,
      double[] middle,
      double[] half,
      int n) {
    for (int i = 0; i < n; i++) {
      double product = slope[i] * ac[i];
      tc[i] = product + middle[i];
      te[i] = Math.abs(slope[i]) * ae[i] + half[i] + UNIT * Math.abs(product);
      share[i] = half[i] / (ar[i] + ae[i] + Double.MIN_NORMAL);
    }
  }

  /** A slope and cause of the same. */
  static void lineSlope(
      double[] ts,
      double[] tk,
      double[] tr,
      double[] as,
      double[] ak,
      double[] slope,
      double[] share,
      int n) {
    for (int i = 0; i < n; i++) {
      double product = slope[i] * as[i];
      ts[i] = product;
      tk[i] = Math.abs(slope[i]) * ak[i] + share[i] * (Math.abs(as[i]) + ak[i]);
      tr[i] += Math.abs(product);
    }
  }

  /** Adds what a coordinate contributes to the radius of a − b. */
  static void differenceRadius(double[] tr, double[] as, double[] bs, int n) {
    for (int i = 0; i < n; i++) {
      tr[i] += Math.abs(as[i] - bs[i]);
    }
  }

  /** The same for a coordinate of one operand. */
  static void addModulus(double[] tr, double[] as, int n) {
    for (int i = 0; i < n; i++) {
      tr[i] += Math.abs(as[i]);
    }
  }

  /** A slope and cause of wa·a + wb·b. */
  static void mixtureSlope(
      double[] ts,
      double[] tk,
      double[] tr,
      double[] as,
      double[] ak,
      double[] bs,
      double[] bk,
      double[] wa,
      double[] wb,
      double[] share,
      int n) {
    for (int i = 0; i < n; i++) {
      double slope = wa[i] * as[i] + wb[i] * bs[i];
      ts[i] = slope;
      tk[i] = wa[i] * ak[i] + wb[i] * bk[i] + share[i] * Math.abs(as[i] - bs[i]);
      tr[i] += Math.abs(slope);
    }
  }

  /** The same for a coordinate of one operand. */
  static void mixtureSlopeAlone(
      double[] ts,
      double[] tk,
      double[] tr,
      double[] as,
      double[] ak,
      double[] wa,
      double[] share,
      int n) {
    for (int i = 0; i < n; i++) {
      double slope = wa[i] * as[i];
      ts[i] = slope;
      tk[i] = wa[i] * ak[i] + share[i] * Math.abs(as[i]);
      tr[i] += Math.abs(slope);
    }
  }

  /**
   * Adds rounding to errors: {@code units} half units in the last place of the value, one for
   * slopes and centers and the others for the result of a program.
   */
  static void roundErrors(double[] tc, double[] tr, double[] te, double units, int n) {
    double unit = units * UNIT;
    for (int i = 0; i < n; i++) {
      te[i] = (te[i] + unit * (Math.abs(tc[i]) + tr[i])) * UPWARD + Double.MIN_NORMAL;
    }
  }

  /** Cuts intervals down to what the forms allow. */
  static void intersect(double[] tl, double[] tu, double[] tc, double[] tr, double[] te, int n) {
    for (int i = 0; i < n; i++) {
      double reach = (tr[i] + te[i]) * UPWARD;
      double low = tc[i] - reach;
      double high = tc[i] + reach;
      tl[i] = Math.max(tl[i], low - 2 * UNIT * Math.abs(low));
      tu[i] = Math.min(tu[i], high + 2 * UNIT * Math.abs(high));
    }
  }
}
