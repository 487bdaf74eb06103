package org.g221.job.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.job.parquet.FileDigest;

/** A point read from a file of a result, such as {@code best-fit.yaml}. */
public final class ListedPoint {

  private ListedPoint() {}

  /**
   * Compares a file with its entry in the {@code run.yaml} beside it; any difference is an error. A
   * file that no result lists is the user's own.
   */
  public static boolean isAsWritten(Path file, Diagnostics diagnostics) {
    int before = diagnostics.errors().size();
    Path beside = file.resolveSibling(RunFile.NAME);
    if (Files.isRegularFile(beside) && Files.isRegularFile(file)) {
      check(file, beside, diagnostics);
    }
    return diagnostics.errors().size() == before;
  }

  private static void check(Path file, Path beside, Diagnostics diagnostics) {
    try {
      RunFile run = RunFile.parse(Files.readAllBytes(beside));
      if (run.state() == RunFile.State.DAMAGED && run.isOfScan()) {
        diagnostics.error(beside.toString(), "", FileFlaw.OF_RUN_FILE);
      }
      Optional<FileDigest> listed =
          Optional.ofNullable(run.files().get(file.getFileName().toString()));
      if (listed.isPresent() && !listed.get().equals(digest(file))) {
        diagnostics.error(
            file.toString(),
            "",
            FileFlaw.DIFFERS
                + "; restore it, or use a point of your own by a file in another folder");
      }
    } catch (IOException e) {
      diagnostics.error(file.toString(), "", "cannot be verified: " + e);
    }
  }

  private static FileDigest digest(Path file) throws IOException {
    return FileDigest.of(Files.readAllBytes(file));
  }
}
