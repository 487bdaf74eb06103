package org.g221.job.folder;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.g221.job.storage.StoredFiles;

/**
 * What there is of a scan that is running or was interrupted.
 *
 * @param scanId its identifier
 * @param chunks number of chunks that seem to be done
 */
public record UnfinishedScan(String scanId, int chunks) {

  /** The scan that will have its result in a folder, if there is one. */
  public static Optional<UnfinishedScan> of(String folder, Configuration configuration) {
    try {
      OutputPlace place = new OutputPlace(StoredFiles.path(folder), configuration);
      Optional<ScanState> state = ScanState.find(place.state(), configuration);
      return state.isPresent()
          ? Optional.of(
              new UnfinishedScan(
                  state.get().identity().facts().getOrDefault("scan-id", ""),
                  state.get().chunksThere()))
          : Optional.empty();
    } catch (IOException e) {
      // Where nothing can be read there is nothing to tell.
      return Optional.empty();
    }
  }

  /** What a command that needs a result says of it. */
  public String message() {
    return String.format(
        Locale.ROOT,
        "is not the result of a scan yet: scan %s is not complete, with chunks done: %d; when it does"
            + " not run any more, scan --resume completes it",
        scanId,
        chunks);
  }
}
