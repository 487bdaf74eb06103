package org.g221.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class DiagnosticsTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void exceptionCarriesEveryErrorAndNoWarning() {
    diagnostics.error("a.yaml", "axes[1].nodes", "is 1 but must be at least 2");
    diagnostics.warning("a.yaml", "", "is old");
    diagnostics.error("b.yaml", "", "does not exist");
    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, diagnostics::throwIfErrors);
    assertThat(thrown)
        .hasMessage(
            """
            a.yaml: axes[1].nodes is 1 but must be at least 2
            b.yaml: does not exist""");
    assertThat(thrown.diagnostics()).isEqualTo(diagnostics.errors()).hasSize(2);
    assertThat(diagnostics.warnings()).singleElement().hasToString("a.yaml: is old");
  }

  @Test
  void warningsAloneDoNotEndTheReading() {
    diagnostics.warning("a.yaml", "", "is old");
    diagnostics.throwIfErrors();
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @Test
  void singleMistakeCanBeThrownAtOnce() {
    assertThatThrownBy(
            () -> {
              throw new InvalidInputException("point.yaml", "zeta", "is missing");
            })
        .hasMessage("point.yaml: zeta is missing");
  }
}
