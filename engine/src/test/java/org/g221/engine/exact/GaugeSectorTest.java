package org.g221.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaugeSectorTest {

  private static final double WEAK = 0.6521;
  private static final double HYPERCHARGE = 0.3573;
  private static final double V_GEV = 246.2196;

  private static GaugeSector sector(double ratio, double uGev, double beta) {
    GaugeCouplings couplings = GaugeCouplings.of(WEAK, HYPERCHARGE, ratio);
    return new GaugeSector(couplings, Vacuum.ofAngle(uGev, V_GEV, beta));
  }

  /** The mass matrices of the gauge fields themselves, which know nothing of the rotations. */
  @Property(tries = 200, seed = "1604")
  void massesAreEigenvaluesOfTheMassMatrices(
      @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 300, max = 30000) double uGev,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1.57) double beta) {
    GaugeSector sector = sector(ratio, uGev, beta);
    double rounding = 1e-13 * Math.pow(sector.wPrime().massGev(), 2);
    double[] charged = new EigenDecomposition(sector.chargedMassMatrix()).getRealEigenvalues();
    assertThat(charged[0]).isCloseTo(Math.pow(sector.wPrime().massGev(), 2), within(rounding));
    assertThat(charged[1]).isCloseTo(Math.pow(sector.w().massGev(), 2), within(rounding));
    double[] neutral = new EigenDecomposition(sector.neutralMassMatrix()).getRealEigenvalues();
    assertThat(neutral[0]).isCloseTo(Math.pow(sector.zPrime().massGev(), 2), within(rounding));
    assertThat(neutral[1]).isCloseTo(Math.pow(sector.z().massGev(), 2), within(rounding));
    assertThat(neutral[2]).isCloseTo(0, within(rounding));
  }

  /** The direction (1/g1, 1/g2, 1/g') has no mass, with the electric charge as coupling. */
  @Property(tries = 200, seed = "1604")
  void photonIsMassless(
      @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 300, max = 30000) double uGev,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1.57) double beta) {
    GaugeSector sector = sector(ratio, uGev, beta);
    GaugeCouplings couplings = sector.couplings();
    double[] photon = {1 / couplings.first(), 1 / couplings.second(), 1 / couplings.hypercharge()};
    RealMatrix matrix = sector.neutralMassMatrix();
    for (double component : matrix.operate(photon)) {
      assertThat(component).isCloseTo(0, within(1e-13 * matrix.getNorm() * 10));
    }
    double sum = 0;
    for (double component : photon) {
      sum += component * component;
    }
    assertThat(couplings.electric()).isCloseTo(1 / Math.sqrt(sum), within(1e-15));
  }

  /** M_W² M_W'² is the determinant; in it (v²/4)²g²ĝ² sin²β cos²β (1+1/r²)² of v alone. */
  @Property(tries = 200, seed = "1604")
  void productOfMassesIsTheDeterminant(
      @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 300, max = 1e6) double uGev,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1.57) double beta) {
    GaugeSector sector = sector(ratio, uGev, beta);
    GaugeCouplings couplings = sector.couplings();
    double quarter = V_GEV * V_GEV / 4;
    double light = quarter * Math.pow(couplings.weak(), 2);
    double angles = Math.pow(Math.sin(beta) * Math.cos(beta) * (1 + 1 / (ratio * ratio)), 2);
    double determinant =
        light
            * (uGev * uGev * Math.pow(couplings.n1(), 2) / 4
                + quarter * Math.pow(couplings.heavy(), 2) * angles);
    assertThat(Math.pow(sector.w().massGev() * sector.wPrime().massGev(), 2))
        .isCloseTo(determinant, withinPercentage(1e-7));
    assertThat(sector.w().massGev() * sector.wPrime().massGev() / Math.sqrt(determinant))
        .isCloseTo(1, within(1e-15 * uGev));
  }

  /** M_W → gv/2, M_Z → √(g²+g'²)v/2, M_W'²/M_Z'² → 1: κζ² is what is left of them. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 3})
  void heavyLimitIsTheStandardModel(double ratio) {
    GaugeSector sector = sector(ratio, 1e6, 0.9);
    GaugeCouplings couplings = sector.couplings();
    double kappa = Math.pow(V_GEV * couplings.heavy() / (1e6 * couplings.n1()), 2);
    double zeta = sector.vacuum().gaugeMixing(ratio);
    double shift = 1 - kappa * zeta * zeta / 2;
    assertThat(sector.w().massGev()).isCloseTo(WEAK * V_GEV / 2 * shift, withinPercentage(1e-9));
    assertThat(sector.z().massGev())
        .isCloseTo(Math.hypot(WEAK, HYPERCHARGE) * V_GEV / 2 * shift, withinPercentage(1e-9));
    assertThat(sector.wPrime().massGev() / sector.zPrime().massGev()).isCloseTo(1, within(1e-12));
    assertThat(sector.chargedMixingAngle())
        .isCloseTo(kappa * zeta * WEAK / couplings.heavy(), withinPercentage(0.01));
    assertThat(sector.neutralMixingAngle())
        .isCloseTo(kappa * zeta * couplings.n2() / couplings.heavy(), withinPercentage(0.01));
  }

  /** tan β = 1/r, where ζ vanishes: W and Z are those of the Standard Model whatever u. */
  @Property(tries = 100, seed = "1604")
  void withoutGaugeMixingLightBosonsAreThoseOfTheStandardModel(
      @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 600, max = 30000) double uGev) {
    GaugeCouplings couplings = GaugeCouplings.of(WEAK, HYPERCHARGE, ratio);
    GaugeSector sector = new GaugeSector(couplings, Vacuum.ofGaugeMixing(uGev, V_GEV, ratio, 0));
    assertThat(sector.w().massGev()).isCloseTo(WEAK * V_GEV / 2, withinPercentage(1e-9));
    assertThat(sector.w().light()).isCloseTo(1, within(1e-15));
    assertThat(sector.wPrime().massGev())
        .isCloseTo(sector.zPrime().massGev(), withinPercentage(1e-12));
  }

  @Property(tries = 200, seed = "1604")
  void mixingIsARotation(
      @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 100, max = 30000) double uGev,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1.57) double beta) {
    GaugeSector sector = sector(ratio, uGev, beta);
    assertThat(Math.hypot(sector.w().light(), sector.w().heavy())).isCloseTo(1, within(1e-15));
    assertThat(
            sector.w().light() * sector.wPrime().light()
                + sector.w().heavy() * sector.wPrime().heavy())
        .isCloseTo(0, within(1e-15));
    assertThat(Math.hypot(sector.zPrime().light(), sector.zPrime().heavy()))
        .isCloseTo(1, within(1e-15));
  }

  @Property(tries = 200, seed = "1604")
  void sectorOfWPrimeMassHasThatMass(
      @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 5) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double share,
      @ForAll @Scale(6) @DoubleRange(min = 1000, max = 1e5) double massGev) {
    double lowest = -1 / (ratio * ratio);
    double zeta = lowest + share * (1 - lowest);
    GaugeCouplings couplings = GaugeCouplings.of(WEAK, HYPERCHARGE, ratio);
    GaugeSector sector = GaugeSector.ofWPrimeMass(couplings, V_GEV, zeta, massGev);
    assertThat(sector.wPrime().massGev()).isCloseTo(massGev, withinPercentage(1e-11));
    assertThat(sector.vacuum().gaugeMixing(ratio)).isCloseTo(zeta, within(1e-13));
  }

  /** ĝv/2 = 257 GeV comes from φ alone at ζ = 1 and r = 3.2. */
  @Test
  void massBelowWhatTheDoubletsGiveIsRejected() {
    GaugeCouplings couplings = GaugeCouplings.of(WEAK, HYPERCHARGE, 3.2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GaugeSector.ofWPrimeMass(couplings, V_GEV, 1, 250))
        .withMessage("no vacuum value u gives the W' a mass of 250.0 GeV");
    assertThat(GaugeSector.ofWPrimeMass(couplings, V_GEV, 1, 300).vacuum().uGev()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1000, 0, 50, Double.NaN, Double.POSITIVE_INFINITY})
  void wPrimeMassThatCannotBeIsRejected(double massGev) {
    GaugeCouplings couplings = GaugeCouplings.of(WEAK, HYPERCHARGE, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GaugeSector.ofWPrimeMass(couplings, V_GEV, 0, massGev));
  }

  @Test
  void couplingsAndVacuumAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GaugeCouplings(1, -1, 0.3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Vacuum(1000, -246, 0.5, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Vacuum(1000, 246, 0.5, 0.6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vacuum.ofGaugeMixing(1000, 246, 2, -0.26))
        .withMessageContaining("must lie between -1/r^2 = -0.25 and 1");
  }
}
