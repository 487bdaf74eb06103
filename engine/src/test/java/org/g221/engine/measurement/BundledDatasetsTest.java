package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every data set that comes with g221. */
class BundledDatasetsTest {

  static Stream<Arguments> datasets() {
    return BundledData.all().stream().map(dataset -> Arguments.of(dataset.name(), dataset));
  }

  @Test
  void theseAreAllTheDataSets() {
    assertThat(ConfFiles.bundled().datasetNames())
        .containsExactlyElementsOf(BundledData.all().stream().map(Dataset::name).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("datasets")
  void isReadWithoutErrorsAndWarnings(String name, Dataset dataset) {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(DatasetReader.read(ConfFiles.bundled(), name, diagnostics)).isPresent();
    assertThat(diagnostics.errors()).isEmpty();
    assertThat(diagnostics.warnings()).isEmpty();
  }

  /** The comment at its top says how many numbers of each file enter χ². */
  @ParameterizedTest(name = "{0}")
  @MethodSource("datasets")
  void commentCountsTheMeasurementsInTheFit(String name, Dataset dataset) {
    String path = "datasets/" + name + "/dataset.yaml";
    String text = new String(ConfFiles.bundled().bytes(path).orElseThrow());
    Matcher sentence =
        Pattern.compile("one for each measured value or limit:\n# +((.*\n# +)*?.*)\\.\n")
            .matcher(text);
    assertThat(sentence.find()).isTrue();
    Map<String, Long> counts =
        dataset.measurements().stream()
            .filter(Measurement::inFit)
            .collect(Collectors.groupingBy(Measurement::group, Collectors.counting()));
    assertThat(sentence.group(1).split(",(\n#)? +"))
        .containsExactlyInAnyOrderElementsOf(
            counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("datasets")
  void everyMeasuredObservableIsInTheCatalogueAndHasAStandardModelValue(
      String name, Dataset dataset) {
    for (Measurement measurement : dataset.measurements()) {
      assertThat(dataset.catalogue().find(measurement.observable())).isPresent();
    }
    assertThat(dataset.standardModel().keySet()).isEqualTo(dataset.catalogue().names());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("datasets")
  void everyReferenceKeyResolves(String name, Dataset dataset) {
    for (Measurement measurement : dataset.measurements()) {
      assertThat(measurement.reference()).as(measurement.name()).isNotNull();
      assertThat(measurement.reference().citation()).as(measurement.name()).isNotBlank();
      assertThat(measurement.reference().publication().title()).as(measurement.name()).isNotBlank();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("datasets")
  void measurementsAreNamedByObservableAndSource(String name, Dataset dataset) {
    for (Measurement measurement : dataset.measurements()) {
      assertThat(measurement.name())
          .startsWith(measurement.observable() + "@")
          .matches(".*:\\d{4}");
    }
    assertThat(dataset.measurementNames()).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("datasets")
  void whatIsLeftOutOfTheFitSaysWhy(String name, Dataset dataset) {
    assertThat(dataset.measurements().stream().filter(measurement -> !measurement.inFit()))
        .isNotEmpty()
        .allMatch(measurement -> !measurement.whyNotInFit().orElseThrow().isBlank());
  }

  /** Each could be counted in place of what is; a member of an average needs the average out. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("datasets")
  void whatAnAverageContainsIsNotInTheFitBesideIt(String name, Dataset dataset) {
    DoubleCounting rules = DoubleCounting.in(dataset);
    assertThat(rules.among(dataset.selection(List.of(), List.of()))).isEmpty();
    for (Measurement average : dataset.measurements()) {
      for (String member : average.sharedData().usesDataOf()) {
        Measurement part = dataset.measurement(member).orElseThrow();
        assertThat(rules.among(List.of(part, average))).as(member).hasSize(1);
      }
    }
  }

  /** The polynomials' file repeats the Standard Model values of rare-b.yaml. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("datasets")
  void standardModelValuesOfUniversalityRatiosAreThoseOfTheTheoryFile(
      String name, Dataset dataset) {
    YamlMapping theory =
        ConfFiles.bundled().read("theory/b-to-s-rates.yaml", new Diagnostics()).orElseThrow();
    Map<String, YamlValue> ratios = theory.mapping("observables");
    assertThat(ratios).hasSizeGreaterThanOrEqualTo(3);
    ratios.forEach(
        (observable, value) ->
            assertThat(dataset.standardModel(observable).value())
                .as(observable)
                .isEqualTo(value.mapping().requireNumber("standard-model").orElseThrow()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("datasets")
  void widthOfTheZBosonIsThatOfTheStandardModel(String name, Dataset dataset) {
    assertThat(dataset.inputs().zWidthGev()).isEqualTo(dataset.standardModel("GammaZ").value());
  }
}
