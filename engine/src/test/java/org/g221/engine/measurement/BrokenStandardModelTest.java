package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must not be said of a Standard Model value. */
class BrokenStandardModelTest extends TinyDatasetTest {

  private static final String R_D = "measurements.yaml: measurements.R(D)@A:2001";

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
                + " observable; nearest is 'R_e'");
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
