package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.job.SampleScan;
import org.g221.job.scan.AxisEnds;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.ContinuousSearch;
import org.g221.job.scan.Keep;
import org.g221.job.scan.ScanPlan;
import org.junit.jupiter.api.Test;

class ContinuousReaderTest {

  private static final String SCAN =
      """
      format-version: 1
      scan-id: continuous
      dataset: "2016"
      mode: continuous
      fixed: { g2-over-g1: 3.0, zeta: 0.0 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 3000 }
        - { parameter: delta-q-23, min: -0.02, max: 0.02, ends: meant }
      profiles:
        - { x: mass-wprime-gev }
      """;

  private static List<String> errors(String text) {
    Diagnostics diagnostics = new Diagnostics();
    YamlDocument.parse("scan.yaml", text, diagnostics)
        .flatMap(document -> new ScanFileReader(SampleScan.conf(), diagnostics).read(document));
    return diagnostics.errors().stream().map(Object::toString).toList();
  }

  private static ContinuousPlan plan(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<ScanPlan> plan =
        YamlDocument.parse("scan.yaml", text, diagnostics)
            .flatMap(document -> new ScanFileReader(SampleScan.conf(), diagnostics).read(document));
    assertThat(diagnostics.errors()).isEmpty();
    return (ContinuousPlan) plan.orElseThrow();
  }

  @Test
  void whatIsLeftOutIsFilledIn() {
    ContinuousPlan plan = plan(SCAN);
    assertThat(plan.search()).isEqualTo(new ContinuousSearch(1e-3, 0.05, 100_000_000));
    assertThat(plan.specification().profileLimit()).isEqualTo(12);
    assertThat(plan.specification().keep()).isEqualTo(Keep.NONE);
    assertThat(plan.profiles().get(0).axes().get(0).lower()).isEqualTo(700);
    assertThat(plan.profiles().get(0).axes().get(0).upper()).isEqualTo(3000);
    assertThat(plan.profiles().get(0).bins()).isEqualTo(60);
    assertThat(plan.specification().axes().get(1).ends()).isEqualTo(AxisEnds.MEANT);
    assertThat(plan.ranges().varied()).hasSize(2);
  }

  @Test
  void numbersAreThoseOfTheFile() {
    ContinuousPlan plan =
        plan(SCAN + "tolerance: { chi-square-min: 0.01, profile: 0.1 }\nbudget: { boxes: 500 }\n");
    assertThat(plan.search()).isEqualTo(new ContinuousSearch(0.01, 0.1, 500));
  }

  /** What points have anyway, as a varied parameter or because a profile has bins of it. */
  @Test
  void columnsThatAreThereAnywayAreThereOnce() {
    ContinuousPlan plan = plan(SCAN + "columns: [delta-q-23, ghat, mass-wprime-gev]\n");
    assertThat(plan.rowQuantities()).containsExactly("mass-wprime-gev", "ghat");
  }

  @Test
  void whatOnlyGridsHaveIsRefused() {
    String text =
        SCAN.replace("max: 3000 }", "max: 3000, nodes: 40, spacing: log }") + "keep: all\n";
    assertThat(errors(text))
        .containsExactlyInAnyOrder(
            "scan.yaml: keep is given, but a continuous scan has no nodes to keep: points/ holds"
                + " what attains the minima",
            "scan.yaml: axes[0].nodes is given, but the axis of a continuous scan has min and max"
                + " and no nodes",
            "scan.yaml: axes[0].spacing is given, but the axis of a continuous scan has min and max"
                + " and no nodes");
    assertThat(errors(SCAN.replace("min: 700, max: 3000", "values: [700, 800]")))
        .containsExactly(
            "scan.yaml: axes[0].values is given, but the axis of a continuous scan has min and max"
                + " and no nodes");
  }

  @Test
  void whatOnlyContinuousScansHaveIsRefusedInGrids() {
    String grid = SampleScan.TEXT + "tolerance: { profile: 0.1 }\nbudget: { boxes: 5 }\n";
    assertThat(errors(grid))
        .containsExactlyInAnyOrder(
            "scan.yaml: tolerance is given, but only scans with mode: continuous have it",
            "scan.yaml: budget is given, but only scans with mode: continuous have it");
    assertThat(errors(SCAN.replace("mode: continuous\n", "")))
        .contains("scan.yaml: axes[0].nodes is missing", "scan.yaml: axes[1].nodes is missing");
  }

  @Test
  void numbersAreChecked() {
    String text =
        SCAN.replace("max: 3000", "max: 600")
            + "tolerance: { chi-square-min: 0, profil: 0.1 }\nbudget: { boxes: 0 }\n"
            + "profile-limit: none\n";
    assertThat(errors(text))
        .containsExactlyInAnyOrder(
            "scan.yaml: axes[0].min is 700.0 but must be below max, 600.0",
            "scan.yaml: tolerance.chi-square-min is 0.0 but must be at least 1.0E-9",
            "scan.yaml: tolerance.profil is not a known key; nearest is 'profile'",
            "scan.yaml: budget.boxes is 0 but must be at least 1",
            "scan.yaml: profile-limit is none, but a continuous scan needs a number: each bin has"
                + " its price");
    assertThat(errors(SCAN.replace("continuous\nfixed", "continous\nfixed")))
        .anyMatch(error -> error.contains("mode") && error.contains("'continuous'"));
  }

  @Test
  void rangeOutsideOfThePhysicalOneIsRefused() {
    assertThat(errors(SCAN.replace("min: 700, max: 3000", "min: -5, max: -1")))
        .anyMatch(error -> error.contains("mass-wprime-gev") || error.contains("axes[0]"));
  }

  @Test
  void budgetForLessThanABinIsRefused() {
    assertThat(errors(SCAN + "budget: { boxes: 3 }\n"))
        .containsExactly(
            "scan.yaml: budget.boxes is 3 but must be at least 8, as each part of the profiles"
                + " needs some");
  }
}
