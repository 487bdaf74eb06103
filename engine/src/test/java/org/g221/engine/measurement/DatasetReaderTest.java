package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.g221.engine.document.Diagnostics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a data set is read. */
class DatasetReaderTest {

  @TempDir Path folder;
  private TinyDataset tiny;

  @BeforeEach
  void writeNothingYet() {
    tiny = new TinyDataset(folder);
  }

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
    Measurement limit = tiny.read().orElseThrow().measurement("BR(tau->3mu)@A:2001").orElseThrow();
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
