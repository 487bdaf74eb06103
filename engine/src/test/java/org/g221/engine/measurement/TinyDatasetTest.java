package org.g221.engine.measurement;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small data set, of which each test breaks or adds a part. */
abstract class TinyDatasetTest {

  static final String FILE = "measurements.yaml";

  @TempDir Path folder;
  TinyDataset tiny;

  @BeforeEach
  void writeNothingYet() {
    tiny = new TinyDataset(folder);
  }

  /** What is wrong with a data set of the user's own, which may extend the small one. */
  List<String> errorsOf(String text) {
    tiny.addAt("own.yaml", text);
    return tiny.errors("own.yaml");
  }
}
