package org.g221.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastWordsTest {

  private final PrintStream usual = System.err;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @AfterEach
  void restore() {
    System.setErr(usual);
  }

  private LastWords install() {
    System.setErr(new PrintStream(written, true));
    return LastWords.install();
  }

  @Test
  void whatIsWrittenIsRememberedAndPassedOn() {
    LastWords words = install();
    System.err.println("SCAN.yaml: axes[0].nodes is 1 but must be at least 2");
    assertThat(words.text()).isEqualTo("SCAN.yaml: axes[0].nodes is 1 but must be at least 2");
    assertThat(written).hasToString("SCAN.yaml: axes[0].nodes is 1 but must be at least 2\n");
  }

  @Test
  void ofMuchTheLastIsRemembered() {
    LastWords words = install();
    for (int line = 1; line <= 10_000; line++) {
      System.err.println("line " + line);
    }
    assertThat(words.text()).hasSizeBetween(2048, 4096).endsWith("\nline 9999\nline 10000");
    assertThat(written.toString().lines()).hasSize(10_000);
  }
}
