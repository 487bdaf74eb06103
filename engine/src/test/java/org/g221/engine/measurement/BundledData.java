package org.g221.engine.measurement;

import org.g221.engine.document.Diagnostics;

/** The data sets that travel in the jar, read once for all tests. */
public final class BundledData {

  private static final Dataset DATASET_2016 = read("2016");

  private BundledData() {}

  /** Data set 2016. */
  public static Dataset dataset2016() {
    return DATASET_2016;
  }

  private static Dataset read(String name) {
    Diagnostics diagnostics = new Diagnostics();
    return DatasetReader.read(ConfFiles.bundled(), name, diagnostics)
        .orElseThrow(() -> new IllegalStateException(diagnostics.errors().toString()));
  }
}
