package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.g221.engine.measurement.Uncertainty.Gaussian;
import org.g221.engine.measurement.Uncertainty.Interval;
import org.g221.engine.measurement.Uncertainty.OneSided;
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

  /** With a known part of 0.4 the limit costs z² where 0.6 are added to it. */
  @Test
  void limitAboveAKnownPartHasWhatIsLeft() {
    assertThat(1 / new UpperLimit(1, 0.90).sigmaAbove(0.4))
        .isCloseTo(1.6448536269514722 / 0.6, within(1e-12));
  }

  /** x = 0.407(44) % is below 0.493 % at 95 %. */
  @Test
  void oneSidedMeasurementAmountsToALimit() {
    Gaussian errors = new Gaussian(new Interval(0.044, 0.044), Interval.NONE);
    OneSided sided = new OneSided(errors);
    assertThat(sided.sigma()).isEqualTo(0.044);
    assertThat(sided.limitAbove(0.407).limit()).isCloseTo(0.493, within(5e-4));
    assertThat(sided.limitAbove(0.407).sigmaAbove(0.407)).isCloseTo(0.044, within(1e-15));
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
