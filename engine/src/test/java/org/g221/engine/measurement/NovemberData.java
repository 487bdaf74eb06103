package org.g221.engine.measurement;

import java.nio.file.Path;
import org.g221.engine.document.Diagnostics;

/**
 * Data set current as it was on 26 November 2026, with limits as measurements of 0, which stays as
 * it is while the data move on.
 */
public final class NovemberData {

  private static final Path FOLDER = Path.of("src/test/resources/november-2026");

  private NovemberData() {}

  /** Reads it. */
  public static Dataset current() {
    Diagnostics diagnostics = new Diagnostics();
    return DatasetReader.read(ConfFiles.in(FOLDER), "current", diagnostics)
        .orElseThrow(() -> new IllegalStateException(diagnostics.errors().toString()));
  }
}
