package org.g221.job.run;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.g221.job.folder.OutputFolder;
import org.g221.job.outcome.ScanOutcome;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.scan.ScanPlan;
import org.g221.job.spark.RunningSpark;

/** What differs between kinds of scans: how they run, and the tables that they leave. */
public sealed interface ScanWork permits GridWork, ContinuousWork {

  /** What is scanned. */
  ScanPlan plan();

  /**
   * Runs the scan, or the rest of it, and writes its tables into the folder before it is published.
   *
   * @param metadata what every table records about the scan
   */
  Done run(
      RunningSpark spark, OutputFolder folder, Map<String, String> metadata, ScanProgress progress)
      throws IOException;

  /** Writes tables of a result into its folder. */
  @FunctionalInterface
  interface Tables {
    void write(Configuration configuration) throws IOException;
  }

  /**
   * A scan that has run.
   *
   * @param outcome what came of it
   * @param tables what is still to be written
   */
  record Done(ScanOutcome outcome, Tables tables) {}
}
