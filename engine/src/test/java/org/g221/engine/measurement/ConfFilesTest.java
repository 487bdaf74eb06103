package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.g221.engine.document.Diagnostic;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfFilesTest {

  @Test
  void bundledDataSetsAreListedAndCanBeRead() {
    assertThat(ConfFiles.bundled().datasetNames()).contains("2016");
    for (String name : ConfFiles.bundled().datasetNames()) {
      Diagnostics diagnostics = new Diagnostics();
      assertThat(DatasetReader.read(ConfFiles.bundled(), name, diagnostics)).as(name).isPresent();
      assertThat(diagnostics.errors()).as(name).isEmpty();
    }
  }

  /** The copy in the jar is that of the checkout, so that a scan means the same on a cluster. */
  @Test
  void bundledFilesAreThoseOfTheCheckout() throws IOException {
    Path conf = Path.of("..", "conf");
    for (String file : new String[] {"references.yaml", "datasets/2016/dataset.yaml"}) {
      assertThat(ConfFiles.bundled().bytes(file)).hasValue(Files.readAllBytes(conf.resolve(file)));
    }
    Diagnostics diagnostics = new Diagnostics();
    Dataset dataset = DatasetReader.read(ConfFiles.in(conf), "2016", diagnostics).orElseThrow();
    assertThat(dataset.digest()).isEqualTo(BundledData.dataset2016().digest());
  }

  @Test
  void bundledFileIsNamedAsInTheCheckout() {
    assertThat(ConfFiles.bundled().displayName("references.yaml"))
        .isEqualTo("conf/references.yaml");
  }

  @Test
  void missingIndexIsTheUsersMistake(@TempDir Path folder) {
    assertThatThrownBy(() -> ConfFiles.in(folder).datasetNames())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("index.yaml: does not exist");
  }

  @Test
  void missingBundledDataSetIsReported() {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(DatasetReader.read(ConfFiles.bundled(), "2061", diagnostics)).isEmpty();
    assertThat(diagnostics.errors().stream().map(Diagnostic::toString))
        .containsExactly("conf/datasets/2061/dataset.yaml: does not exist");
  }
}
