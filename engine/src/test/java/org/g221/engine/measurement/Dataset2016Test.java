package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What data set 2016 holds beside what holds for all. */
class Dataset2016Test {

  private final Dataset dataset = BundledData.dataset2016();

  @Test
  void has46MeasurementsInTheFit() {
    assertThat(dataset.selection(List.of(), List.of())).hasSize(46);
  }

  /** R_K is predicted and plotted, not counted, as b → sμμ is in χ² through C9 and C10. */
  @Test
  void universalityRatiosAreNotInTheFit() {
    assertThat(dataset.measurements())
        .filteredOn(measurement -> measurement.observable().startsWith("R_K"))
        .isNotEmpty()
        .noneMatch(Measurement::inFit);
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
}
