package org.g221.engine.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.exact.HermitianMatrix.Eigenpair;

/**
 * Vector-like quarks or leptons and their mixing with the three chiral families.
 *
 * <p>Mass terms −q̄_L λΦ†Q_R − Q̄_L M Q_R with M diagonal; after breaking, Q_R meets the rows of 𝓜
 * = (λu/2; M). Its n_VL singular values are the heavy masses. The chiral fields keep the share P =
 * 1 − Σ_a t_a t_a† of SU(2)2, where t_a is the upper three components of the left-handed heavy
 * state a. The light families couple to W' and Z' with −ĝΔ, Δ = P − (1 − P)/r² = 1 − (1 + 1/r²)(1 −
 * P): a pure doublet of SU(2)2 gives 1, a pure doublet of SU(2)1 gives −1/r². For λu ≪ M this is
 * the 1 − Δ ~ (λu/M)² of the paper.
 *
 * <p>λ is given in the basis where the light fields are P^(1/2) q_L + …, which the Yukawa couplings
 * of φ may rotate to the basis of light masses. Corrections of order m_f²/M² to this are left out.
 *
 * <p>Source: arXiv:1604.03088, eqs. (7), (8) and the text after them; arXiv:1608.01349.
 */
public final class VectorLikeFermions {

  /** Number of chiral families. */
  public static final int CHIRAL_FAMILIES = 3;

  /** Of couplings and masses in GeV; beyond it squares of masses overflow. */
  public static final double LARGEST = 1e100;

  private final Complex[][] yukawas;
  private final double[] diracMassesGev;
  private final double uGev;
  private final List<HeavyState> heavyStates;

  /**
   * A heavy fermion.
   *
   * @param massGev its mass
   * @param chiral its left-handed part in the three chiral fields, t_a
   */
  public record HeavyState(double massGev, Complex[] chiral) {

    /** |t_a|², the sine squared of its mixing angle. */
    public double chiralShare() {
      return Arrays.stream(chiral).mapToDouble(entry -> entry.abs() * entry.abs()).sum();
    }
  }

  /**
   * Vector-like fermions with given parameters of the Lagrangian.
   *
   * @param yukawas λ, one row for each chiral and one column for each vector-like family
   * @param diracMassesGev the diagonal of M, none negative
   * @param uGev vacuum value u
   * @throws IllegalArgumentException if shapes do not match, a number is not finite or above {@link
   *     #LARGEST}, a mass is negative, or a vector-like fermion stays massless
   */
  public VectorLikeFermions(Complex[][] yukawas, double[] diracMassesGev, double uGev) {
    check(yukawas, diracMassesGev, uGev);
    this.yukawas = Arrays.stream(yukawas).map(Complex[]::clone).toArray(Complex[][]::new);
    this.diracMassesGev = diracMassesGev.clone();
    this.uGev = uGev;
    this.heavyStates = findHeavyStates();
  }

