package org.g221.job.run;

import java.io.IOException;
import java.util.Map;
import org.g221.job.folder.OutputFolder;
import org.g221.job.outcome.ContinuousOutcome;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.row.ContinuousTables;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.spark.RunningSpark;

/**
 * A scan without a grid.
 *
 * @param plan what is scanned
 */
public record ContinuousWork(ContinuousPlan plan) implements ScanWork {

  @Override
  public Done run(
      RunningSpark spark, OutputFolder folder, Map<String, String> metadata, ScanProgress progress)
      throws IOException {
    ContinuousOutcome outcome = spark.runner(plan, progress).run(folder.state());
    return new Done(
        outcome,
        configuration ->
            new ContinuousTables(plan, metadata, folder.result()).write(outcome, configuration));
  }
}
