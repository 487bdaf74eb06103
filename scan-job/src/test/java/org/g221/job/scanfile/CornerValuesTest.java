package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.g221.job.SampleScan;
import org.g221.job.scan.AxisEnds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that mean nothing although each is of the right type. */
class CornerValuesTest {

  private static final String MASSES = "min: 700, max: 3000, nodes: 40, spacing: log";

  @Test
  void quantityAgainstItselfIsRefused() {
    assertThat(BrokenScan.mistakes("y: delta-l-33", "y: mass-wprime-gev"))
        .containsExactly(
            "profiles[2].y is 'mass-wprime-gev', which is x already; a plane needs two quantities");
    assertThat(BrokenScan.mistakes("y: \"R_K[1,6]\"", "y: \"R(D*)\""))
        .containsExactly(
            "profiles[3].y is 'R(D*)', which is x already; a plane needs two quantities");
  }

  @Test
  void cutBelowTheRoundingOfChiSquareIsRefused() {
    assertThat(BrokenScan.mistakes("delta-chi-square: 12", "delta-chi-square: 4.9e-324"))
        .containsExactly(
            "keep.delta-chi-square is 4.9E-324 but must be at least 1.0E-9;"
                + " chi-square itself is no more precise");
  }

  @Test
  void massesInTevAreRefused() {
    assertThat(BrokenScan.mistakes(MASSES, "min: 0.7, max: 14, nodes: 40, spacing: log"))
        .containsExactly(
            "axes[0] of mass-wprime-gev runs from 0.7 to 14.0 but must reach 100,"
                + " as masses are in GeV");
    assertThat(
            BrokenScan.mistakes(
                SampleScan.with("zeta: 0.0", "zeta: 0.0, mass-wprime-gev: 1.5")
                    .replace("parameter: mass-wprime-gev", "parameter: delta-q-22")
                    .replace(MASSES, "min: 0, max: 0.1, nodes: 3")
                    .replace("x: mass-wprime-gev", "x: delta-q-22")))
        .containsExactly("fixed.mass-wprime-gev is 1.5 but must reach 100, as masses are in GeV");
    assertThat(BrokenScan.mistakes(MASSES, "min: 50, max: 1400, nodes: 40")).isEmpty();
  }

  @Test
  void scanWithoutObservationsIsRefused() {
    var plan = SampleScan.plan(SampleScan.TEXT);
    var names = plan.dataset().selection(List.of(), List.of());
    String all =
        names.stream().map(known -> "  - '" + known.name() + "'\n").collect(Collectors.joining());
    String one = all.substring(all.indexOf('\n') + 1);
    assertThat(BrokenScan.mistakes(SampleScan.TEXT + "exclude:\n" + all))
        .containsExactly("exclude leaves no observation to count in chi-square");
    assertThat(
            SampleScan.plan(SampleScan.TEXT + "exclude:\n" + one).likelihood().observationCount())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ends: ment|axes[0].ends is 'ment' but must be meant or a mapping with min or max;"
            + " nearest is 'meant'",
        "ends: { min: yes }|axes[0].ends.min is 'yes' but must be meant",
        "ends: { minimum: meant }|axes[0].ends.minimum is not a known key; nearest is 'min'",
        "ends: [meant]|axes[0].ends is a list but must be text",
        "end: meant|axes[0].end is not a known key; nearest is 'ends'"
      })
  void endsThatAreNotUnderstoodAreNamed(String ends, String message) {
    assertThat(BrokenScan.mistakes(MASSES, MASSES + ", " + ends)).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ends: meant|true|true",
        "ends: { min: meant }|true|false",
        "ends: { max: meant }|false|true",
        "ends: { min: meant, max: meant }|true|true",
        "spacing: log|false|false"
      })
  void endsThatAreMeantAreRead(String ends, boolean min, boolean max) {
    String text = SampleScan.with(MASSES, "min: 700, max: 3000, nodes: 40, " + ends);
    assertThat(SampleScan.plan(text).specification().axes().get(0).ends())
        .isEqualTo(new AxisEnds(min, max));
    String list = SampleScan.with(MASSES, "values: [700, 1500, 3000], " + ends);
    if (ends.startsWith("ends")) {
      assertThat(SampleScan.plan(list).specification().axes().get(0).ends())
          .isEqualTo(new AxisEnds(min, max));
    }
  }
}
