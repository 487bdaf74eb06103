package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.junit.jupiter.api.Test;

/** What data set 2016 holds. */
class Dataset2016Test {

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
        dataset.selection(List.of(), List.of()).stream()
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
