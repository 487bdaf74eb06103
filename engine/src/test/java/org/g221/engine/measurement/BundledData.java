package org.g221.engine.measurement;

import java.util.List;
import org.g221.engine.document.Diagnostics;

/** The data sets that travel in the jar, read once for all tests. */
public final class BundledData {

  private static final Dataset DATASET_2016 = read("2016");
  private static final Dataset CURRENT = read("current");

  private BundledData() {}

  /** Data set 2016. */
  public static Dataset dataset2016() {
    return DATASET_2016;
  }

  /** Data set current. */
  public static Dataset current() {
    return CURRENT;
  }

  /** All data sets. */
  static List<Dataset> all() {
    return List.of(DATASET_2016, CURRENT);
  }

  private static Dataset read(String name) {
    Diagnostics diagnostics = new Diagnostics();
    return DatasetReader.read(ConfFiles.bundled(), name, diagnostics)
        .orElseThrow(() -> new IllegalStateException(diagnostics.errors().toString()));
  }
}
