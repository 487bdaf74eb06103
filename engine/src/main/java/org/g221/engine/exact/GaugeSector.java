package org.g221.engine.exact;

import java.util.Locale;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.util.MathArrays;

/**
 * Gauge bosons after symmetry breaking by φ, Φ and φ', at tree level without expansion in v/u.
 *
 * <p>Every scalar contributes the square of one combination of gauge fields to the mass term:
 *
 * <ul>
 *   <li>Φ: (u/2)(g1 W1 − g2 W2),
 *   <li>φ: (v sin β/2)(g2 W2 − g' B),
 *   <li>φ': (v cos β/2)(g1 W1 − g' B),
 * </ul>
 *
 * <p>where B contributes to neutral fields only. The mass matrix is AᵀA with these combinations as
 * rows of A. Masses are singular values of A, not roots of eigenvalues of AᵀA: the error of a
 * singular value is the rounding of the largest, so that M_W has 13 correct digits at M_W'/M_W =
 * 1000, and only 10 from eigenvalues. Fields are rotated first to W_l = (g2 W1 + g1 W2)/n1, W_h =
 * (g1 W1 − g2 W2)/n1 and, for neutral ones, Z_0 = (g W_l³ − g' B)/n2, which is exact and makes the
 * photon decouple.
 *
 * <p>Source: arXiv:1604.03088, eqs. (5), (6) and Section V.
 */
public final class GaugeSector {

  private final GaugeCouplings couplings;
  private final Vacuum vacuum;
  private final VectorBoson w;
  private final VectorBoson wPrime;
  private final VectorBoson z;
  private final VectorBoson zPrime;

  public GaugeSector(GaugeCouplings couplings, Vacuum vacuum) {
    this.couplings = couplings;
    this.vacuum = vacuum;
    VectorBoson[] charged = bosons(couplings.weak(), "W", "W'");
    VectorBoson[] neutral = bosons(couplings.n2(), "Z", "Z'");
    this.w = charged[0];
    this.wPrime = charged[1];
    this.z = neutral[0];
    this.zPrime = neutral[1];
  }

  /**
   * The sector whose W' has the given mass.
   *
   * <p>With l = g²v²/4 and m = −(v²/4)gĝζ in the mass matrix of (W_l, W_h), the third entry is M² −
   * m²/(M² − l), from which u follows.
   *
   * @param zeta gauge mixing
   * @throws IllegalArgumentException if no u gives this mass, as it is below that of the W or below
   *     what v alone contributes
   */
  public static GaugeSector ofWPrimeMass(
      GaugeCouplings couplings, double vGev, double zeta, double massGev) {
    double ratio = couplings.ratio();
    double quarter = vGev * vGev / 4;
    double light = quarter * couplings.weak() * couplings.weak();
    double mixed = quarter * couplings.weak() * couplings.heavy() * zeta;
    double square = massGev * massGev;
    // Any u will do to find the contribution of v.
    Vacuum shape = Vacuum.ofGaugeMixing(1, vGev, ratio, zeta);
    double fromU =
        square - mixed * mixed / (square - light) - heavyMassSquareFromV(couplings, shape);
    if (!(massGev > 0 && square > light && fromU > 0)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no vacuum value u gives the W' a mass of %s GeV", massGev));
    }
    double u = 2 * Math.sqrt(fromU) / couplings.n1();
    return new GaugeSector(couplings, Vacuum.ofGaugeMixing(u, vGev, ratio, zeta));
  }

  /** (v²/4)ĝ²(sin²β + cos²β/r⁴), the contribution of φ and φ' to the heavy mass squared. */
  private static double heavyMassSquareFromV(GaugeCouplings couplings, Vacuum vacuum) {
    double inverseSquare = 1 / (couplings.ratio() * couplings.ratio());
    double scale = vacuum.vGev() * couplings.heavy() / 2;
    double share = vacuum.sin2Beta() + vacuum.cos2Beta() * inverseSquare * inverseSquare;
    return scale * scale * share;
  }

