package org.g221.engine.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TheoryInputsTest {

  private final TheoryInputs inputs =
      new TheoryInputs(
          1.1663787e-5,
          91.1875,
          2.4954,
          80.364,
          0.23152,
          133,
          0.1185,
          163,
          4.18,
          CkmMatrix.ofTreeLevel(0.22, 0.041, 0.004, 1.27),
          -4.166,
          1.31e-3,
          0.1783);

  /** 246.2196 GeV is the value that follows from G_F = 1.1663787e-5 GeV⁻². */
  @Test
  void vacuumValueIs246GeV() {
    assertThat(inputs.vacuumValueGev()).isCloseTo(246.2196, within(1e-4));
  }

  @Test
  void weakCouplingGivesTheMassOfTheWBoson() {
    assertThat(inputs.weakCoupling() * inputs.vacuumValueGev() / 2)
        .isCloseTo(80.364, within(1e-12));
  }
}
