package org.g221.job.folder;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What a folder holds that has the name of a result.
 *
 * @param kind whether it is a result
 * @param identity what its scan was, as far as {@code run.yaml} says so
 * @param foreign files that g221 did not write
 * @param missing files of numbers that are missing or have another length
 * @param undrawn pages and pictures that are missing
 */
public record FoundResult(
    Kind kind,
    ScanIdentity identity,
    List<String> foreign,
    List<String> missing,
    List<String> undrawn) {

  /** Whether a folder is the result of a scan. */
  public enum Kind {
    /** By what {@code run.yaml} says, and its digest. */
    RESULT,
    /** Its {@code run.yaml} is not what was written. */
    DAMAGED,
    /** It has no {@code run.yaml}, or that of another program. */
    OTHER
  }

  /** Looks into folders; those who write results know how. */
  @FunctionalInterface
  public interface Reader {
    /** Reads names and lengths of files, and {@code run.yaml}. */
    FoundResult read(Path folder, Configuration configuration) throws IOException;
  }

  public FoundResult {
    foreign = List.copyOf(foreign);
    missing = List.copyOf(missing);
    undrawn = List.copyOf(undrawn);
  }

  /** A folder of which nothing else is known. */
  public static FoundResult of(Kind kind, ScanIdentity identity) {
    return new FoundResult(kind, identity, List.of(), List.of(), List.of());
  }
}
