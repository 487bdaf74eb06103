package org.g221.job.cli;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.result.ResultFiles;
import org.g221.job.result.ResultNames;

/** Files that a command writes and that may lie in the folder of a result. */
final class FilesInResult {

  private final String folder;
  private final Configuration configuration;

  /**
   * @param folder the folder of the result
   */
  FilesInResult(String folder, Configuration configuration) {
    this.folder = folder;
    this.configuration = configuration;
  }

  /**
   * Refuses names of the files of the scan itself.
   *
   * @throws InvalidInputException if one of the names is such
   */
  void refuseThoseOfTheScan(List<String> names) throws IOException {
    for (String file : new ResultFiles(folder, configuration).inside(names)) {
      if (ResultNames.isReserved(file)) {
        throw new InvalidInputException(
            Diagnostics.COMMAND_LINE,
            "--out",
            "is " + file + " of the scan itself; choose another");
      }
    }
  }

  /** Lists those that lie in the folder, so that they are verified with it from now on. */
  void enter(List<String> names) throws IOException {
    ResultFiles files = new ResultFiles(folder, configuration);
    files.enter(files.inside(names));
  }
}
