package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes in the files of a data set as such. */
class BrokenDatasetFilesTest extends TinyDatasetTest {

  @ParameterizedTest
  @ValueSource(strings = {"dataset.yaml", "measurements.yaml", "references.yaml"})
  void newerFormatIsReported(String file) {
    tiny.replace(file, "format-version: 1", "format-version: 2");
    assertThat(tiny.errors())
        .containsExactly(
            file
                + ": format-version is 2 but this version of g221 reads up to 1; use a newer g221");
  }

  @Test
  void newerFormatOfTheoryDataIsReported() {
    tiny.replace("theory/b-to-s-rates.yaml", "format-version: 1", "format-version: 2");
    assertThat(tiny.errors()).singleElement().asString().startsWith("theory/b-to-s-rates.yaml: ");
  }

  @Test
  void listedFileThatIsMissingIsReported() {
    tiny.replace("dataset.yaml", "measurements.yaml]", "measurements.yaml, none.yaml]");
    assertThat(tiny.errors()).containsExactly("none.yaml: does not exist");
  }

  @Test
  void missingDataSetIsReported() {
    tiny.remove("dataset.yaml");
    assertThat(tiny.errors()).containsExactly("dataset.yaml: does not exist");
  }

  @Test
  void missingInputIsReported() {
    tiny.replace(
        "dataset.yaml", "  ckm-a: { value: 0.80679, source: none, reliability: unverified }\n", "");
    assertThat(tiny.errors()).containsExactly("dataset.yaml: inputs.ckm-a is missing");
  }

  @Test
  void unknownInputIsReportedWithTheNearest() {
    tiny.replace("dataset.yaml", "  ckm-a:", "  ckm-b: { value: 1 }\n  ckm-a:");
    assertThat(tiny.errors())
        .containsExactly("dataset.yaml: inputs.ckm-b is not a known key; nearest is 'ckm-a'");
  }

  @Test
  void inputThatIsNoNumberIsReported() {
    tiny.replace("dataset.yaml", "{ value: 91.1875,", "{ value: heavy,");
    assertThat(tiny.errors())
        .containsExactly(
            "dataset.yaml: inputs.z-mass-gev.value is heavy but must be a finite number");
  }

  @Test
  void unknownMonomialIsReportedWithTheNearest() {
    tiny.replace(
        "theory/b-to-s-rates.yaml", "mu: { coefficients: { re9:", "mu: { coefficients: { re99:");
    assertThat(tiny.errors())
        .containsExactly(
            "theory/b-to-s-rates.yaml: observables.R_K[1,6].mu.coefficients.re99 is not a known"
                + " key; nearest is 're9'");
  }

  @Test
  void citationIsNeeded() {
    tiny.replace("references.yaml", "A: { citation: \"Experiment A\",", "A: {");
    assertThat(tiny.errors()).containsExactly("references.yaml: references.A.citation is missing");
  }

  @Test
  void whatABibliographyNeedsIsNeeded() {
    tiny.replace(
        "references.yaml", ", authors: A, title: First, journal: Annals 1, year: 2001", "");
    assertThat(tiny.errors())
        .containsExactly(
            "references.yaml: references.A.authors is missing",
            "references.yaml: references.A.title is missing",
            "references.yaml: references.A.year is missing",
            "references.yaml: references.A.arxiv is missing, and so are journal and url; one of"
                + " them is needed");
  }

  @Test
  void partsOfAReferenceHaveToMakeSense() {
    tiny.replace("references.yaml", "title: First", "title: ''");
    tiny.replace("references.yaml", "year: 2002", "year: 20002");
    assertThat(tiny.errors())
        .containsExactly(
            "references.yaml: references.A.title is empty",
            "references.yaml: references.B.year is 20002 but must be a year such as 2016");
  }

  @Test
  void mistakesInSeveralFilesAreReportedAtOnce() {
    tiny.replace("references.yaml", "A: { citation", "A: { doi: x, citation");
    tiny.replace("dataset.yaml", "name: tiny\n", "");
    tiny.replace(FILE, "unit: GeV", "unit: MeV")
        .replace(FILE, "upper-limit: 2.1e-8", "upper-limit: low");
    assertThat(tiny.errors())
        .containsExactly(
            "references.yaml: references.A.doi is not a known key; there are 'citation', 'authors', 'title', 'journal', 'year', 'arxiv', 'url', 'note'",
            "dataset.yaml: name is missing",
            "measurements.yaml: measurements.m_W@B:2002.unit is 'MeV' but the observable's unit is"
                + " GeV",
            "measurements.yaml: measurements.BR(tau->3mu)@A:2001.upper-limit is low but must be a"
                + " finite number");
  }

  @Test
  void inputInAnotherUnitIsReported() {
    tiny.replace("dataset.yaml", "{ value: 91.1875,", "{ value: 91187.5, unit: MeV,");
    assertThat(tiny.errors())
        .containsExactly(
            "dataset.yaml: inputs.z-mass-gev.unit is 'MeV' but the observable's unit is GeV");
  }

  @Test
  void sourceOfAnInputIsNeeded() {
    tiny.replace(
        "dataset.yaml",
        "{ value: 91.1875, source: none, reliability: unverified }",
        "{ value: 91.1875 }");
    assertThat(tiny.errors())
        .containsExactly(
            "dataset.yaml: inputs.z-mass-gev.source is missing",
            "dataset.yaml: inputs.z-mass-gev.reliability is missing");
  }

  @Test
  void missingInputsAreOneMistake() {
    tiny.replace("dataset.yaml", "inputs:\n", "references:\n");
    assertThat(tiny.errors()).contains("dataset.yaml: inputs is missing");
  }

  @Test
  void numberOfArxivHasToBeOne() {
    tiny.replace("references.yaml", "0000.00000", "hep-ex 0509008");
    assertThat(tiny.errors())
        .containsExactly(
            "references.yaml: references.B.arxiv is 'hep-ex 0509008' but must be a number such as"
                + " 1604.03088 or hep-ex/0509008");
  }

  @Test
  void referenceThatIsThereAlreadyIsReported() {
    tiny.replace(
        FILE,
        "measurements:\n  \"R(D)@",
        "references:\n  A: { citation: x }\nmeasurements:\n  \"R(D)@");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: references.A is already a reference; use it, or choose another"
                + " key");
  }

  @Test
  void dataSetThatExtendsNothingNeedsADescription() {
    tiny.replace("dataset.yaml", "description: three measured values and a limit\n", "");
    assertThat(tiny.errors()).containsExactly("dataset.yaml: description is missing");
  }
}
