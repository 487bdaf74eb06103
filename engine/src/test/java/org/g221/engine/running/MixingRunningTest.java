package org.g221.engine.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.g221.engine.coupling.MesonMixing;
import org.g221.engine.coupling.MixingCoefficient;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.parameter.CkmMatrix;
import org.g221.engine.parameter.TheoryInputs;
import org.junit.jupiter.api.Test;

class MixingRunningTest {

  private static final double BOTTOM_GEV = 4.18;

  private static final TheoryInputs INPUTS =
      new TheoryInputs(
          1.166e-5,
          91.19,
          2.495,
          80.4,
          0.231,
          133,
          0.118,
          163,
          BOTTOM_GEV,
          CkmMatrix.ofWolfenstein(0.22543, 0.80679, 0.12528, 0.40385),
          -4.2,
          1.31e-3,
          0.178);

  private final FormulaGraph graph = new FormulaGraph();

  /** Coefficients 2 + i for down quarks and 3 for up quarks at the heavy mass. */
  private final MesonMixing heavy =
      new MesonMixing() {
        @Override
        public MixingCoefficient down(int i, int j, double scaleGev) {
          return new MixingCoefficient(Complex.constant(graph, 2, 1), graph.one());
        }

        @Override
        public MixingCoefficient up(int i, int j, double scaleGev) {
          return new MixingCoefficient(Complex.constant(graph, 1, 0), graph.constant(3));
        }
      };

  private final MixingRunning running = new MixingRunning(heavy, graph.constant(1000), INPUTS);

  /**
   * By hand, from α_s(M_Z) = 0.118: 1/α_s changes by 23/(6π)·ln and 21/(6π)·ln for five and six
   * flavours.
   */
  private static double etaAtOneTev() {
    double atTop = 1 / (1 / 0.118 + 23 / (6 * Math.PI) * Math.log(163 / 91.19));
    double atMass = 1 / (1 / atTop + 21 / (6 * Math.PI) * Math.log(1000.0 / 163));
    return Math.pow(atMass / atTop, 6.0 / 21) * Math.pow(atTop / atBottom(), 6.0 / 23);
  }

  private static double atBottom() {
    return 1 / (1 / 0.118 + 23 / (6 * Math.PI) * Math.log(BOTTOM_GEV / 91.19));
  }

  @Test
  void runningFollowsFromTheOneLoopStrongCoupling() {
    double expected = etaAtOneTev();
    assertThat(running.eta(BOTTOM_GEV).constantValue()).isCloseTo(expected, within(1e-14));
    // The strong coupling falls with the scale, and so does η.
    assertThat(expected).isBetween(0.7, 0.85);
  }

  @Test
  void belowTheBottomMassItGoesOnWithFourFlavours() {
    double atCharm = 1 / (1 / atBottom() + 25 / (6 * Math.PI) * Math.log(3 / BOTTOM_GEV));
    assertThat(running.up(2, 1, 3).value().re().constantValue())
        .isCloseTo(3 * etaAtOneTev() * Math.pow(atBottom() / atCharm, 6.0 / 25), within(1e-13));
  }

  @Test
  void phasesStayAsTheyAre() {
    Complex value = running.down(2, 3, BOTTOM_GEV).value();
    assertThat(value.re().constantValue()).isCloseTo(2 * etaAtOneTev(), within(1e-14));
    assertThat(value.im().constantValue()).isCloseTo(etaAtOneTev(), within(1e-14));
  }

  @Test
  void scalesAboveTheBottomMassAreRejected() {
    assertThatThrownBy(() -> running.down(2, 3, 91))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("91");
  }
}
