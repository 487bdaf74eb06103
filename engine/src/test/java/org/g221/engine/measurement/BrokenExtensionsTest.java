package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes in a data set that extends another. */
class BrokenExtensionsTest extends TinyDatasetTest {

  private static final String HEAD = "format-version: 1\nname: own\nextends: tiny\n";
  private static final String R_D =
      "{ observable: R(D), value: 0.3, uncertainty: 0.02, reference: A, reliability: verified }";
  private static final String OVERRIDING = R_D.replace("{", "{ override: true,");

  @Test
  void unknownDataSetIsReportedWithTheNearest() {
    assertThat(errorsOf("format-version: 1\nname: own\nextends: tinny\n"))
        .containsExactly("own.yaml: extends is 'tinny', which is unknown; nearest is 'tiny'");
  }

  @Test
  void missingFileIsReported() {
    assertThat(errorsOf("format-version: 1\nname: own\nextends: none.yaml\n"))
        .containsExactly("none.yaml: does not exist");
  }

  @Test
  void fileThatCannotBeReadIsReportedWithTheReason() {
    assertThat(errorsOf(HEAD + "files: [/proc/self/mem]\n"))
        .containsExactly("/proc/self/mem: cannot be read: Input/output error");
  }

  @Test
  void nameThatNoFileCanHaveIsReported() {
    assertThat(errorsOf(HEAD + "files: [\"a\\0b\"]\n"))
        .containsExactly(
            "own.yaml: files[0] is the text 'a\\u0000b' but must not hold control characters");
    for (String name : List.of("a\\0b", "a\\0/b", "a\\0b.yaml")) {
      tiny = new TinyDataset(folder);
      assertThat(errorsOf("format-version: 1\nname: own\nextends: \"%s\"\n".formatted(name)))
          .containsExactly(
              "own.yaml: extends is the text '%s' but must not hold control characters"
                  .formatted(name.replace("\\0", "\\u0000")));
    }
  }

  @Test
  void dataSetMustNotExtendItself() {
    assertThat(errorsOf("format-version: 1\nname: own\nextends: ./own.yaml\n"))
        .containsExactly("own.yaml: extends is './own.yaml', which in the end extends itself");
  }

  @Test
  void circleOfExtensionsIsReported() {
    tiny.addAt("other.yaml", "format-version: 1\nname: other\nextends: own.yaml\n");
    assertThat(errorsOf("format-version: 1\nname: own\nextends: other.yaml\n"))
        .containsExactly("other.yaml: extends is 'own.yaml', which in the end extends itself");
  }

  @Test
  void extensionThatIsNoTextIsOneMistake() {
    assertThat(errorsOf("format-version: 1\nname: own\nextends: [tiny]\n"))
        .contains("own.yaml: extends is a list but must be text")
        .filteredOn(message -> message.contains("extends is"))
        .hasSize(1);
  }

  @Test
  void measurementThatIsThereAlreadyHasToSayThatItOverrides() {
    assertThat(errorsOf(HEAD + "measurements: { \"R(D)@A:2001\": " + R_D + " }\n"))
        .containsExactly(
            "own.yaml: measurements.R(D)@A:2001 is in data set 'tiny', which this one extends; override: true replaces it");
  }

  @Test
  void overrideOfNothingIsReportedWithTheNearest() {
    assertThat(errorsOf(HEAD + "measurements: { \"R(D)@A:2002\": " + OVERRIDING + " }\n"))
        .containsExactly(
            "own.yaml: measurements.R(D)@A:2002.override is given but data set 'tiny' has nothing"
                + " of that name; nearest is 'R(D)@A:2001'");
  }

  @Test
  void overrideWithoutExtensionIsReported() {
    tiny.replace("measurements.yaml", "value: 80.385", "value: 80.385\n    override: true");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.m_W@B:2002.override is given but this data set extends"
                + " no other");
  }

  @Test
  void inputsAndStandardModelValuesHaveToSayThatTheyOverride() {
    assertThat(
            errorsOf(
                HEAD
                    + "inputs: { ckm-a: { value: 0.8, source: B, reliability: verified } }\n"
                    + "standard-model: { m_W: { value: 80, source: B, reliability: verified } }\n"))
        .containsExactly(
            "own.yaml: inputs.ckm-a is in data set 'tiny', which this one extends; override: true replaces it",
            "own.yaml: standard-model.m_W is in data set 'tiny', which this one extends; override: true replaces it");
  }

  @Test
  void correlationWithOneOfTheExtendedDataSetIsNotGivenTwice() {
    assertThat(
            errorsOf(
                HEAD
                    + """
                    correlations:
                      - name: mine
                        measurements: ["R(D*)@A:2001", "R(D)@A:2001"]
                        matrix: [[1, -0.5], [-0.5, 1]]
                        source: B
                        reliability: verified
                    """))
        .containsExactly(
            "own.yaml: correlations[0].measurements gives the correlation of 'R(D*)@A:2001' and"
                + " 'R(D)@A:2001', which 'R(D) and R(D*)' already gives");
  }

  @Test
  void removalOfNothingIsReportedWithTheNearest() {
    assertThat(errorsOf(HEAD + "remove: [\"R(D)@A:2002\"]\n"))
        .containsExactly(
            "own.yaml: remove[0] is 'R(D)@A:2002', which is not a measurement or correlation of the"
                + " data set that is extended; nearest is 'R(D)@A:2001'");
  }

  @Test
  void removalWithoutExtensionIsReported() {
    tiny.replace("dataset.yaml", "inputs:\n", "remove: [\"R(D)@A:2001\"]\ninputs:\n");
    assertThat(tiny.errors())
        .containsExactly(
            "dataset.yaml: remove[0] removes something but this data set extends no other");
  }

  @Test
  void removedMeasurementCannotBeCorrelated() {
    assertThat(
            errorsOf(
                HEAD
                    + """
                    remove: ["R(D)@A:2001"]
                    correlations:
                      - name: mine
                        measurements: ["R(D)@A:2001", "m_W@B:2002"]
                        matrix: [[1, 0.1], [0.1, 1]]
                        source: B
                        reliability: verified
                    """))
        .hasSize(1)
        .element(0)
        .asString()
        .startsWith("own.yaml: correlations[0].measurements names 'R(D)@A:2001', which is unknown");
  }

  @Test
  void everyMistakeOfAnExtensionIsReportedAtOnce() {
    assertThat(
            errorsOf(
                HEAD
                    + "remove: [nothing]\n"
                    + "inputs: { ckm-b: { value: 1 } }\n"
                    + "measurements: { \"m_W@B:2002\": "
                    + R_D.replace("reference: A", "reference: Z")
                    + " }\n"))
        .hasSize(4)
        .allMatch(message -> message.startsWith("own.yaml: "));
  }
}
