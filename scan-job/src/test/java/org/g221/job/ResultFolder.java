package org.g221.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.g221.job.chunk.Coverage;
import org.g221.job.folder.ScanIdentity;
import org.g221.job.folder.ScanState;
import org.g221.job.outcome.GridOutcome;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.result.ResultWriter;
import org.g221.job.result.RunDocument;
import org.g221.job.result.RunSite;
import org.g221.job.result.ScanResult;
import org.g221.job.row.ProfileTable;
import org.g221.job.scan.GridPlan;
import org.g221.job.spark.ScanRunner;

/** Folders of finished scans, as commands that read them find them. */
public final class ResultFolder {

  private ResultFolder() {}

  /** Runs a scan in the Spark that tests share and leaves its result in a folder. */
  public static GridPlan write(String scan, Path target) throws IOException {
    Files.createDirectories(target);
    GridPlan plan = SampleScan.plan(scan);
    Map<String, String> metadata = Map.of("g221.scan-id", plan.specification().scanId());
    Configuration configuration = new Configuration();
    Instant started = Instant.now();
    org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(target.toUri());
    GridOutcome outcome =
        new ScanRunner(
                LocalSpark.context(),
                plan,
                plan.compile(),
                metadata,
                ScanProgress.SILENT,
                Coverage.WHERE_IT_MATTERS)
            .run(
                ScanState.begin(
                    new org.apache.hadoop.fs.Path(folder, ".state"),
                    ScanIdentity.of(metadata),
                    false,
                    configuration),
                folder);
    org.g221.job.storage.StoredFiles.system(folder, configuration)
        .delete(new org.apache.hadoop.fs.Path(folder, ".state"), true);
    new ProfileTable(plan, metadata, folder)
        .write(outcome.profiles(), outcome.bestFit().chiSquare(), configuration);
    RunSite site = RunSite.endingNow(started, "local[2]", 2, "test");
    RunDocument run = new RunDocument(ScanResult.of(plan, outcome), site);
    ResultWriter writer = ResultWriter.of(run.result(), folder, configuration);
    writer.writeNumbers(run);
    assertThat(writer.draw(run)).isEmpty();
    return plan;
  }
}
