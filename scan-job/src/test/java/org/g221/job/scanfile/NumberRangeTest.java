package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.g221.engine.profile.ProfileAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRangeTest {

  private static final String MASSES = "min: 700, max: 3000, nodes: 40, spacing: log";
  private static final String BINS = "y-range: [0.5, 1.1], bins: [20, 15]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "min: 1000, max: 1000.0000000000002, nodes: 5|axes[0].nodes is 5 but there are fewer"
            + " doubles than that between 1000.0 and 1000.0000000000002",
        "min: 1000, max: 1000.0000000000002, nodes: 5, spacing: log|axes[0].nodes is 5 but there"
            + " are fewer doubles than that between 1000.0 and 1000.0000000000002",
        "min: 1.0e-200, max: 1.0e+200, nodes: 9, spacing: log|axes[0] runs from 1.0E-200 to"
            + " 1.0E200 but must lie between -1.0E100 and 1.0E100",
        "min: 4.9e-324, max: 1000, nodes: 9, spacing: log|axes[0].min is 4.9E-324 but max/min must"
            + " be below 1.7976931348623157E308",
        "values: [-1e308, 1000, 1e308]|axes[0].values runs from -1.0E308 to 1.0E308 but must lie"
            + " between -1.0E100 and 1.0E100",
        "values: [0, 5e-324]|axes[0].values runs from 0.0 to 4.9E-324 but must be at least 1.0E-100"
            + " wide"
      })
  void axisOfWhichDoublesAreTooFewIsRefused(String axis, String message) {
    assertThat(BrokenScan.mistakes(MASSES, axis)).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y-range: [-1.0e+308, 1.0e+308], bins: [20, 20]|profiles[3].y-range runs from -1.0E308 to"
            + " 1.0E308 but must lie between -1.0E100 and 1.0E100",
        "y-range: [0.25, 0.2500000000000001], bins: [20, 1000]|profiles[3].y-range runs from 0.25"
            + " to 0.2500000000000001 but a double does not tell its 1000 bins apart;"
            + " use fewer or a wider range",
        "y-range: [0, 1e-200], bins: 10|profiles[3].y-range runs from 0.0 to 1.0E-200 but must be"
            + " at least 1.0E-100 wide"
      })
  void rangeThatCannotBeDividedIsRefused(String range, String message) {
    assertThat(BrokenScan.mistakes(BINS, range)).containsExactly(message);
  }

  /** Whatever is not refused has bins that differ, in doubles, however far from 0 they are. */
  @Test
  void centresOfBinsThatAreToldApartIncrease() {
    Random random = new Random(20160412);
    int told = 0;
    for (int i = 0; i < 2000; i++) {
      double lower = 1000 * random.nextGaussian();
      double upper = lower + Math.abs(lower) * Math.pow(10, -16 + 18 * random.nextDouble());
      int bins = 1 + random.nextInt(200);
      if (NumberRange.canBeDivided(lower, upper, bins)) {
        assertIncreasing(lower, upper, bins);
        told++;
      } else {
        assertThat((upper - lower) / bins).isLessThan(5e-15 * Math.max(-lower, upper));
      }
    }
    assertThat(told).isBetween(1000, 1999);
  }

  private static void assertIncreasing(double lower, double upper, int bins) {
    double last = lower;
    for (double center : ProfileAxis.ofQuantity("R(D*)", 0, lower, upper, bins).centers()) {
      assertThat(center).isGreaterThan(last);
      last = center;
    }
    assertThat(upper).isGreaterThan(last);
  }
}
