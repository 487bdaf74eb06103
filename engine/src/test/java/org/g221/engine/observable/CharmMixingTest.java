package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CharmMixingTest {

  /**
   * By hand at κ = 0.025834, Δq_22 = 0.001: |V_cs V_us| = 0.2194 so that |X|² = 4.814e-8, over 2v²
   * = 1.2125e5 GeV² it is 1.0257e-14 GeV⁻², times η = 0.78·0.977 = 0.762. The matrix element f²mB/3
   * is 0.021149 GeV³ and 2τ/ħ 1.2467e12 GeV⁻¹: x12 = 2.06e-4.
   */
  @Test
  void strangeCouplingOfOnePerMilleGivesTwoTimesTenToTheMinusFour() {
    PredictionsAt at = new FreePoint(0).quarks(0.001, 0, 0, 0).predictions();
    assertThat(at.value("x12_D")).isCloseTo(2.06e-4, within(0.02e-4));
  }

  /** Δq_22 alone comes with the phase of V_cs V_us*, so that no CP is violated. */
  @Test
  void diagonalCouplingOfTheStrangeQuarkIsInPhaseWithTheDecay() {
    PredictionsAt at = new FreePoint(0).quarks(0.5, 0, 0, 0).predictions();
    assertThat(at.value("x12_D")).isGreaterThan(1);
    assertThat(Math.abs(at.value("x12Im_D"))).isLessThan(1e-15);
  }

  /**
   * Δq_33 alone: X = V_cb V_ub* has the phase γ up to 0.1 %, so that x12Im = −x12 sin 2γ with γ =
   * arctan(0.40385/0.12528).
   */
  @Test
  void couplingOfTheBottomQuarkHasThePhaseGamma() {
    PredictionsAt at = new FreePoint(0).quarks(0, 1, 0, 0).predictions();
    double gamma = Math.atan2(0.40385, 0.12528);
    double expected = -Math.sin(2 * gamma) * at.value("x12_D");
    assertThat(at.value("x12Im_D")).isCloseTo(expected, within(0.01 * Math.abs(expected)));
  }

  /** X is quadratic in the amplitude. */
  @Test
  void mixingGrowsWithTheSquareOfTheCoupling() {
    double once = new FreePoint(0).quarks(0.1, 0, 0, 0).predictions().value("x12_D");
    double twice = new FreePoint(0).quarks(0.2, 0, 0, 0).predictions().value("x12_D");
    assertThat(twice).isCloseTo(4 * once, within(1e-12 * twice));
  }
}
