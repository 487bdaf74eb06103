package org.g221.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.exact.HermitianMatrix.Eigenpair;
import org.g221.engine.quantity.SignificantDigits;

/**
 * From a flavour matrix Δ back to Yukawa couplings and masses of vector-like fermions.
 *
 * <p>A solution exists if all eigenvalues of Δ lie in [−1/r², 1]; it needs as many vector-like
 * families as the rank of 1 − Δ. {@link VectorLikeFermions} computes the other direction.
 */
public final class TextureInversion {

  /** Largest share of a heavy state in the chiral fields that counts as none. */
  private static final double ROUNDING = 1e-10;

  private TextureInversion() {}

  /**
   * The vector-like fermions that produce a given Δ, with λ† λ diagonal.
   *
   * <p>With 1 − Δ = (1 + 1/r²) Σ_a s_a e_a e_a†: λ_a = (2m_a/u)√s_a e_a and M_a = m_a√(1 − s_a).
   *
   * @param delta Δ, a 3×3 matrix
   * @param ratio r = g2/g1
   * @param uGev vacuum value u
   * @param heavyMassesGev masses m_a of the heavy states, the first belonging to the largest mixing
   *     s_a
   * @throws IllegalArgumentException if there are none, with the reason, or a mass is not positive
   */
  public static VectorLikeFermions producing(
      HermitianMatrix delta, double ratio, double uGev, double... heavyMassesGev) {
    int families = heavyMassesGev.length;
    for (int a = 0; a < families; a++) {
      VectorLikeFermions.requireMass(
          heavyMassesGev[a], heavyMassesGev[a] > 0, "heavy mass", a, "positive");
    }
    List<Eigenpair> mixing = mixing(delta, ratio);
    if (families(mixing) > families) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no (lambda, M) with %d vector-like families produces this texture: 1 - Delta has rank %d",
              families,
              families(mixing)));
    }
    Complex[][] yukawas = new Complex[VectorLikeFermions.CHIRAL_FAMILIES][families];
    double[] diracMasses = new double[families];
    for (int a = 0; a < families; a++) {
      boolean mixed = a < VectorLikeFermions.CHIRAL_FAMILIES;
      double share = mixed ? Math.min(1, Math.max(0, mixing.get(a).value())) : 0;
      diracMasses[a] = heavyMassesGev[a] * Math.sqrt(1 - share);
      double length = 2 * heavyMassesGev[a] / uGev * Math.sqrt(share);
      for (int i = 0; i < VectorLikeFermions.CHIRAL_FAMILIES; i++) {
        yukawas[i][a] = mixed ? mixing.get(a).vector()[i].multiply(length) : Complex.ZERO;
      }
    }
    return new VectorLikeFermions(yukawas, diracMasses, uGev);
  }

  /**
   * The least number of vector-like families that produces Δ, which is the rank of 1 − Δ.
   *
   * @throws IllegalArgumentException if no number does, with the reason
   */
  public static int familiesNeeded(HermitianMatrix delta, double ratio) {
    return families(mixing(delta, ratio));
  }

  private static int families(List<Eigenpair> mixing) {
    return (int) mixing.stream().filter(pair -> pair.value() > ROUNDING).count();
  }

  /** Eigenvalues s_a in decreasing order, and eigenvectors, of 1 − P = (1 − Δ)/(1 + 1/r²). */
  private static List<Eigenpair> mixing(HermitianMatrix delta, double ratio) {
    if (delta.size() != VectorLikeFermions.CHIRAL_FAMILIES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Delta has %d rows but must have %d",
              delta.size(),
              VectorLikeFermions.CHIRAL_FAMILIES));
    }
    if (!(ratio > 0 && Double.isFinite(ratio))) {
      throw new IllegalArgumentException("g2/g1 is " + ratio + " but must be positive and finite");
    }
    double inverseSquare = 1 / (ratio * ratio);
    List<Eigenpair> mixing = new ArrayList<>();
    for (Eigenpair pair : delta.oneMinusTimes(1).eigenpairs()) {
      double share = pair.value() / (1 + inverseSquare);
      if (share < -ROUNDING || share > 1 + ROUNDING) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "no (lambda, M) produces this texture: Delta has the eigenvalue %s outside [-1/r^2, 1] = [%s, 1]",
                shown(1 - pair.value()),
                shown(-inverseSquare)));
      }
      mixing.add(new Eigenpair(share, pair.vector()));
    }
    return mixing;
  }

  private static String shown(double value) {
    return SignificantDigits.of(value, 6);
  }
}
