package org.g221.job.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.job.folder.FoundResult;
import org.g221.job.folder.ScanIdentity;

/** Tells whether a folder is the result of a scan, of which one, and what else it holds. */
public final class ResultSearch {

  private ResultSearch() {}

  /** Looks at a folder; reads no file but {@code run.yaml}. */
  public static FoundResult of(Path folder, Configuration configuration) throws IOException {
    ResultFiles files = new ResultFiles(folder, configuration);
    RunFile run;
    try {
      run = files.run();
    } catch (FileNotFoundException e) {
      return FoundResult.of(FoundResult.Kind.OTHER, ScanIdentity.NONE);
    }
    if (run.state() == RunFile.State.DAMAGED) {
      FoundResult.Kind kind = run.isOfScan() ? FoundResult.Kind.DAMAGED : FoundResult.Kind.OTHER;
      return FoundResult.of(kind, ScanIdentity.NONE);
    }
    Optional<ScanIdentity> identity = Provenance.identity(run);
    if (identity.isEmpty()) {
      return FoundResult.of(FoundResult.Kind.OTHER, ScanIdentity.NONE);
    }
    return result(identity.get(), run, files.lengths());
  }

  private static FoundResult result(
      ScanIdentity identity, RunFile run, SortedMap<String, Long> there) {
    List<String> foreign =
        there.keySet().stream().filter(file -> !isOwn(file, run.files().keySet())).toList();
    List<String> missing = new ArrayList<>();
    TreeSet<String> undrawn = new TreeSet<>();
    run.lengths()
        .forEach(
            (file, length) -> {
              if (!length.equals(there.get(file))) {
                (ResultNames.isDrawn(file) ? undrawn : missing).add(file);
              }
            });
    if (!there.containsKey(ResultNames.REPORT)) {
      undrawn.add(ResultNames.REPORT);
    }
    return new FoundResult(
        FoundResult.Kind.RESULT, identity, foreign, missing, List.copyOf(undrawn));
  }

  /** Exports have names of their users' choice, but are listed. */
  private static boolean isOwn(String file, Set<String> listed) {
    return listed.contains(file) || ResultNames.isWritten(file);
  }
}
