package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;

class WPoleTest {

  /** |V|² of both light rows adds up to 2, so that leptons are 3 of 9 at tree level. */
  @Property(seed = "20160412", tries = 50)
  void leptonicSharesFollowFromTheWidthAndTheCoupling(
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.3) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double deltaTau) {
    Map<Parameter, Double> values = PredictionsAt.values(zeta);
    values.put(DELTA_L_33, deltaTau);
    PredictionsAt at = PredictionsAt.point(values);
    double kappa = at.couplings().point().kappa().constantValue();
    double coupling = Math.pow(1 - kappa * zeta * deltaTau, 2);
    double width = (8 + coupling) / 9;
    assertThat(at.ratio("GammaW")).isCloseTo(width, within(1e-14));
    assertThat(at.ratio("BR(W->tau)")).isCloseTo(coupling / width, within(1e-14));
    assertThat(at.ratio("BR(W->e)")).isCloseTo(1 / width, within(1e-14));
    assertThat(at.ratio("BR(W->mu)")).isEqualTo(at.ratio("BR(W->e)"));
    assertThat(at.ratio("m_W")).isEqualTo(1);
    assertThat(at.ratio("Gamma(W->tau)/Gamma(W->mu)")).isCloseTo(coupling, within(1e-14));
    assertThat(at.ratio("Gamma(W->tau)/Gamma(W->e)")).isCloseTo(coupling, within(1e-14));
    assertThat(at.ratio("Gamma(W->mu)/Gamma(W->e)")).isEqualTo(1);
  }

  /** M_W³/(1+δ_G) from muon decay, with the leptonic coupling of the muon. */
  @Test
  void widthFollowsMassAndFermiConstant() {
    Map<Parameter, Double> values = PredictionsAt.values(0.2);
    values.put(DELTA_L_22, 0.5);
    PredictionsAt at = PredictionsAt.point(values);
    double kappa = at.couplings().point().kappa().constantValue();
    double shift = 1 - kappa * 0.2 * 0.5;
    double expected = Math.pow(at.ratio("m_W"), 3) / shift * (8 + shift * shift) / 9;
    assertThat(at.ratio("m_W")).isGreaterThan(1);
    assertThat(at.ratio("GammaW")).isCloseTo(expected, within(1e-13));
  }

  /** Only V_ub and V_cb couple to the bottom quark: 1.7e-3 of the quark couplings. */
  @Test
  void bottomQuarksHardlyChangeTheWidth() {
    Map<Parameter, Double> values = PredictionsAt.values(1);
    values.put(DELTA_Q_33, 1.0);
    assertThat(PredictionsAt.point(values).ratio("GammaW"))
        .isLessThan(1)
        .isCloseTo(1, within(2e-4));
  }
}
