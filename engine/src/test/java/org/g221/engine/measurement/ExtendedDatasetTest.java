package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets that extend another. */
class ExtendedDatasetTest {

  private static final String OWN =
      """
      format-version: 1
      name: own
      extends: tiny
      references:
        C: { citation: "Experiment C" }
      measurements:
        "R(D)@C:2026":
          { observable: R(D), value: 0.31, uncertainty: 0.02, reference: C, reliability: verified }
      """;

  @TempDir Path folder;
  private TinyDataset tiny;

  @BeforeEach
  void writeNothingYet() {
    tiny = new TinyDataset(folder);
  }

  private Dataset own(String text) {
    return read("work/own.yaml", text);
  }

  private Dataset read(String path, String text) {
    tiny.addAt(path, text);
    assertThat(tiny.errors(path)).isEmpty();
    return tiny.read(path).orElseThrow();
  }

  private Measurement measurement(Dataset dataset, String name) {
    return dataset.measurement(name).orElseThrow();
  }

  @Test
  void oneFileAddsAMeasurementToADataSet() {
    Dataset own = own(OWN);
    assertThat(own.name()).isEqualTo("own");
    assertThat(own.description()).isEqualTo("extends tiny");
    assertThat(own.measurementNames())
        .startsWith("R(D)@A:2001")
        .endsWith("R(D)@C:2026")
        .hasSize(tiny.read().orElseThrow().measurements().size() + 1);
    Measurement added = measurement(own, "R(D)@C:2026");
    assertThat(added.inFit()).isTrue();
    assertThat(added.group()).isEqualTo("own");
    assertThat(added.reference().citation()).isEqualTo("Experiment C");
  }

  @Test
  void whatIsNotReplacedStaysAsItIs() {
    Dataset own = own(OWN);
    Dataset base = tiny.read().orElseThrow();
    assertThat(own.inputs()).usingRecursiveComparison().isEqualTo(base.inputs());
    assertThat(own.standardModel()).isEqualTo(base.standardModel());
    assertThat(own.correlations()).hasSize(1);
    assertThat(own.measurements()).containsAll(base.measurements());
  }

  @Test
  void folderExtendsADataSetAsAFileDoes() {
    tiny.addAt("work/own/dataset.yaml", OWN + "files: [more.yaml]\n");
    tiny.addAt("work/own/more.yaml", "format-version: 1\nreferences: { D: { citation: D } }\n");
    assertThat(tiny.errors("work/own")).isEmpty();
    assertThat(tiny.read("work/own").orElseThrow().measurementNames()).contains("R(D)@C:2026");
  }

  @Test
  void measurementIsReplacedInItsPlace() {
    Dataset own =
        own(
            """
            format-version: 1
            name: own
            extends: tiny
            measurements:
              "R(D)@A:2001":
                override: true
                observable: R(D)
                value: 0.35
                uncertainty: 0.01
                reference: B
                reliability: recomputed
            """);
    assertThat(own.measurementNames()).isEqualTo(tiny.read().orElseThrow().measurementNames());
    Measurement replaced = measurement(own, "R(D)@A:2001");
    assertThat(replaced.value()).isEqualTo(0.35);
    assertThat(replaced.uncertainty().sigma()).isEqualTo(0.01);
    // The new entry is all there is; nothing of the old one is mixed in.
    assertThat(replaced.where()).isEmpty();
    assertThat(own.correlations().get(0).coefficient("R(D)@A:2001", "R(D*)@A:2001"))
        .isEqualTo(-0.25);
  }

  @Test
  void measurementIsRemovedWithItsCorrelations() {
    Dataset own = own("format-version: 1\nname: own\nextends: tiny\nremove: [\"R(D)@A:2001\"]\n");
    assertThat(own.measurement("R(D)@A:2001")).isEmpty();
    assertThat(own.measurement("R(D*)@A:2001")).isPresent();
    assertThat(own.correlations()).isEmpty();
  }

  @Test
  void correlationIsRemovedByItsName() {
    Dataset own = own("format-version: 1\nname: own\nextends: tiny\nremove: [R(D) and R(D*)]\n");
    assertThat(own.measurement("R(D)@A:2001")).isPresent();
    assertThat(own.correlations()).isEmpty();
  }

  @Test
  void correlationIsReplaced() {
    Dataset own =
        own(
            """
            format-version: 1
            name: own
            extends: tiny
            correlations:
              - name: R(D) and R(D*)
                override: true
                measurements: ["R(D)@A:2001", "R(D*)@A:2001"]
                matrix: [[1, -0.5], [-0.5, 1]]
                source: B
                reliability: verified
            """);
    assertThat(own.correlations()).hasSize(1);
    assertThat(own.correlations().get(0).coefficient("R(D)@A:2001", "R(D*)@A:2001"))
        .isEqualTo(-0.5);
  }

  @Test
  void inputsAndStandardModelValuesAreReplaced() {
    Dataset own =
        own(
            """
            format-version: 1
            name: own
            extends: tiny
            inputs:
              z-mass-gev: { override: true, value: 91.1880, source: B, reliability: verified }
            standard-model:
              GammaZ:
                { override: true, value: 2.4941, unit: GeV, source: B, reliability: verified }
            """);
    assertThat(own.inputs().zMassGev()).isEqualTo(91.1880);
    assertThat(own.inputValues().get("z-mass-gev").source()).isEqualTo("B");
    assertThat(own.standardModel("GammaZ").value()).isEqualTo(2.4941);
    assertThat(own.inputs().zWidthGev()).isEqualTo(2.4941);
    assertThat(own.inputs().fermiConstant())
        .isEqualTo(tiny.read().orElseThrow().inputs().fermiConstant());
  }

  @Test
  void chainOfExtensionsIsReadFromTheBottom() {
    tiny.addAt("work/own.yaml", OWN);
    Dataset top =
        read(
            "other/top.yml",
            """
            format-version: 1
            name: top
            description: on top
            extends: ../work/own.yaml
            remove: ["R(D)@A:2001"]
            measurements:
              "R(D)@C:2026":
                override: true
                observable: R(D)
                value: 0.30
                uncertainty: 0.02
                reference: C
                reliability: verified
            """);
    assertThat(top.name()).isEqualTo("top");
    assertThat(top.description()).isEqualTo("on top");
    assertThat(top.measurement("R(D)@A:2001")).isEmpty();
    assertThat(measurement(top, "R(D)@C:2026").value()).isEqualTo(0.30);
  }

  @Test
  void digestDependsOnEveryFileOfTheChain() {
    String first = own(OWN).digest();
    assertThat(first).isNotEqualTo(tiny.read().orElseThrow().digest());
    String second = own(OWN.replace("0.31", "0.32")).digest();
    assertThat(second).isNotEqualTo(first);
    tiny.replace("measurements.yaml", "value: 80.385", "value: 80.386");
    assertThat(own(OWN.replace("0.31", "0.32")).digest()).isNotEqualTo(second);
  }
}
