package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands print for people fits a terminal of 80 columns. */
class OutputWidthTest {

  private static final String POINT =
      " --set g2-over-g1=3 --set mass-wprime-gev=1500 --set zeta=-0.05 --set delta-q-22=0.02"
          + " --set delta-q-23=-0.0441234567 --set delta-q-23-phase=0.3 --set delta-l-22=0.1"
          + " --set delta-q-33=1 --set delta-l-33=1 --set delta-l-23=0.01";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate" + POINT,
        "evaluate --dataset current" + POINT,
        "model",
        "model" + POINT,
        "datasets",
        "datasets 2016",
        "datasets current",
        "observables --dataset current"
      })
  void tablesFit(String command) {
    CommandRun run = CommandRun.of(command.split(" "));
    assertThat(run.status()).isZero();
    assertThat(run.outputLines())
        .hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }
}
