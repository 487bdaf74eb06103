package org.g221.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileKindTest {

  private static List<String> refused(FileKind expected, String text) {
    Diagnostics diagnostics = new Diagnostics();
    YamlMapping root = YamlDocument.parse("file.yaml", text, diagnostics).orElseThrow();
    assertThat(expected.refuses(root)).isEqualTo(diagnostics.hasErrors());
    return diagnostics.errors().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void fileOfAnotherKindIsNamedWithWhatTakesIt() {
    assertThat(refused(FileKind.POINT, "dataset: a\naxes: []\n"))
        .containsExactly(
            "file.yaml: is a scan file, as 'axes' shows, but must be a point; g221 scan takes it");
    assertThat(refused(FileKind.SCAN, "parameters: { zeta: 0 }\n"))
        .containsExactly(
            "file.yaml: is a point, as 'parameters' shows, but must be a scan file; --point takes"
                + " it");
    assertThat(refused(FileKind.SCAN, "figure-id: a\n"))
        .containsExactly(
            "file.yaml: is a figure file, as 'figure-id' shows, but must be a scan file; g221 plot"
                + " takes it");
    assertThat(refused(FileKind.SCAN, "extends: a\n"))
        .containsExactly(
            "file.yaml: is a data set, as 'extends' shows, but must be a scan file; --dataset"
                + " takes it");
  }

  @Test
  void fileOfTheRightKindOrOfNoneIsLeftToItsReader() {
    assertThat(refused(FileKind.SCAN, "axes: []\nparameters: {}\n")).isEmpty();
    assertThat(refused(FileKind.POINT, "parameter: {}\n")).isEmpty();
  }
}
