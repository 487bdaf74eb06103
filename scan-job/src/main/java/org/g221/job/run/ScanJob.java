package org.g221.job.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.g221.job.folder.OutputFolder;
import org.g221.job.outcome.ProgressFile;
import org.g221.job.outcome.ScanFailure;
import org.g221.job.outcome.ScanPhase;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.result.Provenance;
import org.g221.job.result.PublishedResult;
import org.g221.job.result.ResultWriter;
import org.g221.job.result.RunDocument;
import org.g221.job.result.RunSite;
import org.g221.job.result.ScanResult;
import org.g221.job.result.Undrawn;
import org.g221.job.scan.ScanPlan;
import org.g221.job.spark.RunningSpark;

/**
 * A whole scan: runs it on Spark, and publishes the result in a folder.
 *
 * @param work what is to be done
 * @param master where Spark runs; inside this process if empty
 */
public record ScanJob(ScanWork work, Optional<String> master) {

  /**
   * A scan that has run.
   *
   * @param document what run.yaml tells
   * @param tables what is still to be written
   */
  private record Finished(RunDocument document, ScanWork.Tables tables) {}

  /** What is scanned. */
  public ScanPlan plan() {
    return work.plan();
  }

  /**
   * Runs the scan, or the rest of it, and publishes its result: first the numbers, then what is
   * drawn of them.
   *
   * @param folder opened for the {@link Provenance#identity} of the plan; stays open
   * @param progress receives the progress, which also goes to a file in the folder
   * @param started when the caller's request for the scan began
   * @throws ScanFailure if a tile cannot be done
   */
  public PublishedResult run(
      OutputFolder folder, Configuration configuration, ScanProgress progress, Instant started)
      throws IOException {
    Map<String, String> metadata = Provenance.parquetMetadata(plan());
    String scanId = plan().specification().scanId();
    ScanProgress told =
        new ProgressFile(scanId, folder.progressFile(), configuration, progress, Clock.systemUTC());
    try {
      Finished finished = run(folder, metadata, told, started);
      RunDocument run = finished.document();
      told.enter(ScanPhase.WRITING);
      folder.publish(() -> write(finished, folder, configuration));
      return new PublishedResult(run.result(), draw(run, folder, configuration));
    } finally {
      progress.finish();
    }
  }

  private Finished run(
      OutputFolder folder, Map<String, String> metadata, ScanProgress told, Instant started)
      throws IOException {
    try (RunningSpark spark = RunningSpark.start(master, plan().specification().scanId())) {
      ScanWork.Done done = work.run(spark, folder, metadata, told);
      RunDocument document =
          new RunDocument(
              ScanResult.of(plan(), done.outcome()),
              RunSite.endingNow(started, spark.master(), spark.cores(), spark.version()));
      return new Finished(document, done.tables());
    }
  }

  private static List<Undrawn> draw(
      RunDocument run, OutputFolder folder, Configuration configuration) throws IOException {
    List<Undrawn> undrawn = new ArrayList<>();
    ResultWriter drawer = ResultWriter.of(run.result(), folder.target(), configuration);
    folder.add(() -> undrawn.addAll(drawer.draw(run)));
    return undrawn;
  }

  private static void write(Finished finished, OutputFolder folder, Configuration configuration)
      throws IOException {
    finished.tables().write(configuration);
    RunDocument run = finished.document();
    ResultWriter.of(run.result(), folder.result(), configuration).writeNumbers(run);
  }
}
