package org.g221.engine.treelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.ConstantPoint.number;
import static org.g221.engine.treelevel.ExactModel.INPUTS;
import static org.g221.engine.treelevel.ExactModel.SIN2;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ZCouplingsTest {

  /** Rounding of the exact Z couplings, from the eigenvectors of matrices with entries up to u². */
  private static final double NOISE = 5e-11;

  private static Stream<Arguments> fermions() {
    return Stream.of(
        Arguments.of("e", Fermion.CHARGED_LEPTON, 1),
        Arguments.of("mu", Fermion.CHARGED_LEPTON, 2),
        Arguments.of("tau", Fermion.CHARGED_LEPTON, 3),
        Arguments.of("nu_mu", Fermion.NEUTRINO, 2),
        Arguments.of("c", Fermion.UP_QUARK, 2),
        Arguments.of("s", Fermion.DOWN_QUARK, 2),
        Arguments.of("b", Fermion.DOWN_QUARK, 3));
  }

  /**
   * The file divides by √(g²+g'²) and keeps g and g' fixed, so its sin²θ is not moved by G_F as
   * ours is with the inputs α, G_F, M_Z: that shift, −Q δs², is taken out.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("fermions")
  void leftHandedCouplingsAreThoseOfTheExactModelAtLeadingOrder(
      String name, Fermion fermion, int generation) {
    ExactModel.assertFallsWithTheSquareOfTheMass(
        "g_L(" + name + ")",
        2,
        NOISE,
        point -> {
          G221ZCouplings z = point.ours().z();
          Complex ours =
              number(z.left(fermion, generation, generation))
                  .add(z.sin2Shift().constantValue() * fermion.charge());
          return point.exact("z_left", name).subtract(ours).abs() / point.kappa();
        });
  }

  @Test
  void couplingOfMuonAndTauIsThatOfTheExactModelAtLeadingOrder() {
    ExactModel.assertFallsWithTheSquareOfTheMass(
        "g_L(mu tau)",
        0.1,
        NOISE,
        point -> {
          Complex ours = number(point.ours().z().left(Fermion.CHARGED_LEPTON, 2, 3));
          return point.exact("z_left_mu_tau").subtract(ours).abs() / point.kappa();
        });
  }

  private static Map<Parameter, Double> point(double zeta) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 2.0);
    values.put(G221Parameter.MASS_WPRIME_GEV, 1500.0);
    values.put(G221Parameter.ZETA, zeta);
    return values;
  }

  @Property(seed = "20160412")
  void withoutGaugeMixingAndMuonsTheZBosonIsThatOfTheStandardModel(
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 1) double deltaB,
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 1) double deltaTau) {
    Map<Parameter, Double> values = point(0);
    values.put(G221Parameter.DELTA_Q_33, deltaB);
    values.put(G221Parameter.DELTA_L_33, deltaTau);
    G221ZCouplings z = ConstantPoint.couplings(values, INPUTS).z();
    assertThat(z.sin2Shift().constantValue()).isZero();
    assertThat(z.left(Fermion.DOWN_QUARK, 3, 3).re().constantValue())
        .isCloseTo(-0.5 + SIN2 / 3, within(1e-15));
    assertThat(z.right(Fermion.CHARGED_LEPTON, 1, 1).re().constantValue()).isEqualTo(SIN2);
    assertThat(z.wMassRatio().constantValue()).isEqualTo(1);
  }

  /**
   * A muon coupling Δℓ_22 with ζ = 1 slows muon decay: δ_G = −κΔ + O(κ²), δs² = s²c²/(c²−s²) δ_G.
   */
  @Test
  void sin2FollowsTheFermiConstantOfMuonDecay() {
    Map<Parameter, Double> values = point(1);
    values.put(G221Parameter.DELTA_L_22, 0.5);
    G221Couplings couplings = ConstantPoint.couplings(values, INPUTS);
    double kappa = couplings.point().kappa().constantValue();
    assertThat(couplings.fermiShift().constantValue()).isCloseTo(-0.5 * kappa, within(1e-15));
    double expected = SIN2 * (1 - SIN2) / (1 - 2 * SIN2) * -0.5 * kappa;
    assertThat(couplings.z().sin2Shift().constantValue()).isCloseTo(expected, within(1e-15));
    assertThat(couplings.z().wMassRatio().constantValue())
        .isCloseTo(Math.sqrt(1 - expected / (1 - SIN2)), within(1e-15));
    assertThat(couplings.z().right(Fermion.CHARGED_LEPTON, 1, 1).re().constantValue())
        .isCloseTo(SIN2 + expected, within(1e-15));
  }

  /**
   * In the Standard Model, by hand: g_L = −½ + s², g_R = s² for charged leptons, ½ for neutrinos.
   */
  @Test
  void standardModelWidthsAndAsymmetriesAreThoseOfTheTextbook() {
    G221ZCouplings z = ConstantPoint.couplings(point(0.3), INPUTS).standardModel().z();
    double left = Math.pow(-0.5 + SIN2, 2);
    double right = SIN2 * SIN2;
    assertThat(z.strength(Fermion.CHARGED_LEPTON, 3).constantValue())
        .isCloseTo(left + right, within(1e-15));
    assertThat(z.asymmetry(Fermion.CHARGED_LEPTON, 1).constantValue())
        .isCloseTo((left - right) / (left + right), within(1e-15));
    assertThat(z.strength(Fermion.UP_QUARK, 1).constantValue())
        .isCloseTo(Math.pow(0.5 - 2 * SIN2 / 3, 2) + Math.pow(2 * SIN2 / 3, 2), within(1e-15));
    assertThat(z.invisibleStrength().constantValue()).isEqualTo(0.75);
  }

  /** Σ_ij|g_L^ν|² = Σ|½(δ − κζΔℓ)|², off-diagonal pairs included. */
  @Test
  void invisibleStrengthCountsPairsOfDifferentNeutrinos() {
    Map<Parameter, Double> values = point(1);
    values.put(G221Parameter.DELTA_L_33, 0.2);
    values.put(G221Parameter.DELTA_L_23, 0.1);
    G221Couplings couplings = ConstantPoint.couplings(values, INPUTS);
    double kappa = couplings.point().kappa().constantValue();
    double expected = 0.25 * (2 + Math.pow(1 - 0.2 * kappa, 2) + 2 * Math.pow(0.1 * kappa, 2));
    assertThat(couplings.z().invisibleStrength().constantValue())
        .isCloseTo(expected, within(1e-15));
  }
}
