package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.observable.RareDecayInputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs of rare decays and shared Standard Model values, from files that may be broken. */
class RareDecayReaderTest {

  private static final String RARE = "theory/rare-decays.yaml";
  private static final String SHARED = "theory/standard-model.yaml";

  @TempDir private Path folder;

  private static RareDecayInputs shipped() {
    Diagnostics diagnostics = new Diagnostics();
    RareDecayInputs inputs =
        new RareDecayReader(ConfFiles.bundled().read(RARE, diagnostics).orElseThrow()).read();
    assertThat(diagnostics.errors()).isEmpty();
    return inputs;
  }

  @Test
  void shippedInputsAreRead() {
    RareDecayInputs inputs = shipped();
    assertThat(inputs.neutrinos().topFunction()).isEqualTo(1.462);
    assertThat(inputs.neutrinos().sin2Theta()).isEqualTo(0.23121);
    assertThat(inputs.neutrinos().alphaInverse()).isEqualTo(127.951);
    assertThat(inputs.charm().scaleGev()).isEqualTo(3);
    assertThat(inputs.charm().lifetimePs()).isEqualTo(0.4103);
    assertThat(inputs.tauMuRates()).containsOnlyKeys(RareDecayInputs.TAU_MU_MODES);
    assertThat(inputs.tauMuRates().get("Bs->taumu").axial()).isEqualTo(5.067);
  }

  @ParameterizedTest
  @CsvSource({
    "'  x-t:', '  y-t:', b-to-s-nu-nu.x-t is missing",
    "'  scale-gev:', '  scale:', charm-mixing.scale-gev is missing",
    "'  \"Bs->taumu\":', '  \"Bs->mutau\":', b-to-s-tau-mu.Bs->taumu is missing",
    "'vector: 3.878', 'vectorial: 3.878', b-to-s-tau-mu.Bs->taumu.vector is missing",
    "'charm-mixing:', 'charm:', charm-mixing is missing"
  })
  void missingInputIsReportedAndSoIsTheKeyInItsPlace(String part, String by, String message) {
    assertThat(new TinyDataset(folder).replace(RARE, part, by).errors())
        .contains(RARE + ": " + message)
        .anyMatch(error -> error.contains("is not a known key; nearest is"));
  }

  @Test
  void inputThatIsNoNumberIsReported() {
    assertThat(new TinyDataset(folder).replace(RARE, "value: 1.462", "value: large").errors())
        .containsExactly(RARE + ": b-to-s-nu-nu.x-t.value is large but must be a finite number");
  }

  @Test
  void newerFormatIsReported() {
    assertThat(
            new TinyDataset(folder)
                .replace(RARE, "format-version: 1", "format-version: 2")
                .replace(SHARED, "format-version: 1", "format-version: 2")
                .errors())
        .hasSize(2)
        .allMatch(error -> error.contains("format-version is 2 but this version of g221 reads"));
  }

  /** The tiny data set has its own value of every observable, so this one is not used. */
  @Test
  void dataSetMayGiveItsOwnStandardModelValue() {
    Dataset dataset = new TinyDataset(folder).read().orElseThrow();
    assertThat(dataset.standardModel("BR(B+->Knunu)").value()).isEqualTo(2);
  }

  @Test
  void dataSetWithoutItsOwnValueTakesTheSharedOne() {
    StandardModelValue value = BundledData.dataset2016().standardModel("BR(B+->Knunu)");
    assertThat(value.value()).isEqualTo(4.706e-6);
    assertThat(value.uncertainty()).isEqualTo(2.38e-7);
    assertThat(BundledData.dataset2016().standardModel("BR(B+->tau+nu)").value())
        .isEqualTo(1.05e-4);
  }

  @Test
  void secondValueOfADataSetIsReportedAlsoWhereTheFirstReplacesASharedOne() {
    TinyDataset dataset =
        new TinyDataset(folder)
            .replace("dataset.yaml", "measurements.yaml]", "measurements.yaml, more.yaml]")
            .add(
                "more.yaml",
                """
                format-version: 1
                standard-model:
                  x12_D: { value: 0, source: none, reliability: unverified }
                """);
    assertThat(dataset.errors())
        .containsExactly(
            "more.yaml: standard-model.x12_D has a Standard Model value in another file already");
  }

  @Test
  void unknownObservableAmongSharedValuesIsReported() {
    assertThat(new TinyDataset(folder).replace(SHARED, "x12_D:", "x12_B:").errors())
        .anyMatch(error -> error.startsWith(SHARED + ": standard-model.x12_B is the Standard"));
  }
}
