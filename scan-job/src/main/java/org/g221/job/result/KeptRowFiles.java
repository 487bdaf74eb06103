package org.g221.job.result;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.Diagnostics;

/**
 * The files of kept rows, as far as they can be relied on.
 *
 * @param files in the order of their names
 * @param weight number of nodes that a row stands for
 * @param flaw why they cannot be used, as a sentence; empty if they can
 */
record KeptRowFiles(List<Path> files, double weight, String flaw) {

  KeptRowFiles {
    files = List.copyOf(files);
  }

  /** Those of a result; they are compared with what was written. */
  static KeptRowFiles of(FinishedScan scan, Configuration configuration) {
    ResultFiles result = new ResultFiles(scan.folder(), configuration);
    Diagnostics flaws = new Diagnostics();
    result.check(scan.run(), ResultFiles::isOfRows, flaws);
    if (flaws.hasErrors()) {
      return flawed(flaws.errors().get(0));
    }
    return of(result, scan.run());
  }

  /** Those that were written a moment ago. */
  static KeptRowFiles written(Path folder, Configuration configuration) {
    ResultFiles result = new ResultFiles(folder, configuration);
    try {
      return of(result, result.run());
    } catch (IOException e) {
      return flawed(e.getMessage());
    }
  }

  private static KeptRowFiles of(ResultFiles result, RunFile run) {
    try {
      return new KeptRowFiles(result.rowFiles(run), run.rowWeight(), "");
    } catch (IOException e) {
      return flawed(e.getMessage());
    }
  }

  private static KeptRowFiles flawed(Object reason) {
    return new KeptRowFiles(List.of(), 1, "The kept rows are not shown: " + reason + ".");
  }
}