  private static void check(Complex[][] yukawas, double[] masses, double uGev) {
    if (yukawas.length != CHIRAL_FAMILIES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Yukawa matrix has %d rows but must have %d",
              yukawas.length,
              CHIRAL_FAMILIES));
    }
    for (int i = 0; i < CHIRAL_FAMILIES; i++) {
      if (yukawas[i].length != masses.length) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "row %d of the Yukawa matrix has %d entries but there are %d masses",
                i + 1,
                yukawas[i].length,
                masses.length));
      }
      for (int a = 0; a < masses.length; a++) {
        Complex entry = yukawas[i][a];
        if (!(entry.abs() <= LARGEST)) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "Yukawa coupling (%d, %d) is %s but must be at most 10^100",
                  i + 1,
                  a + 1,
                  text(entry)));
        }
      }
    }
    for (int a = 0; a < masses.length; a++) {
      requireMass(masses[a], masses[a] >= 0, "Dirac mass", a, "non-negative");
    }
    if (!(uGev > 0 && Double.isFinite(uGev))) {
      throw new IllegalArgumentException("u is " + uGev + " GeV but must be positive and finite");
    }
  }

  private static String text(Complex number) {
    return number.getImaginary() == 0 ? Double.toString(number.getReal()) : number.toString();
  }

  static void requireMass(double mass, boolean allowed, String what, int index, String rule) {
    if (!(allowed && mass <= LARGEST)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s %d is %s GeV but must be %s and at most 10^100",
              what,
              index + 1,
              mass,
              rule));
    }
  }

  /** From the eigenvectors w_a of 𝓜†𝓜 = M² + (u/2)²λ†λ: t_a = (u/2)λw_a/m_a. */
  private List<HeavyState> findHeavyStates() {
    List<HeavyState> states = new ArrayList<>();
    if (diracMassesGev.length == 0) {
      return states;
    }
    for (Eigenpair pair : squaredMasses().eigenpairs()) {
      double mass = Math.sqrt(Math.max(0, pair.value()));
      if (!(mass > 0)) {
        throw new IllegalArgumentException("a vector-like fermion is left without mass");
      }
      Complex[] chiral = new Complex[CHIRAL_FAMILIES];
      for (int i = 0; i < CHIRAL_FAMILIES; i++) {
        chiral[i] = Complex.ZERO;
        for (int a = 0; a < diracMassesGev.length; a++) {
          chiral[i] = chiral[i].add(yukawas[i][a].multiply(pair.vector()[a]));
        }
        chiral[i] = chiral[i].multiply(uGev / (2 * mass));
      }
      states.add(new HeavyState(mass, chiral));
    }
    states.sort(
        Comparator.comparingDouble((HeavyState state) -> -rounded(state.massGev()))
            .thenComparing(HeavyState::chiralShare, Comparator.reverseOrder()));
    return states;
  }

  /** A mass rounded to ten digits, so that rounding errors do not order states of equal mass. */
  private static double rounded(double massGev) {
    return new BigDecimal(massGev).round(new MathContext(10)).doubleValue();
  }

  private HermitianMatrix squaredMasses() {
    int families = diracMassesGev.length;
    List<Complex[]> rows = new ArrayList<>();
    for (Complex[] row : yukawas) {
      Complex[] scaled = new Complex[families];
      for (int a = 0; a < families; a++) {
        scaled[a] = row[a].conjugate().multiply(uGev / 2);
      }
      rows.add(scaled);
    }
    for (int a = 0; a < families; a++) {
      Complex[] row = new Complex[families];
      Arrays.fill(row, Complex.ZERO);
      row[a] = new Complex(diracMassesGev[a], 0);
      rows.add(row);
    }
    return HermitianMatrix.sumOfSquares(families, rows);
  }

  /**
   * Δ, in the basis of light masses.
   *
   * @param ratio r = g2/g1
   */
  public HermitianMatrix delta(double ratio) {
    return vectorLikeShare().oneMinusTimes(1 + 1 / (ratio * ratio));
  }

  /** 1 − P, the share of SU(2)1 doublets in the light families. */
  public HermitianMatrix vectorLikeShare() {
    return HermitianMatrix.sumOfSquares(
        CHIRAL_FAMILIES, heavyStates.stream().map(HeavyState::chiral).toList());
  }

  /** Number of vector-like families. */
  public int families() {
    return diracMassesGev.length;
  }

  /** λ of a chiral and a vector-like family, both counted from 1. */
  public Complex yukawa(int chiral, int vectorLike) {
    return yukawas[chiral - 1][vectorLike - 1];
  }

  /** The diagonal of M in GeV. */
  public double[] diracMassesGev() {
    return diracMassesGev.clone();
  }

  /** The heavy states by decreasing mass, those of equal mass by decreasing mixing. */
  public List<HeavyState> heavyStates() {
    return List.copyOf(heavyStates);
  }

  /** The largest modulus of a Yukawa coupling; 0 without vector-like fermions. */
  public double largestYukawa() {
    return Arrays.stream(yukawas).flatMap(Arrays::stream).mapToDouble(Complex::abs).max().orElse(0);
  }
}
