package org.g221.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.g221.job.chunk.Coverage;
import org.g221.job.folder.OutputFolder;
import org.g221.job.folder.OutputMode;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.Provenance;
import org.g221.job.result.PublishedResult;
import org.g221.job.result.ResultSearch;
import org.g221.job.result.ScanResult;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A scan as a program runs it, without a command line. */
@ExtendWith(LocalSpark.class)
class ScanJobTest {

  private static final Configuration CONFIGURATION = new Configuration();

  @TempDir private Path folder;

  @BeforeEach
  void leaveSparkToTheJob() {
    LocalSpark.stop();
  }

  private PublishedResult run(GridPlan plan, String master) throws IOException {
    ScanJob job =
        new ScanJob(
            new GridWork(plan, plan.compile(), Coverage.WHERE_IT_MATTERS), Optional.of(master));
    try (OutputFolder output =
        OutputFolder.open(
            folder.resolve("result").toString(),
            OutputMode.NEW,
            Provenance.identity(plan),
            ResultSearch::of,
            CONFIGURATION,
            kept -> {})) {
      return job.run(output, CONFIGURATION, ScanProgress.SILENT, Instant.now());
    }
  }

  @Test
  void whatIsReturnedIsWhatIsPublished() throws IOException {
    PublishedResult returned = run(SampleScan.plan(SampleScan.TEXT), "local[2]");
    assertThat(returned.undrawn()).isEmpty();
    assertThat(returned.hasReport()).isTrue();
    ScanResult result = returned.result();

    Diagnostics diagnostics = new Diagnostics();
    String name = folder.resolve("result").toString();
    FinishedScan published = FinishedScan.read(name, SampleScan.conf(), CONFIGURATION, diagnostics);
    assertThat(diagnostics.warnings()).isEmpty();
    assertThat(published.bestFit()).isEqualTo(result.outcome().bestFit());
    assertThat(published.plan().specification()).isEqualTo(result.plan().specification());
    assertThat(published.run().files())
        .containsKeys("best-fit.yaml", "report.html", "regions/regions.geojson");
    assertThat(result.truncation()).isPresent();
  }

  @Test
  void jobThatFailsPublishesNothing() {
    GridPlan plan = SampleScan.plan(SampleScan.TEXT);
    assertThatThrownBy(() -> run(plan, "nowhere")).isInstanceOf(Exception.class);
    assertThat(Files.exists(folder.resolve("result"))).isFalse();
  }
}
