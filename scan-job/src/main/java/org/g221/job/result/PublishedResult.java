package org.g221.job.result;

import java.util.List;

/**
 * A result under its final name.
 *
 * @param result what was found
 * @param undrawn pages and pictures that it lacks
 */
public record PublishedResult(ScanResult result, List<Undrawn> undrawn) {

  public PublishedResult {
    undrawn = List.copyOf(undrawn);
  }

  /** Whether there is a page about it. */
  public boolean hasReport() {
    return undrawn.stream().noneMatch(file -> file.file().equals(ResultNames.REPORT));
  }
}
