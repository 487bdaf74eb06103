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

  /** Adds factor·a to a center, its error, and the sum of the moduli of all that is added. */
  static void addMultiple(
      double[] tc,
      double[] te,
      double[] size,
      double[] ac,
      double[] ae,
      double[] ar,
      double factor,
      int n) {
    double modulus = Math.abs(factor);
    for (int i = 0; i < n; i++) {
      tc[i] += factor * ac[i];
      te[i] += modulus * ae[i];
      size[i] += modulus * (Math.abs(ac[i]) + ar[i] + ae[i]);
    }
  }

  /** A slope and cause of the same. */
  static void addMultipleSlope(
      double[] ts, double[] tk, double[] as, double[] ak, double factor, int n) {
    double modulus = Math.abs(factor);
    for (int i = 0; i < n; i++) {
      ts[i] += factor * as[i];
      tk[i] += modulus * ak[i];
    }
  }

  /** t += factor·a. */
  static void addMultiple(double[] t, double[] a, double factor, int n) {
    for (int i = 0; i < n; i++) {
      t[i] += factor * a[i];
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

  /** What makes linear parts reach from −1 to 1, and the product of their radii. */
  static void scales(double[] sa, double[] sb, double[] radii, double[] ar, double[] br, int n) {
    for (int i = 0; i < n; i++) {
      double first = Math.max(ar[i], Double.MIN_NORMAL);
      double second = Math.max(br[i], Double.MIN_NORMAL);
      sa[i] = 1 / first;
      sb[i] = 1 / second;
      radii[i] = first * second;
    }
  }

  /**
   * A slope of a product, and what adds up to the radii of the sum and of the difference of the
   * linear parts, each scaled to reach from −1 to 1.
   */
  static void productSlope(
      double[] ts,
      double[] tr,
      double[] sum,
      double[] difference,
      double[] ac,
      double[] as,
      double[] sa,
      double[] bc,
      double[] bs,
      double[] sb,
      int n) {
    for (int i = 0; i < n; i++) {
      double slope = ac[i] * bs[i] + bc[i] * as[i];
      double first = as[i] * sa[i];
      double second = bs[i] * sb[i];
      ts[i] = slope;
      tr[i] += Math.abs(slope);
      sum[i] += Math.abs(first + second);
      difference[i] += Math.abs(first - second);
    }
  }

  /** The same for a coordinate of one operand. */
  static void productSlopeAlone(
      double[] ts,
      double[] tr,
      double[] sum,
      double[] difference,
      double[] as,
      double[] sa,
      double[] bc,
      int n) {
    for (int i = 0; i < n; i++) {
      double slope = bc[i] * as[i];
      double part = Math.abs(as[i] * sa[i]);
      ts[i] = slope;
      tr[i] += Math.abs(slope);
      sum[i] += part;
      difference[i] += part;
    }
  }

  /**
   * The center and error of a product plus an offset.
   *
   * <p>For scaled linear parts u and v, 4uv = (u + v)² − (u − v)² with squares between 0 and those
   * of the radii P of the sum and D of the difference; so 8uv is within P² − D² ± (P² + D²). For m
   * coordinates each radius, at most 2, is off by 2(m + 2) UNIT, so that center and error together
   * are off by 4(m + 2) UNIT and a few; products of centers and slopes by UNIT for each of two
   * terms and for their sums.
   *
   * <p>Leaves in {@code sum} and {@code difference} what each part of the radii contributes to the
   * error.
   */
  static void productError(
      double[] tc,
      double[] te,
      double[] ac,
      double[] ae,
      double[] ar,
      double[] bc,
      double[] be,
      double[] offset,
      double[] wa,
      double[] wb,
      double[] sum,
      double[] difference,
      double[] radii,
      int m,
      int n) {
    double roundingOfLinear = (0.5 * m + 3) * UNIT;
    double roundingOfRest = (4.0 * m + 16) * UNIT;
    for (int i = 0; i < n; i++) {
      double eighth = 0.125 * radii[i];
      double ofSum = eighth * sum[i];
      double ofDifference = eighth * difference[i];
      double highest = ofSum * sum[i];
      double lowest = ofDifference * difference[i];
      double rounding =
          roundingOfLinear * (Math.abs(ac[i]) + ar[i]) * wa[i] + roundingOfRest * radii[i];
      tc[i] = ac[i] * bc[i] + (highest - lowest) + offset[i];
      te[i] = highest + lowest + wa[i] * ae[i] + wb[i] * be[i] + rounding;
      sum[i] = ofSum;
      difference[i] = ofDifference;
    }
  }

  /** What a coordinate of both operands causes: its part in the rest, and old errors. */
  static void productCause(
      double[] tk,
      double[] as,
      double[] ak,
      double[] sa,
      double[] bs,
      double[] bk,
      double[] sb,
      double[] wa,
      double[] wb,
      double[] sum,
      double[] difference,
      int n) {
    for (int i = 0; i < n; i++) {
      double first = as[i] * sa[i];
      double second = bs[i] * sb[i];
      tk[i] =
          sum[i] * Math.abs(first + second)
              + difference[i] * Math.abs(first - second)
              + wa[i] * ak[i]
              + wb[i] * bk[i];
    }
  }

  /** The same for a coordinate of one operand. */
  static void productCauseAlone(
      double[] tk,
      double[] as,
      double[] ak,
      double[] sa,
      double[] wa,
      double[] sum,
      double[] difference,
      int n) {
    for (int i = 0; i < n; i++) {
      tk[i] = (sum[i] + difference[i]) * Math.abs(as[i] * sa[i]) + wa[i] * ak[i];
    }
  }

  /** The center and error of a − factor·b, and an interval that says nothing. */
  static void differenceCenter(
      double[] tc,
      double[] te,
      double[] tl,
      double[] tu,
      double[] ac,
      double[] ae,
      double[] bc,
      double[] be,
      double[] factor,
      int n) {
    for (int i = 0; i < n; i++) {
      double product = factor[i] * bc[i];
      tc[i] = ac[i] - product;
      te[i] = ae[i] + Math.abs(factor[i]) * be[i] + UNIT * Math.abs(product);
      tl[i] = Double.NEGATIVE_INFINITY;
      tu[i] = Double.POSITIVE_INFINITY;
    }
  }

  /** A slope and cause of the same; the product is rounded, too. */
  static void differenceSlope(
      double[] ts,
      double[] tk,
      double[] tr,
      double[] te,
      double[] as,
      double[] ak,
      double[] bs,
      double[] bk,
      double[] factor,
      int n) {
    for (int i = 0; i < n; i++) {
      double product = factor[i] * bs[i];
      double slope = as[i] - product;
      ts[i] = slope;
      tk[i] = ak[i] + Math.abs(factor[i]) * bk[i];
      tr[i] += Math.abs(slope);
      te[i] += UNIT * Math.abs(product);
    }
  }

  /** The same for a coordinate of b alone. */
  static void differenceSlopeAlone(
      double[] ts, double[] tk, double[] tr, double[] bs, double[] bk, double[] factor, int n) {
    for (int i = 0; i < n; i++) {
      double slope = -factor[i] * bs[i];
      ts[i] = slope;
      tk[i] = Math.abs(factor[i]) * bk[i];
      tr[i] += Math.abs(slope);
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
