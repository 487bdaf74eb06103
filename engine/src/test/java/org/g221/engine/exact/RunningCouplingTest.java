package org.g221.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningCouplingTest {

  /** Without what is added: −19/6, 41/6 and −7, as in any review of the Standard Model. */
  @Test
  void standardModelHasItsOneLoopCoefficients() {
    ParticleContent content =
        new ParticleContent(
            0,
            ParticleContent.withVectorLikeFamilies(0).fields().stream()
                .filter(field -> !field.added())
                .toList());
    assertThat(GaugeGroup.SU2_2.betaCoefficient(content)).isEqualTo(new BigFraction(-19, 6));
    assertThat(GaugeGroup.U1_Y.betaCoefficient(content)).isEqualTo(new BigFraction(41, 6));
    assertThat(GaugeGroup.SU3.betaCoefficient(content)).isEqualTo(new BigFraction(-7));
    assertThat(GaugeGroup.SU2_1.betaCoefficient(content)).isEqualTo(new BigFraction(-22, 3));
  }

  /**
   * By hand. SU(2)1: −22/3 + 1/6 (Φ) + 1/6 (φ') + n·4 Dirac doublets·2/3. SU(2)2: −19/6 + 1/6.
   * U(1): 41/6 + 1/6 + n·(4/3)(6/36 + 2/4). SU(3): −7 + n·2·2/3.
   */
  @ParameterizedTest
  @CsvSource({
    "0, -7, 1, -3, 1, 7, 1, -7, 1",
    "1, -13, 3, -3, 1, 71, 9, -17, 3",
    "2, -5, 3, -3, 1, 79, 9, -13, 3",
    "3, 1, 1, -3, 1, 29, 3, -3, 1"
  })
  void coefficientsOfTheModelAreThoseComputedByHand(
      int families, int n1, int d1, int n2, int d2, int nY, int dY, int n3, int d3) {
    ParticleContent content = ParticleContent.withVectorLikeFamilies(families);
    assertThat(GaugeGroup.SU2_1.betaCoefficient(content)).isEqualTo(new BigFraction(n1, d1));
    assertThat(GaugeGroup.SU2_2.betaCoefficient(content)).isEqualTo(new BigFraction(n2, d2));
    assertThat(GaugeGroup.U1_Y.betaCoefficient(content)).isEqualTo(new BigFraction(nY, dY));
    assertThat(GaugeGroup.SU3.betaCoefficient(content)).isEqualTo(new BigFraction(n3, d3));
  }

  @Test
  void couplingThatShrinksHasNoLandauPole() {
    ParticleContent content = ParticleContent.withVectorLikeFamilies(2);
    assertThat(RunningCoupling.of(GaugeGroup.SU2_1, content, 1000, 3).landauPoleLog10Gev())
        .isEmpty();
  }

  /** b = 1, g = √(8π²/ln 10): the pole lies one power of ten above the start. */
  @Test
  void landauPoleLiesWhereTheInverseSquareVanishes() {
    double start = Math.sqrt(8 * Math.PI * Math.PI / Math.log(10));
    RunningCoupling coupling =
        RunningCoupling.of(
            GaugeGroup.SU2_1, ParticleContent.withVectorLikeFamilies(3), 1000, start);
    assertThat(coupling.landauPoleLog10Gev()).hasValueCloseTo(4.0, within(1e-12));
    assertThat(coupling.at(1000)).isCloseTo(start, within(1e-12));
    assertThat(coupling.at(10001)).isInfinite();
  }

  /** dg/d ln μ = b g³/(16π²), by central differences. */
  @Property(tries = 100, seed = "1604")
  void couplingObeysItsDifferentialEquation(
      @ForAll @IntRange(min = 0, max = 4) int families,
      @ForAll GaugeGroup group,
      @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 1.5) double start,
      @ForAll @Scale(6) @DoubleRange(min = -0.5, max = 0.5) double logarithm) {
    RunningCoupling coupling =
        RunningCoupling.of(group, ParticleContent.withVectorLikeFamilies(families), 1000, start);
    double step = 1e-4;
    double scale = 1000 * Math.exp(logarithm);
    double slope =
        (coupling.at(scale * Math.exp(step)) - coupling.at(scale * Math.exp(-step))) / (2 * step);
    double expected =
        coupling.beta().doubleValue() * Math.pow(coupling.at(scale), 3) / (16 * Math.PI * Math.PI);
    assertThat(slope).isCloseTo(expected, within(1e-6));
  }

  @Test
  void couplingsAndScalesArePositive() {
    ParticleContent content = ParticleContent.withVectorLikeFamilies(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunningCoupling.of(GaugeGroup.SU2_1, content, -1000, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunningCoupling.of(GaugeGroup.SU2_1, content, 1000, Double.NaN));
  }
}
