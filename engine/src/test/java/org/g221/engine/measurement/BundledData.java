package org.g221.engine.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Data set 2016 with a Standard Model value so large that χ² overflows. */
  public static Dataset overflowing() {
    Map<String, StandardModelValue> values = new LinkedHashMap<>(DATASET_2016.standardModel());
    values.put(
        "R(D)", new StandardModelValue(1e200, 0, "", "made up", Reliability.UNVERIFIED, Map.of()));
    return new Dataset(
        DATASET_2016.name(),
        DATASET_2016.description(),
        DATASET_2016.digest(),
        DATASET_2016.running(),
        DATASET_2016.inputs(),
        DATASET_2016.inputValues(),
        DATASET_2016.catalogue(),
        values,
        DATASET_2016.measurements(),
        DATASET_2016.correlations());
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
