package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.profile.BestFit;
import org.g221.job.LeptonVectorModel;
import org.g221.job.SampleScan;
import org.g221.job.scan.GridPlan;
import org.g221.job.scanfile.ScanFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans know a model by its interface: one of the tests is scanned as the one of the paper is. */
class OtherModelScanTest {

  private static final String TEXT =
      """
      format-version: 1
      scan-id: lepton-vector
      dataset: "2016"
      fixed: { g-muon: 0.5 }
      axes:
        - { parameter: mass-v-gev, min: 500, max: 3000, nodes: 21 }
        - { parameter: g-tau, min: -3, max: 3, nodes: 31 }
      keep: { delta-chi-square: 4 }
      profiles:
        - { x: g-tau }
        - { x: strength, x-range: [0, 0.07], bins: 7 }
        - { x: mass-v-gev, y: g-tau }
      """;

  @TempDir private Path folder;

  private static Optional<GridPlan> read(String text, Diagnostics diagnostics) {
    return YamlDocument.parse("scan.yaml", text, diagnostics)
        .flatMap(
            document ->
                new ScanFileReader(new LeptonVectorModel(), SampleScan.conf(), diagnostics)
                    .read(document))
        .map(GridPlan.class::cast);
  }

  private static GridPlan plan() {
    Diagnostics diagnostics = new Diagnostics();
    Optional<GridPlan> plan = read(TEXT, diagnostics);
    assertThat(diagnostics.errors()).isEmpty();
    return plan.orElseThrow();
  }

  private static String mistake(String text) {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(read(text, diagnostics)).isEmpty();
    assertThat(diagnostics.errors()).hasSize(1);
    return diagnostics.errors().get(0).toString();
  }

  @Test
  void bestFitIsTheLowestOfAllPoints() throws IOException {
    GridPlan plan = plan();
    ScanRun run = ScanRun.of(plan, folder);
    BestFit best = run.outcome().bestFit();
    double lowest = Double.POSITIVE_INFINITY;
    for (long node = 0; node < plan.grid().size(); node++) {
      lowest = Math.min(lowest, plan.evaluate(plan.point(node)).chiSquare());
    }
    assertThat(best.chiSquare()).isCloseTo(lowest, within(1e-9));
    assertThat(run.rows()).isNotEmpty();
    assertThat(run.rows().get(0)).containsKeys("mass_v_gev", "g_tau");
  }

  /** τ → μνν̄ over τ → eνν̄ is (1 + v²/(4M²) g_μ g_τ)². */
  @Test
  void predictionsAreThoseOfTheModel() {
    GridPlan plan = plan();
    ParameterPoint point = plan.point(0);
    Evaluation evaluation = plan.evaluate(point);
    double product = point.value("g-muon").orElseThrow() * point.value("g-tau").orElseThrow();
    double expected = Math.pow(1 + evaluation.derived().get("strength") * product, 2);
    assertThat(expected).isLessThan(0.95);
    assertThat(evaluation.predictions())
        .filteredOn(known -> known.observable().equals("Gamma(tau->mu)/Gamma(tau->e)"))
        .singleElement()
        .satisfies(
            known -> assertThat(known.ratio().orElseThrow()).isCloseTo(expected, within(1e-12)));
  }

  @Test
  void mistakesAreMeasuredByTheParametersOfTheModel() {
    assertThat(mistake(SampleScan.with(TEXT, "g-muon: 0.5", "g-muons: 0.5")))
        .contains("is not a parameter; nearest is 'g-muon'");
    assertThat(mistake(SampleScan.with(TEXT, "min: 500, max: 3000", "min: 5, max: 30")))
        .contains("axes[0] of mass-v-gev runs from 5.0 to 30.0 but must reach 100 GeV");
    assertThat(mistake(SampleScan.with(TEXT, "scan-id", "texture: entries\nscan-id")))
        .contains("texture", "entries");
  }

  /** The rule belongs to the model of the paper. */
  @Test
  void ruleOfAnotherModelIsAnUnknownKey() {
    assertThat(mistake(TEXT + "vector-like-mass-min-gev: 1300\n"))
        .startsWith("scan.yaml: vector-like-mass-min-gev is not a known key");
  }
}
