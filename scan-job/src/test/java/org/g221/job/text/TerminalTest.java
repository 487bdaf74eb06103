package org.g221.job.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void warningsAreColouredOnlyWhereThatIsShown() {
    assertThat(new Terminal(true, 80, true).warning("odd"))
        .isEqualTo("\u001b[33mwarning:\u001b[0m odd");
    assertThat(new Terminal(true, 80, false).warning("odd")).isEqualTo("warning: odd");
    assertThat(Terminal.NONE.warning("odd")).isEqualTo("warning: odd");
  }
}