  /**
   * The light and the heavy boson; the light field couples with {@code coupling}.
   *
   * <p>Singular vectors have rounding errors of order 10⁻¹⁶, which matters for a mixing angle of
   * 10⁻⁶; the eigenvalue equation, with the mass known, gives the angle to all digits.
   */
  private VectorBoson[] bosons(double coupling, String light, String heavy) {
    RealMatrix factor = massFactor(coupling);
    double[] masses = new SingularValueDecomposition(factor).getSingularValues();
    double[] lightColumn = factor.getColumn(0);
    double[] heavyColumn = factor.getColumn(1);
    double mixed = MathArrays.linearCombination(lightColumn, heavyColumn);
    double difference =
        MathArrays.linearCombination(heavyColumn, heavyColumn) - masses[1] * masses[1];
    double angle = Math.atan2(-mixed, difference);
    return new VectorBoson[] {
      new VectorBoson(light, masses[1], Math.cos(angle), Math.sin(angle)),
      new VectorBoson(heavy, masses[0], -Math.sin(angle), Math.cos(angle))
    };
  }

  /** A in terms of the light field, with its coupling, and the heavy one; rows Φ, φ, φ'. */
  private RealMatrix massFactor(double coupling) {
    double inverseSquare = 1 / (couplings.ratio() * couplings.ratio());
    double phi = vacuum.vGev() * Math.sqrt(vacuum.sin2Beta()) / 2;
    double phiPrime = vacuum.vGev() * Math.sqrt(vacuum.cos2Beta()) / 2;
    return new Array2DRowRealMatrix(
        new double[][] {
          {0, vacuum.uGev() * couplings.n1() / 2},
          {phi * coupling, -phi * couplings.heavy()},
          {phiPrime * coupling, phiPrime * couplings.heavy() * inverseSquare}
        });
  }

  /** The squared-mass matrix of (W1, W2) in GeV². */
  public RealMatrix chargedMassMatrix() {
    RealMatrix factor = gaugeFactor().getSubMatrix(0, 2, 0, 1);
    return factor.transpose().multiply(factor);
  }

  /** The squared-mass matrix of (W1³, W2³, B) in GeV²; the photon is its massless direction. */
  public RealMatrix neutralMassMatrix() {
    RealMatrix factor = gaugeFactor();
    return factor.transpose().multiply(factor);
  }

  private RealMatrix gaugeFactor() {
    double bidoublet = vacuum.uGev() / 2;
    double phi = vacuum.vGev() * Math.sqrt(vacuum.sin2Beta()) / 2;
    double phiPrime = vacuum.vGev() * Math.sqrt(vacuum.cos2Beta()) / 2;
    double g1 = couplings.first();
    double g2 = couplings.second();
    double gPrime = couplings.hypercharge();
    return new Array2DRowRealMatrix(
        new double[][] {
          {bidoublet * g1, -bidoublet * g2, 0},
          {0, phi * g2, -phi * gPrime},
          {phiPrime * g1, 0, -phiPrime * gPrime}
        });
  }

  public GaugeCouplings couplings() {
    return couplings;
  }

  public Vacuum vacuum() {
    return vacuum;
  }

  public VectorBoson w() {
    return w;
  }

  public VectorBoson wPrime() {
    return wPrime;
  }

  public VectorBoson z() {
    return z;
  }

  public VectorBoson zPrime() {
    return zPrime;
  }

  /** Angle ξ in W = cos ξ W_l + sin ξ W_h; about κζg/ĝ. */
  public double chargedMixingAngle() {
    return Math.atan2(w.heavy(), w.light());
  }

  /** Angle ξ in Z = cos ξ Z_0 + sin ξ W_h³; about κζn2/ĝ. */
  public double neutralMixingAngle() {
    return Math.atan2(z.heavy(), z.light());
  }
}
