package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must not be said of a search. */
class BrokenSearchesTest extends TinyDatasetTest {

  private static final String NAME = "own.yaml: measurements.sigma(Z'->tautau)@A:2001.";
  private static final String TABLE =
      """
          search:
            mass-gev: [200, 700, 2000]
            upper-limit: [100, 2.5, 1]
      """;

  private String text;

  @BeforeEach
  void writeASearch() {
    text =
        """
        format-version: 1
        name: own
        extends: tiny
        measurements:
          "sigma(Z'->tautau)@A:2001":
            observable: "sigma(Z'->tautau)"
        %s\
            confidence-level: 0.95
            unit: fb
            reference: A
            reliability: unverified
        """
            .formatted(TABLE);
  }

  private List<String> errorsWith(String part, String by) {
    assertThat(text).contains(part);
    return errorsOf(text.replace(part, by));
  }

  @Test
  void searchIsRead() {
    tiny.addAt("own.yaml", text);
    Measurement search =
        tiny.read("own.yaml").orElseThrow().measurement("sigma(Z'->tautau)@A:2001").orElseThrow();
    assertThat(search.search().orElseThrow())
        .isEqualTo(new LimitByMass(List.of(200.0, 700.0, 2000.0), List.of(100.0, 2.5, 1.0), 0.95));
    assertThat(search.upperLimit()).isEmpty();
  }

  @Test
  void searchWithoutLevelIsReported() {
    assertThat(errorsWith("    confidence-level: 0.95\n", ""))
        .containsExactly(NAME + "confidence-level is missing");
  }

  @Test
  void searchWithoutTableIsReportedTogetherWithItsLevel() {
    text = text.replace("    confidence-level: 0.95\n", "");
    assertThat(errorsWith(TABLE, ""))
        .containsExactly(
            NAME
                + "search is missing: limits on a cross section are a table of mass-gev and"
                + " upper-limit",
            NAME + "confidence-level is missing");
  }

  @Test
  void singleLimitIsNoTable() {
    assertThat(errorsWith(TABLE, "    upper-limit: 3\n"))
        .containsExactly(
            NAME
                + "search is missing: limits on a cross section are a table of mass-gev and"
                + " upper-limit");
  }

  @Test
  void tableWithoutMassesOrLimitsIsReported() {
    assertThat(errorsWith("      mass-gev: [200, 700, 2000]\n", ""))
        .containsExactly(NAME + "search.mass-gev is missing");
    assertThat(errorsOf(text.replace("      upper-limit: [100, 2.5, 1]\n", "")))
        .contains(NAME + "search.upper-limit is missing");
  }

  @Test
  void everyMassHasOneLimit() {
    assertThat(errorsWith("[100, 2.5, 1]", "[100, 2.5]"))
        .containsExactly(
            NAME + "search.upper-limit has 2 numbers but must have 3, one for each mass");
  }

  @Test
  void massesAscend() {
    assertThat(errorsWith("[200, 700, 2000]", "[200, 2000, 700]"))
        .containsExactly(
            NAME + "search.mass-gev[2] is 700.0 but must be above the one before, 2000.0");
  }

  @Test
  void limitsArePositive() {
    assertThat(errorsWith("[100, 2.5, 1]", "[100, 0, 1]"))
        .containsExactly(NAME + "search.upper-limit[1] is 0.0 but must be positive");
  }

  @Test
  void limitsAreInTheUnitOfTheCrossSection() {
    assertThat(errorsWith("unit: fb", "unit: pb"))
        .containsExactly(NAME + "unit is 'pb' but the observable's unit is fb");
  }

  @Test
  void unknownKeyOfTheTableIsReportedWithTheNearest() {
    assertThat(errorsWith("mass-gev:", "mass-tev:"))
        .contains(NAME + "search.mass-tev is not a known key; nearest is 'mass-gev'");
  }

  @Test
  void searchAndValueTogetherAreReported() {
    assertThat(errorsWith("    unit: fb", "    value: 1\n    unit: fb"))
        .containsExactly(NAME + "value is given together with search; only one of them can be");
  }

  @Test
  void onlyCrossSectionsAreSearchedFor() {
    assertThat(
            errorsOf(
                text.replace("\"sigma(Z'->tautau)\"", "BR(tau->3mu)")
                    .replace("    unit: fb\n", "")))
        .containsExactly(
            NAME + "search is given but BR(tau->3mu) is not the cross section of a heavy particle");
  }
}
