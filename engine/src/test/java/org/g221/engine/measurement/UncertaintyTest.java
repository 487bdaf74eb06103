package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.g221.engine.measurement.Uncertainty.Gaussian;
import org.g221.engine.measurement.Uncertainty.Interval;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.junit.jupiter.api.Test;

class UncertaintyTest {

  /** Two-sided normal quantiles: 1.6448536 at 90 %, 1.9599640 at 95 %. */
  @Test
  void limitIsDividedByTheNormalQuantileOfItsLevel() {
    assertThat(1 / new UpperLimit(1, 0.90).sigma()).isCloseTo(1.6448536269514722, within(1e-12));
    assertThat(1 / new UpperLimit(1, 0.95).sigma()).isCloseTo(1.959963984540054, within(1e-12));
    assertThat(new UpperLimit(2.1e-8, 0.90).sigma()).isCloseTo(1.2767e-8, within(1e-12));
  }

  @Test
  void limitAtOneSigmaIsItsSigma() {
    assertThat(new UpperLimit(3, 0.6826894921370859).sigma()).isCloseTo(3, within(1e-12));
  }

  @Test
  void partsAreAddedInQuadrature() {
    Gaussian uncertainty = new Gaussian(new Interval(3, 3), new Interval(4, 4));
    assertThat(uncertainty.sigma()).isEqualTo(5);
  }

  @Test
  void asymmetricErrorsAreAveraged() {
    assertThat(new Gaussian(new Interval(0.5, 0.3), Interval.NONE).sigma()).isEqualTo(0.4);
  }
}
