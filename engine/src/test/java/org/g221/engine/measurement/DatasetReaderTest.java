package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetReaderTest {

  private static final String FILE = "measurements.yaml";
  private static final String R_D = "measurements.yaml: measurements.R(D)@A:2001";

  @TempDir Path folder;
  private TinyDataset tiny;

  @BeforeEach
  void writeNothingYet() {
    tiny = new TinyDataset(folder);
  }

  @Nested
  class BundledDataSet2016 {

    private final Dataset dataset = BundledData.dataset2016();

    @Test
    void isReadWithoutErrorsAndWarnings() {
      Diagnostics diagnostics = new Diagnostics();
      Optional<Dataset> read = DatasetReader.read(ConfFiles.bundled(), "2016", diagnostics);
      assertThat(diagnostics.errors()).isEmpty();
      assertThat(diagnostics.warnings()).isEmpty();
      assertThat(read).isPresent();
      assertThat(read.get().name()).isEqualTo("2016");
    }

    /** The numbers that dataset.yaml states for each file. */
    @Test
    void has46MeasurementsInTheFit() {
      Map<String, Long> groups =
          dataset.selection(java.util.List.of(), java.util.List.of()).stream()
              .collect(Collectors.groupingBy(Measurement::group, Collectors.counting()));
      assertThat(groups)
          .containsOnly(
              Map.entry("z-pole", 21L),
              Map.entry("w-pole", 5L),
              Map.entry("lepton-universality", 10L),
              Map.entry("semileptonic", 5L),
              Map.entry("rare-b", 2L),
              Map.entry("mixing", 1L),
              Map.entry("lepton-flavour-violation", 2L));
    }

    @Test
    void everyMeasuredObservableIsInTheCatalogueAndHasAStandardModelValue() {
      for (Measurement measurement : dataset.measurements()) {
        assertThat(dataset.catalogue().find(measurement.observable())).isPresent();
      }
      assertThat(dataset.standardModel().keySet()).isEqualTo(dataset.catalogue().names());
    }

    @Test
    void everyReferenceKeyResolves() {
      for (Measurement measurement : dataset.measurements()) {
        assertThat(measurement.reference()).as(measurement.name()).isNotNull();
        assertThat(measurement.reference().citation()).as(measurement.name()).isNotBlank();
      }
    }

    @Test
    void measurementsAreNamedByObservableAndSource() {
      for (Measurement measurement : dataset.measurements()) {
        assertThat(measurement.name())
            .startsWith(measurement.observable() + "@")
            .matches(".*:\\d{4}");
      }
      assertThat(dataset.measurementNames()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsLeftOutOfTheFitSaysWhy() {
      assertThat(dataset.measurements().stream().filter(measurement -> !measurement.inFit()))
          .isNotEmpty()
          .allMatch(measurement -> !measurement.whyNotInFit().orElseThrow().isBlank());
    }

    /** R_K is predicted and plotted, not counted, as b → sμμ is in χ² through C9 and C10. */
    @Test
    void universalityRatiosAreNotInTheFit() {
      assertThat(dataset.measurements())
          .filteredOn(measurement -> measurement.observable().startsWith("R_K"))
          .isNotEmpty()
          .noneMatch(Measurement::inFit);
    }

    /** The polynomials' file repeats the Standard Model values of rare-b.yaml. */
    @Test
    void standardModelValuesOfUniversalityRatiosAreThoseOfTheTheoryFile() {
      YamlMapping theory =
          ConfFiles.bundled().read("theory/b-to-s-rates.yaml", new Diagnostics()).orElseThrow();
      Map<String, YamlValue> ratios = theory.mapping("observables");
      assertThat(ratios).hasSizeGreaterThanOrEqualTo(3);
      ratios.forEach(
          (name, value) ->
              assertThat(dataset.standardModel(name).value())
                  .as(name)
                  .isEqualTo(value.mapping().requireNumber("standard-model").orElseThrow()));
    }

    @Test
    void predictionOfFnalAndMilcIsAnAlternative() {
      StandardModelValue value = dataset.standardModel("DeltaM_s");
      assertThat(value.value()).isEqualTo(18.3);
      assertThat(value.uncertainty()).isEqualTo(2.7);
      StandardModelValue other =
          dataset.withStandardModel("DeltaM_s", "FNAL-MILC:2016").standardModel("DeltaM_s");
      assertThat(other.value()).isEqualTo(19.6);
      assertThat(other.uncertainty()).isEqualTo(1.6);
      assertThat(other.unit()).isEqualTo("ps^-1");
    }

    @Test
    void widthOfTheZBosonIsThatOfTheStandardModel() {
      assertThat(dataset.inputs().zWidthGev()).isEqualTo(dataset.standardModel("GammaZ").value());
    }
  }

  @Nested
  class TinyDataSet {

    @Test
    void isReadWithoutErrors() {
      assertThat(tiny.errors()).isEmpty();
    }

    @Test
    void asymmetricErrorsAreAveragedAndAddedInQuadrature() {
      Measurement measurement = tiny.read().orElseThrow().measurement("R(D)@A:2001").orElseThrow();
      // (0.05 + 0.03)/2 = 0.04 and 0.03 give 0.05
      assertThat(measurement.uncertainty().sigma()).isCloseTo(0.05, within(1e-16));
      assertThat(measurement.value()).isEqualTo(0.4);
      assertThat(measurement.group()).isEqualTo("measurements");
      assertThat(measurement.where()).isEqualTo("abstract");
      assertThat(measurement.reference().citation()).isEqualTo("Experiment A");
    }

    @Test
    void limitIsAMeasurementOfZero() {
      Measurement limit =
          tiny.read().orElseThrow().measurement("BR(tau->3mu)@A:2001").orElseThrow();
      assertThat(limit.value()).isZero();
      assertThat(limit.uncertainty()).isEqualTo(new Uncertainty.UpperLimit(2.1e-8, 0.9));
    }

    @Test
    void measurementsOutOfTheFitKeepTheirReason() {
      Measurement left = tiny.read().orElseThrow().measurement("R(Xc)@B:2002").orElseThrow();
      assertThat(left.inFit()).isFalse();
      assertThat(left.whyNotInFit()).hasValue("an example");
    }

    @Test
    void correlationIsKept() {
      Correlation correlation = tiny.read().orElseThrow().correlations().get(0);
      assertThat(correlation.coefficient("R(D*)@A:2001", "R(D)@A:2001")).isEqualTo(-0.25);
      assertThat(correlation.name()).isEqualTo("R(D) and R(D*)");
    }

    @Test
    void canBeNamedByTheFolderItIsIn() {
      ConfFiles conf = tiny.write();
      Diagnostics diagnostics = new Diagnostics();
      Dataset dataset =
          DatasetReader.read(conf, folder + "/datasets/tiny", diagnostics).orElseThrow();
      assertThat(dataset.name()).isEqualTo("tiny");
      assertThat(diagnostics.errors()).isEmpty();
    }

    @Test
    void digestChangesWithAnyOfItsFiles() {
      String before = tiny.read().orElseThrow().digest();
      assertThat(tiny.read().orElseThrow().digest()).isEqualTo(before).hasSize(64);
      tiny.replace("references.yaml", "Experiment A", "Experiment C");
      String after = tiny.read().orElseThrow().digest();
      assertThat(after).isNotEqualTo(before);
      tiny.replace(
          "theory/b-to-s-rates.yaml",
          "mu: { coefficients: { re9: 0.24",
          "mu: { coefficients: { re9: 0.25");
      assertThat(tiny.read().orElseThrow().digest()).isNotEqualTo(after);
    }
  }

  @Nested
  class BrokenMeasurements {

    @Test
    void unknownObservableIsReportedWithTheNearest() {
      tiny.replace(FILE, "observable: R(D)\n", "observable: R(D+)\n");
      assertThat(tiny.errors())
          .contains(R_D + ".observable is 'R(D+)', which is unknown; nearest is 'R(D)'");
    }

    @Test
    void unitHasToBeThatOfTheObservable() {
      tiny.replace(FILE, "unit: GeV", "unit: MeV");
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: measurements.m_W@B:2002.unit is 'MeV' but the observable's unit"
                  + " is GeV");
    }

    @Test
    void unitMustNotBeLeftOutWhereThereIsOne() {
      tiny.replace(FILE, "    unit: GeV\n", "");
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: measurements.m_W@B:2002.unit is '' but the observable's unit is"
                  + " GeV");
    }

    @Test
    void pureNumberMustNotHaveAUnit() {
      tiny.replace(FILE, "unit: 1\n", "unit: GeV\n");
      assertThat(tiny.errors())
          .containsExactly(R_D + ".unit is 'GeV' but the observable's unit is a pure number");
    }

    @Test
    void missingValueIsReported() {
      tiny.replace(FILE, "    value: 0.4\n", "");
      assertThat(tiny.errors()).containsExactly(R_D + ".value is missing");
    }

    @Test
    void missingUncertaintyIsReported() {
      tiny.replace(FILE, "    statistical: { plus: 0.05, minus: 0.03 }\n", "");
      assertThat(tiny.errors()).contains(R_D + ".uncertainty is missing");
    }

    @Test
    void totalAndStatisticalUncertaintyTogetherAreReported() {
      tiny.replace(FILE, "systematic: 0.03", "uncertainty: 0.03");
      assertThat(tiny.errors())
          .contains(
              R_D + ".uncertainty is given together with statistical; only one of them can be");
    }

    @Test
    void oneSidedErrorIsReported() {
      tiny.replace(FILE, "{ plus: 0.05, minus: 0.03 }", "{ plus: 0.05 }");
      assertThat(tiny.errors()).contains(R_D + ".statistical.minus is missing");
    }

    @Test
    void negativeErrorIsReported() {
      tiny.replace(FILE, "minus: 0.03", "minus: -0.03");
      assertThat(tiny.errors()).contains(R_D + ".statistical is negative but an error must not be");
    }

    @Test
    void errorOfZeroIsReported() {
      tiny.replace(FILE, "uncertainty: 0.015", "uncertainty: 0");
      assertThat(tiny.errors())
          .contains(
              "measurements.yaml: measurements.m_W@B:2002.uncertainty is 0 but must be positive");
    }

    @Test
    void limitWithoutConfidenceLevelIsReported() {
      tiny.replace(FILE, "    confidence-level: 0.90\n", "");
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: measurements.BR(tau->3mu)@A:2001.confidence-level is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "0", "1", "-0.9"})
    void confidenceLevelHasToBeAProbability(String level) {
      tiny.replace(FILE, "confidence-level: 0.90", "confidence-level: " + level);
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: measurements.BR(tau->3mu)@A:2001.confidence-level is "
                  + Double.parseDouble(level)
                  + " but must lie between 0 and 1");
    }

    @Test
    void limitHasToBePositive() {
      tiny.replace(FILE, "upper-limit: 2.1e-8", "upper-limit: -2.1e-8");
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: measurements.BR(tau->3mu)@A:2001.upper-limit is -2.1E-8 but must"
                  + " be positive");
    }

    @Test
    void limitAndValueTogetherAreReported() {
      tiny.replace(FILE, "upper-limit: 2.1e-8", "upper-limit: 2.1e-8\n    value: 1e-8");
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: measurements.BR(tau->3mu)@A:2001.value is given together with"
                  + " upper-limit; only one of them can be");
    }

    @Test
    void missingReferenceIsReported() {
      tiny.replace(FILE, "    reference: A\n    where: abstract\n", "");
      assertThat(tiny.errors()).contains(R_D + ".reference is missing");
    }

    @Test
    void unknownReferenceIsReportedWithTheNearest() {
      tiny.replace(FILE, "reference: A\n    where", "reference: AA\n    where");
      assertThat(tiny.errors())
          .contains(R_D + ".reference is 'AA', which is not in references.yaml; nearest is 'A'");
    }

    @Test
    void unknownReliabilityIsReportedWithTheNearest() {
      tiny.replace(FILE, "where: abstract\n    reliability: verified", "reliability: verifed");
      assertThat(tiny.errors())
          .contains(R_D + ".reliability is 'verifed', which is unknown; nearest is 'verified'");
    }

    @Test
    void measurementOutOfTheFitNeedsAReason() {
      tiny.replace(FILE, "    why-not: an example\n", "");
      assertThat(tiny.errors())
          .containsExactly("measurements.yaml: measurements.R(Xc)@B:2002.why-not is missing");
    }

    @Test
    void measurementInTheFitNeedsNoReason() {
      tiny.replace(FILE, "in-fit: false", "in-fit: true");
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: measurements.R(Xc)@B:2002.why-not is given but the measurement is"
                  + " in the fit");
    }

    @Test
    void unknownKeyIsReportedWithTheNearest() {
      tiny.replace(FILE, "where: abstract", "wehre: abstract");
      assertThat(tiny.errors())
          .containsExactly(R_D + ".wehre is not a known key; nearest is 'where'");
    }

    @Test
    void measurementInTwoFilesIsReported() {
      tiny.replace("dataset.yaml", "measurements.yaml]", "measurements.yaml, more.yaml]");
      tiny.add(
          "more.yaml",
          """
          format-version: 1
          measurements:
            "R(D)@A:2001":
              { observable: R(D), value: 0.4, uncertainty: 0.1, reference: A, reliability: verified }
          """);
      assertThat(tiny.errors())
          .containsExactly(
              "more.yaml: measurements.R(D)@A:2001 is measured twice in this data set");
    }
  }

  @Nested
  class BrokenCorrelations {

    @Test
    void unknownMeasurementIsReportedWithTheNearest() {
      tiny.replace(FILE, "[\"R(D)@A:2001\"", "[\"R(D)@A:2002\"");
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: correlations[0].measurements names 'R(D)@A:2002', which is"
                  + " unknown; nearest is 'R(D)@A:2001'");
    }

    @Test
    void matrixNeedsARowForEachMeasurement() {
      tiny.replace(FILE, "      - [-0.25, 1]\n", "");
      assertThat(tiny.errors())
          .containsExactly("measurements.yaml: correlations[0].matrix has 1 rows but must have 2");
    }

    @Test
    void matrixNeedsAColumnForEachMeasurement() {
      tiny.replace(FILE, "[-0.25, 1]", "[-0.25, 1, 0]");
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: correlations[0].matrix[1] has 3 columns but must have 2");
    }

    @Test
    void matrixHasToBeSymmetric() {
      tiny.replace(FILE, "[-0.25, 1]", "[0.25, 1]");
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: correlations[0].matrix[1][0] is 0.25 but must equal matrix[0][1],"
                  + " -0.25");
    }

    @Test
    void matrixNeedsOnesOnItsDiagonal() {
      tiny.replace(FILE, "[-0.25, 1]", "[-0.25, 0.9]");
      assertThat(tiny.errors())
          .containsExactly("measurements.yaml: correlations[0].matrix[1][1] is 0.9 but must be 1");
    }

    @Test
    void matrixHasToBePositiveDefinite() {
      tiny.replace(FILE, "[1, -0.25]", "[1, -1.25]").replace(FILE, "[-0.25, 1]", "[-1.25, 1]");
      assertThat(tiny.errors())
          .containsExactly("measurements.yaml: correlations[0].matrix is not positive definite");
    }

    @Test
    void entryThatIsNoNumberIsReportedWithItsPlace() {
      tiny.replace(FILE, "[1, -0.25]", "[1, none]");
      assertThat(tiny.errors())
          .contains(
              "measurements.yaml: correlations[0].matrix[0][1] is none but must be a finite number");
    }
  }

  @Nested
  class BrokenStandardModelValues {

    private static final String SM = "standard-model.yaml";
    private static final String R_D_VALUE =
        "  \"R(D)\": { value: 2, uncertainty: 1, source: none, reliability: unverified }\n";

    @Test
    void everyObservableNeedsOne() {
      tiny.replace(SM, R_D_VALUE, "");
      assertThat(tiny.errors())
          .containsExactly(
              R_D + ".observable is 'R(D)', which has no Standard Model value yet",
              "dataset.yaml: files hold no Standard Model value of 'R(D)'");
    }

    @Test
    void unknownObservableIsReportedWithTheNearest() {
      tiny.replace(SM, R_D_VALUE, R_D_VALUE + R_D_VALUE.replace("R(D)", "R(E)"));
      assertThat(tiny.errors())
          .containsExactly(
              "standard-model.yaml: standard-model.R(E) is the Standard Model value of an unknown"
                  + " observable; nearest is 'R(D)'");
    }

    @Test
    void secondValueInAnotherFileIsReported() {
      tiny.replace(
          FILE,
          "measurements:\n  \"R(D)@",
          "standard-model:\n" + R_D_VALUE + "measurements:\n  \"R(D)@");
      assertThat(tiny.errors())
          .containsExactly(
              "measurements.yaml: standard-model.R(D) has a Standard Model value in another file"
                  + " already");
    }

    @Test
    void negativeUncertaintyIsReported() {
      tiny.replace(SM, R_D_VALUE, R_D_VALUE.replace("uncertainty: 1", "uncertainty: -1"));
      assertThat(tiny.errors())
          .containsExactly(
              "standard-model.yaml: standard-model.R(D).uncertainty is -1.0 but must not be"
                  + " negative");
    }

    @Test
    void unitThatIsGivenHasToBeRight() {
      tiny.replace(SM, R_D_VALUE, R_D_VALUE.replace("source", "unit: nb, source"));
      assertThat(tiny.errors())
          .containsExactly(
              "standard-model.yaml: standard-model.R(D).unit is 'nb' but the observable's unit is a"
                  + " pure number");
    }

    @Test
    void alternativesAreCheckedAsWell() {
      tiny.replace(
          SM,
          R_D_VALUE,
          R_D_VALUE.replace(
              "source",
              "alternatives: { other: { value: x, source: s, reliability: verified } }, source"));
      assertThat(tiny.errors())
          .containsExactly(
              "standard-model.yaml: standard-model.R(D).alternatives.other.value is x but must be a"
                  + " finite number");
    }
  }

  @Nested
  class BrokenFiles {

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
      tiny.replace("dataset.yaml", "  ckm-a: { value: 0.80679 }\n", "");
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
      tiny.replace("dataset.yaml", "{ value: 91.1875 }", "{ value: heavy }");
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
      tiny.replace("references.yaml", "A: { citation: \"Experiment A\" }", "A: { note: lost }");
      assertThat(tiny.errors())
          .startsWith("references.yaml: references.A.citation is missing")
          .contains(R_D + ".reference is 'A', which is not in references.yaml; nearest is 'B'");
    }

    @Test
    void mistakesInSeveralFilesAreReportedAtOnce() {
      tiny.replace("references.yaml", "A: { citation", "A: { title: x, citation");
      tiny.replace("dataset.yaml", "name: tiny\n", "");
      tiny.replace(FILE, "unit: GeV", "unit: MeV")
          .replace(FILE, "upper-limit: 2.1e-8", "upper-limit: low");
      assertThat(tiny.errors())
          .containsExactly(
              "references.yaml: references.A.title is not a known key; nearest is 'note'",
              "dataset.yaml: name is missing",
              "measurements.yaml: measurements.m_W@B:2002.unit is 'MeV' but the observable's unit is"
                  + " GeV",
              "measurements.yaml: measurements.BR(tau->3mu)@A:2001.upper-limit is low but must be a"
                  + " finite number");
    }
  }
}
