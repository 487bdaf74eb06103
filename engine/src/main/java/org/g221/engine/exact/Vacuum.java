package org.g221.engine.exact;

import java.util.Locale;

/**
 * Vacuum values of the scalars: ⟨Φ⟩ = (u/2)·1, ⟨φ⟩ = (0, v sin β)/√2, ⟨φ'⟩ = (0, v cos β)/√2.
 *
 * <p>Source: arXiv:1604.03088, eq. (6) and Section V.
 *
 * @param uGev u
 * @param vGev v, about 246 GeV
 * @param sin2Beta sin²β
 * @param cos2Beta cos²β
 */
public record Vacuum(double uGev, double vGev, double sin2Beta, double cos2Beta) {

  private static final double ROUNDING = 1e-12;

  public Vacuum {
    if (!(uGev > 0 && vGev > 0) || Double.isInfinite(uGev) || Double.isInfinite(vGev)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "vacuum values u = %s GeV and v = %s GeV must be positive and finite",
              uGev,
              vGev));
    }
    if (!(sin2Beta >= 0 && cos2Beta >= 0 && Math.abs(sin2Beta + cos2Beta - 1) < ROUNDING)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "sin² β = %s and cos² β = %s must be non-negative and add up to 1",
              sin2Beta,
              cos2Beta));
    }
  }

  /** With the angle β in radians, tan β = v_φ/v_φ'. */
  public static Vacuum ofAngle(double uGev, double vGev, double beta) {
    double sine = Math.sin(beta);
    double cosine = Math.cos(beta);
    return new Vacuum(uGev, vGev, sine * sine, cosine * cosine);
  }

  /**
   * With the gauge mixing ζ = sin²β − cos²β/r² of eq. (14), solved for the angle.
   *
   * @param ratio r = g2/g1
   * @param zeta from −1/r² to 1, up to rounding
   */
  public static Vacuum ofGaugeMixing(double uGev, double vGev, double ratio, double zeta) {
    double inverseSquare = 1 / (ratio * ratio);
    if (!(zeta >= -inverseSquare - ROUNDING && zeta <= 1 + ROUNDING)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "zeta is %s but must lie between -1/r^2 = %s and 1",
              zeta,
              -inverseSquare));
    }
    double sin2 = Math.max(0, (zeta + inverseSquare) / (1 + inverseSquare));
    double cos2 = Math.max(0, (1 - zeta) / (1 + inverseSquare));
    return new Vacuum(uGev, vGev, sin2, cos2);
  }

  /** ζ of eq. (14). */
  public double gaugeMixing(double ratio) {
    return sin2Beta - cos2Beta / (ratio * ratio);
  }
}
