package org.g221.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlMappingTest {

  private final Diagnostics diagnostics = new Diagnostics();

  private YamlMapping parse(String text) {
    return YamlDocument.parse("file.yaml", text, diagnostics).orElseThrow();
  }

  private List<String> errors() {
    return diagnostics.errors().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void unknownKeyIsReportedWithTheNearestKnownOne() {
    parse("fixed: { zeat: 1 }\n").get("fixed").orElseThrow().mapping().allow("zeta", "d-s");
    assertThat(errors())
        .containsExactly("file.yaml: fixed.zeat is not a known key; nearest is 'zeta'");
  }

  @Test
  void knownKeysPass() {
    parse("zeta: 1\n").allow("zeta", "mass");
    assertThat(errors()).isEmpty();
  }

  @Test
  void missingKeyIsReportedWithItsPath() {
    YamlMapping outer = parse("axes: [ {min: 1} ]\n");
    assertThat(outer.list("axes").get(0).mapping().requireNumber("max")).isEmpty();
    assertThat(outer.requireText("dataset")).isEmpty();
    assertThat(errors())
        .containsExactly("file.yaml: axes[0].max is missing", "file.yaml: dataset is missing");
  }

  @Test
  void optionalKeyMayBeMissing() {
    YamlMapping mapping = parse("a: 1\n");
    assertThat(mapping.number("b")).isEmpty();
    assertThat(mapping.integer("b")).isEmpty();
    assertThat(mapping.text("b")).isEmpty();
    assertThat(mapping.list("b")).isEmpty();
    assertThat(mapping.texts("b")).isEmpty();
    assertThat(mapping.mapping("b")).isEmpty();
    assertThat(mapping.has("b")).isFalse();
    assertThat(errors()).isEmpty();
  }

  @Test
  void keyThatIsGivenTwiceIsReportedWithTheSecondLine() {
    YamlMapping mapping = parse("zeta: 0\nmass: 3\nzeta: 1\n");
    assertThat(errors())
        .containsExactly("file.yaml: zeta is given twice, the second time in line 3");
    assertThat(mapping.number("zeta")).hasValue(0);
  }

  @Test
  void keyThatIsNoTextIsReported() {
    parse("a: 1\n? [b, c]\n: 2\n");
    assertThat(errors()).containsExactly("file.yaml: has a key that is not text, in line 2");
  }

  @Test
  void newerFormatAsksForANewerProgram() {
    parse("format-version: 3\n").requireFormatVersion(2);
    assertThat(errors())
        .containsExactly(
            "file.yaml: format-version is 3 but this version of g221 reads up to 2; use a newer"
                + " g221");
  }

  @Test
  void formatVersionHasToBeThereAndPositive() {
    parse("a: 1\n").requireFormatVersion(1);
    parse("format-version: 0\n").requireFormatVersion(1);
    assertThat(errors())
        .containsExactly(
            "file.yaml: format-version is missing",
            "file.yaml: format-version is 0 but must be at least 1");
  }

  @Test
  void formatVersionsUpToTheNewestAreRead() {
    parse("format-version: 1\n").requireFormatVersion(2);
    parse("format-version: 2\n").requireFormatVersion(2);
    assertThat(errors()).isEmpty();
  }

  @Test
  void mistakeInAMappingCarriesItsPath() {
    YamlMapping keep = parse("keep: { at-most: 3 }\n").get("keep").orElseThrow().mapping();
    keep.error("at-most", "is too small");
    keep.error("is odd");
    assertThat(errors())
        .containsExactly("file.yaml: keep.at-most is too small", "file.yaml: keep is odd");
  }
}
