package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {

  @TempDir Path folder;
  private Dataset dataset;

  @BeforeEach
  void read() {
    dataset = new TinyDataset(folder).read().orElseThrow();
  }

  private List<String> selection(List<String> include, List<String> exclude) {
    return dataset.selection(include, exclude).stream().map(Measurement::name).toList();
  }

  @Test
  void selectionIsWhatIsInTheFit() {
    assertThat(selection(List.of(), List.of()))
        .containsExactly("R(D)@A:2001", "R(D*)@A:2001", "m_W@B:2002", "BR(tau->3mu)@A:2001");
  }

  @Test
  void measurementsCanBeIncludedAndExcluded() {
    assertThat(selection(List.of("R(Xc)@B:2002"), List.of("R(D)@A:2001")))
        .containsExactly("R(D*)@A:2001", "m_W@B:2002", "BR(tau->3mu)@A:2001", "R(Xc)@B:2002");
  }

  @Test
  void exclusionWinsOverInclusion() {
    assertThat(selection(List.of("R(Xc)@B:2002"), List.of("R(Xc)@B:2002")))
        .doesNotContain("R(Xc)@B:2002");
  }

  @Test
  void orderOfTheSelectionIsThatOfTheFiles() {
    List<String> all = dataset.measurementNames();
    assertThat(selection(List.of("R(Xc)@B:2002"), List.of())).isEqualTo(all);
  }

  @Test
  void unknownAlternativeIsRejected() {
    assertThatThrownBy(() -> dataset.withStandardModel("R(D)", "none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no Standard Model value 'none' of R(D)");
    assertThatThrownBy(() -> dataset.withStandardModel("R(E)", "none"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void measurementIsFoundByItsName() {
    assertThat(dataset.measurement("m_W@B:2002").orElseThrow().observable()).isEqualTo("m_W");
    assertThat(dataset.measurement("m_W")).isEmpty();
  }
}
