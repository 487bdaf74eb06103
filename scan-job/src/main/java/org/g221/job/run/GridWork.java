package org.g221.job.run;

import java.io.IOException;
import java.util.Map;
import org.g221.engine.evaluation.GridProgram;
import org.g221.job.chunk.Coverage;
import org.g221.job.folder.OutputFolder;
import org.g221.job.outcome.GridOutcome;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.row.ProfileTable;
import org.g221.job.scan.GridPlan;
import org.g221.job.spark.RunningSpark;

/**
 * The scan of a grid.
 *
 * @param plan what is scanned
 * @param program what the plan computes, compiled
 * @param coverage which nodes are evaluated
 */
public record GridWork(GridPlan plan, GridProgram program, Coverage coverage) implements ScanWork {

  @Override
  public Done run(
      RunningSpark spark, OutputFolder folder, Map<String, String> metadata, ScanProgress progress)
      throws IOException {
    GridOutcome outcome =
        spark
            .runner(plan, program, metadata, progress, coverage)
            .run(folder.state(), folder.result());
    return new Done(
        outcome,
        configuration ->
            new ProfileTable(plan, metadata, folder.result())
                .write(outcome.profiles(), outcome.bestFit().chiSquare(), configuration));
  }
}
