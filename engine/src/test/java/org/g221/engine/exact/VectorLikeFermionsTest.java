package org.g221.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.complex.ComplexField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.g221.engine.exact.VectorLikeFermions.HeavyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorLikeFermionsTest {

  private static final double U_GEV = 1500;

  private static Complex[][] yukawas(int families, Random random) {
    Complex[][] yukawas = new Complex[3][families];
    for (Complex[] row : yukawas) {
      for (int a = 0; a < families; a++) {
        row[a] = new Complex(random.nextGaussian(), random.nextGaussian());
      }
    }
    return yukawas;
  }

  private static double[] masses(int families, Random random) {
    return random.doubles(families, 500, 3000).toArray();
  }

  /** P = (1 + K)⁻¹ with K = (u²/4)λM⁻²λ†, inverted by elimination: another way to the same Δ. */
  private static HermitianMatrix deltaByInversion(
      Complex[][] yukawas, double[] masses, double ratio) {
    FieldMatrix<Complex> sum = new Array2DRowFieldMatrix<>(ComplexField.getInstance(), 3, 3);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        Complex entry = i == j ? Complex.ONE : Complex.ZERO;
        for (int a = 0; a < masses.length; a++) {
          double factor = Math.pow(U_GEV / (2 * masses[a]), 2);
          entry = entry.add(yukawas[i][a].multiply(yukawas[j][a].conjugate()).multiply(factor));
        }
        sum.setEntry(i, j, entry);
      }
    }
    FieldMatrix<Complex> share = new FieldLUDecomposition<>(sum).getSolver().getInverse();
    double inverseSquare = 1 / (ratio * ratio);
    Complex[][] delta = new Complex[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        Complex one = i == j ? Complex.ONE : Complex.ZERO;
        Complex p = share.getEntry(i, j);
        delta[i][j] = p.subtract(one.subtract(p).multiply(inverseSquare));
      }
    }
    return HermitianMatrix.of(delta);
  }

  @Property(tries = 300, seed = "1604")
  void deltaIsThatOfTheInvertedMassMatrix(
      @ForAll @IntRange(min = 1, max = 4) int families,
      @ForAll long seed,
      @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio) {
    Random random = new Random(seed);
    Complex[][] yukawas = yukawas(families, random);
    double[] masses = masses(families, random);
    HermitianMatrix delta = new VectorLikeFermions(yukawas, masses, U_GEV).delta(ratio);
    double scale = 1 + 1 / (ratio * ratio);
    assertThat(Deltas.distance(delta, deltaByInversion(yukawas, masses, ratio)))
        .isLessThan(1e-13 * scale);
  }

  @Property(tries = 300, seed = "1604")
  void eigenvaluesOfDeltaLieBetweenTheirLimits(
      @ForAll @IntRange(min = 0, max = 4) int families,
      @ForAll long seed,
      @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio) {
    Random random = new Random(seed);
    VectorLikeFermions fermions =
        new VectorLikeFermions(yukawas(families, random), masses(families, random), U_GEV);
    double lowest = -1 / (ratio * ratio);
    double rounding = 1e-13 * (1 - lowest);
    double[] eigenvalues = fermions.delta(ratio).eigenvalues();
    for (double eigenvalue : eigenvalues) {
      assertThat(eigenvalue).isBetween(lowest - rounding, 1 + rounding);
    }
    // Each vector-like family moves one eigenvalue from 1.
    for (int k = 0; k < 3 - families; k++) {
      assertThat(eigenvalues[k]).isCloseTo(1, within(rounding));
    }
  }

  /** Σm² = tr(M² + (u/2)²λ†λ), and the share of heavy in chiral fields is Σ(1 − P). */
  @Property(tries = 300, seed = "1604")
  void mixingIsUnitary(@ForAll @IntRange(min = 1, max = 4) int families, @ForAll long seed) {
    Random random = new Random(seed);
    Complex[][] yukawas = yukawas(families, random);
    double[] masses = masses(families, random);
    VectorLikeFermions fermions = new VectorLikeFermions(yukawas, masses, U_GEV);
    double expected =
        Arrays.stream(masses).map(mass -> mass * mass).sum()
            + Arrays.stream(yukawas)
                .flatMap(Arrays::stream)
                .mapToDouble(entry -> Math.pow(entry.abs() * U_GEV / 2, 2))
                .sum();
    double sum =
        fermions.heavyStates().stream().mapToDouble(state -> Math.pow(state.massGev(), 2)).sum();
    assertThat(sum).isCloseTo(expected, withinPercentage(1e-10));
    double shares = fermions.heavyStates().stream().mapToDouble(HeavyState::chiralShare).sum();
    double trace = 0;
    for (int i = 1; i <= 3; i++) {
      trace += fermions.vectorLikeShare().at(i, i).getReal();
    }
    assertThat(shares).isCloseTo(trace, within(1e-13));
    for (HeavyState state : fermions.heavyStates()) {
      assertThat(state.chiralShare()).isBetween(0.0, 1 + 1e-14);
    }
  }

  /** Small mixing: 1 − Δ ≈ (1 + 1/r²)(λu/2M)², the relation below eq. (8). */
  @Test
  void smallMixingIsThatOfThePaper() {
    Complex[][] yukawas = {{Complex.ZERO}, {Complex.ZERO}, {new Complex(0.01, 0)}};
    VectorLikeFermions fermions = new VectorLikeFermions(yukawas, new double[] {1500}, U_GEV);
    double square = Math.pow(0.01 * U_GEV / (2 * 1500), 2);
    assertThat(1 - fermions.delta(2).at(3, 3).getReal())
        .isCloseTo(1.25 * square, withinPercentage(0.01));
    assertThat(fermions.delta(2).at(1, 1).subtract(1).abs()).isZero();
  }

  @Test
  void withoutVectorLikeFermionsCouplingsAreUniversal() {
    VectorLikeFermions none = new VectorLikeFermions(new Complex[3][0], new double[0], U_GEV);
    assertThat(Deltas.distance(none.delta(3), HermitianMatrix.diagonal(1, 1, 1))).isZero();
    assertThat(none.largestYukawa()).isZero();
  }

  /** A hermitian Δ with random eigenvectors and eigenvalues inside the limits. */
  private static HermitianMatrix randomDelta(int families, double ratio, Random random) {
    return new VectorLikeFermions(yukawas(families, random), masses(families, random), U_GEV)
        .delta(ratio);
  }

  @Property(tries = 500, seed = "1604")
  void textureComesBackFromTheFermionsThatProduceIt(
      @ForAll @IntRange(min = 1, max = 3) int families,
      @ForAll long seed,
      @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio) {
    Random random = new Random(seed);
    HermitianMatrix delta = randomDelta(families, ratio, random);
    double[] masses = random.doubles(families, 500, 5000).toArray();
    VectorLikeFermions fermions = TextureInversion.producing(delta, ratio, U_GEV, masses);
    assertThat(Deltas.distance(fermions.delta(ratio), delta))
        .isLessThan(1e-9 * (1 + 1 / (ratio * ratio)));
    double[] heavy =
        fermions.heavyStates().stream().mapToDouble(HeavyState::massGev).sorted().toArray();
    assertThat(heavy).containsExactly(Arrays.stream(masses).sorted().toArray(), within(1e-8));
    assertThat(TextureInversion.familiesNeeded(delta, ratio)).isEqualTo(families);
  }

  /** A texture as scans have it: the 2-3 block, with the first family at 0. */
  @Property(tries = 300, seed = "1604")
  void scanTexturesComeBackWithThreeFamilies(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double entry22,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double entry33,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.1) double real,
      @ForAll @Scale(6) @DoubleRange(min = -0.01, max = 0.01) double imaginary) {
    HermitianMatrix delta = Deltas.of(entry22, entry33, new Complex(real, imaginary));
    VectorLikeFermions fermions = TextureInversion.producing(delta, 1.5, U_GEV, 1000, 1500, 2000);
    assertThat(Deltas.distance(fermions.delta(1.5), delta)).isLessThan(1e-12);
  }

  /** d = (0.3, 0.9): Δ = 1 − d dᵀ in the 2-3 block needs one family there, one for electrons. */
  @Test
  void mixingTextureNeedsTwoFamilies() {
    HermitianMatrix delta = Deltas.of(1 - 0.09, 1 - 0.81, new Complex(-0.27, 0));
    assertThat(TextureInversion.familiesNeeded(delta, 2)).isEqualTo(2);
    VectorLikeFermions fermions = TextureInversion.producing(delta, 2, U_GEV, 1500, 2500);
    assertThat(Deltas.distance(fermions.delta(2), delta)).isLessThan(1e-14);
    // sin² of the mixing that takes the electrons out is r²/(1 + r²) = 0.8.
    assertThat(fermions.heavyStates().get(1).chiralShare()).isCloseTo(0.8, within(1e-14));
    assertThat(fermions.yukawa(1, 1).abs())
        .isCloseTo(2 * 1500 / U_GEV * Math.sqrt(0.8), within(1e-13));
  }

  /**
   * The statement of Section IV: with one family 1 − Δ = w w†, and Δ_11 = Δ_12 = Δ_13 = 0 leave
   * |w_1| = 1, w_2 = w_3 = 0: muons and taus couple alike.
   */
  @Property(tries = 200, seed = "1604")
  void withOneFamilyElectronsWithoutCouplingMakeMuonsAndTausUniversal(
      @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 200, max = 5000) double massGev) {
    HermitianMatrix universal = Deltas.of(1, 1, Complex.ZERO);
    VectorLikeFermions only = TextureInversion.producing(universal, ratio, U_GEV, massGev);
    assertThat(Deltas.distance(only.delta(ratio), universal)).isLessThan(1e-12 * (1 + 1 / ratio));
    assertThat(only.yukawa(2, 1).abs() + only.yukawa(3, 1).abs()).isLessThan(1e-12);
  }

  @Property(tries = 200, seed = "1604")
  void nonUniversalMuonsAndTausNeedASecondFamily(
      @ForAll @Scale(6) @DoubleRange(min = -0.19, max = 1) double muon,
      @ForAll @Scale(6) @DoubleRange(min = -0.19, max = 0.99) double tau) {
    HermitianMatrix delta = Deltas.of(muon, tau, Complex.ZERO);
    assertThat(TextureInversion.familiesNeeded(delta, 2.2)).isGreaterThanOrEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextureInversion.producing(delta, 2.2, U_GEV, 1500))
        .withMessageStartingWith(
            "no (lambda, M) with 1 vector-like families produces this texture");
  }

  /** Random λ with one family never lead to Δ_1j = 0 with Δ_22 ≠ Δ_33. */
  @Property(tries = 500, seed = "1604")
  void electronCouplingOfOneFamilyIsBoundedByNonUniversality(
      @ForAll long seed, @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio) {
    HermitianMatrix delta = randomDelta(1, ratio, new Random(seed));
    double electron =
        Math.sqrt(
            Math.pow(delta.at(1, 1).abs(), 2)
                + Math.pow(delta.at(1, 2).abs(), 2)
                + Math.pow(delta.at(1, 3).abs(), 2));
    double nonUniversality = Math.abs(delta.at(2, 2).getReal() - delta.at(3, 3).getReal());
    // With w: |Δ_1|² ≥ |w_1|²(|w_2|² + |w_3|²) + (1 − |w_1|²)², and |Δ_22 − Δ_33| ≤ |w_2|² +
    // |w_3|².
    assertThat(nonUniversality).isLessThanOrEqualTo(electronBound(electron) + 1e-12);
  }

  /**
   * With x = |w_1|², y = |w_2|² + |w_3|²: e² = (1 − x)² + xy gives y = (e² − (1 − x)²)/x, which for
   * e < 1 is largest at x = √(1 − e²): y ≤ 2 − 2√(1 − e²); without bound for e ≥ 1.
   */
  private static double electronBound(double electron) {
    return electron < 1 ? 2 - 2 * Math.sqrt(1 - electron * electron) : Double.POSITIVE_INFINITY;
  }

  @Test
  void eigenvalueAboveOneIsRejectedWithItsValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TextureInversion.producing(
                    HermitianMatrix.diagonal(0, 0.5, 1.25), 2, U_GEV, 1000, 1000, 1000))
        .withMessage(
            "no (lambda, M) produces this texture: Delta has the eigenvalue 1.25 outside"
                + " [-1/r^2, 1] = [-0.25, 1]");
  }

  @Test
  void eigenvalueBelowTheLimitIsRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextureInversion.familiesNeeded(HermitianMatrix.diagonal(0, -0.3, 0), 2))
        .withMessageContaining("eigenvalue -0.3 outside [-1/r^2, 1]");
  }

  /** At −1/r² the light family is all of the vector-like doublet: M = 0 and λ = 2m/u. */
  @Test
  void smallestEigenvalueNeedsNoDiracMass() {
    HermitianMatrix delta = HermitianMatrix.diagonal(1, 1, -0.25);
    VectorLikeFermions fermions = TextureInversion.producing(delta, 2, U_GEV, 3000);
    assertThat(fermions.diracMassesGev()[0]).isCloseTo(0, within(1e-4));
    assertThat(fermions.yukawa(3, 1).abs()).isCloseTo(4, within(1e-12));
    assertThat(Deltas.distance(fermions.delta(2), delta)).isLessThan(1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1000, 0, Double.NaN, Double.POSITIVE_INFINITY})
  void heavyMassThatIsNotPositiveIsRejected(double massGev) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TextureInversion.producing(
                    HermitianMatrix.diagonal(1, 1, 0.5), 2, U_GEV, 1000, massGev))
        .withMessage("heavy mass 2 is " + massGev + " GeV but must be positive and at most 10^100");
  }

  @Test
  void negativeDiracMassIsRejected() {
    Complex[][] yukawas = {{Complex.ONE}, {Complex.ONE}, {Complex.ONE}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VectorLikeFermions(yukawas, new double[] {-1}, U_GEV))
        .withMessage("Dirac mass 1 is -1.0 GeV but must be non-negative and at most 10^100");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.7976931348623157e308, -1e101, Double.NaN, Double.POSITIVE_INFINITY})
  void couplingOfWhichTheSquareCouldOverflowIsRejected(double value) {
    Complex[][] yukawas = {{Complex.ONE}, {new Complex(value, 0)}, {Complex.ONE}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VectorLikeFermions(yukawas, new double[] {818}, U_GEV))
        .withMessage("Yukawa coupling (2, 1) is " + value + " but must be at most 10^100");
  }

  @Property(tries = 300, seed = "221")
  void numbersOfAnySizeEndInFermionsOrInAReason(
      @ForAll @IntRange(min = 1, max = 4) int families, @ForAll long seed) {
    Random random = new Random(seed);
    Complex[][] yukawas = yukawas(families, random);
    for (Complex[] row : yukawas) {
      for (int a = 0; a < families; a++) {
        row[a] = row[a].multiply(Math.pow(10, random.nextInt(-99, 99)));
      }
    }
    double[] masses = random.doubles(families, -99, 99).map(x -> Math.pow(10, x)).toArray();
    try {
      HermitianMatrix delta = new VectorLikeFermions(yukawas, masses, U_GEV).delta(2);
      for (int i = 1; i <= 3; i++) {
        assertThat(delta.at(i, i).getReal()).isBetween(-0.25 - 1e-6, 1 + 1e-6);
      }
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("a vector-like fermion is left.*|the eigenvalues of a.*");
    }
  }

  @Test
  void yukawasOfTheWrongShapeAreRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VectorLikeFermions(new Complex[2][1], new double[1], U_GEV))
        .withMessage("Yukawa matrix has 2 rows but must have 3");
    Complex[][] yukawas = {{Complex.ONE}, {Complex.ONE}, {Complex.ONE}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VectorLikeFermions(yukawas, new double[] {1, 2}, U_GEV))
        .withMessage("row 1 of the Yukawa matrix has 1 entries but there are 2 masses");
  }

  @Test
  void yukawaThatIsNotFiniteIsRejected() {
    Complex[][] yukawas = {{Complex.ONE}, {new Complex(0, Double.NaN)}, {Complex.ONE}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VectorLikeFermions(yukawas, new double[] {1}, U_GEV))
        .withMessageStartingWith("Yukawa coupling (2, 1)");
  }

  @Test
  void fermionWithoutAnyMassIsRejected() {
    Complex[][] yukawas = {{Complex.ZERO}, {Complex.ZERO}, {Complex.ZERO}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VectorLikeFermions(yukawas, new double[] {0}, U_GEV))
        .withMessage("a vector-like fermion is left without mass");
  }
}
