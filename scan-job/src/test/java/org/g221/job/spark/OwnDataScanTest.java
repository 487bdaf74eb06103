package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.job.SampleScan;
import org.g221.job.scan.GridPlan;
import org.g221.job.scanfile.ScanFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/data-files.md: a scan with a data set of one's own. */
class OwnDataScanTest {

  private static final Path SCAN = Path.of("..", "docs", "examples", "my-scan.yaml");

  @TempDir Path folder;

  private static GridPlan plan() {
    Diagnostics diagnostics = new Diagnostics();
    GridPlan plan =
        new ScanFileReader(SampleScan.conf(), diagnostics)
            .read(SCAN)
            .map(GridPlan.class::cast)
            .orElseThrow(() -> new AssertionError(diagnostics.errors().toString()));
    assertThat(diagnostics.warnings()).isEmpty();
    return plan;
  }

  @Test
  void dataSetIsFoundBesideTheScanAndFromAnywhereElse() {
    GridPlan plan = plan();
    assertThat(plan.dataset().name()).isEqualTo("my-data");
    assertThat(Path.of(plan.specification().dataset()))
        .isAbsolute()
        .hasFileName("my-data.yaml")
        .exists();
  }

  @Test
  void dataSetIsCurrentWithWhatTheFileChanges() {
    Dataset current = SampleScan.plan(SampleScan.TEXT.replace("\"2016\"", "current")).dataset();
    Dataset own = plan().dataset();
    assertThat(own.digest()).isNotEqualTo(current.digest());
    assertThat(own.measurementNames())
        .contains("R(D)@Mine:2026", "R(D*)@Mine:2026", "R(D)@HFLAV:2025")
        .doesNotContain("R(Xc)@BelleII:2023");
    assertThat(own.selection(List.of(), List.of()))
        .hasSize(current.selection(List.of(), List.of()).size() + 2 - 1);
    Measurement limit = own.measurement("BR(tau->3mu)@BelleII:2024").orElseThrow();
    assertThat(limit.uncertainty().sigma()).isCloseTo(1e-8 / 1.645, within(1e-12));
    assertThat(limit.reference().citation()).isEqualTo("My collaboration, in preparation");
  }

  @Test
  void scanRunsAndItsBestFitIsThatOfTheOwnData() throws IOException {
    GridPlan plan = plan();
    ScanRun run = ScanRun.of(plan, folder);
    assertThat(run.outcome().bestFit().exists()).isTrue();
    ParameterPoint best = plan.point(run.outcome().bestFit().gridIndex());
    assertThat(
            PointEvaluator.suitedTo(G221Model.INSTANCE, best, plan.likelihood())
                .evaluate(best)
                .chiSquare())
        .isCloseTo(run.outcome().bestFit().chiSquare(), within(1e-9));
    assertThat(run.rows()).isNotEmpty();
  }
}
