package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.job.scanfile.ValidScan.broken;

import java.util.stream.Stream;
import org.g221.job.SampleScan;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnsReaderTest {

  private static final String KEEP = "keep: { delta-chi-square: 12 }";

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void columnThatIsNoneHasOneMessage(String text, String message) {
    assertThat(BrokenScan.mistakes(text)).containsExactly(message);
  }

  static Stream<Arguments> columnThatIsNoneHasOneMessage() {
    return Stream.of(
        broken(
            ValidScan.KEEP,
            ValidScan.KEEP + "\ncolumns: [\"R(D+)\"]",
            "columns[0] is 'R(D+)', which is not an observable, parameter or derived quantity;"
                + " nearest is 'R(D)'"),
        broken(
            ValidScan.KEEP,
            ValidScan.KEEP + "\ncolumns: [ghat, \"R(D)\", ghat]",
            "columns[2] is 'ghat', which is already given"),
        broken(
            ValidScan.KEEP,
            ValidScan.KEEP + "\ncolumns: ghat",
            "columns is ghat but must be a list"),
        broken(
            ValidScan.KEEP,
            "keep: none\ncolumns: [ghat]",
            "columns is given but keep is none, so that there are no rows to have them"));
  }

  /** What rows have anyway, as an axis or because a profile has bins of it, they have once. */
  @Test
  void columnsThatAreThereAnywayAreNoMistake() {
    GridPlan plan =
        SampleScan.plan(
            SampleScan.with(KEEP, KEEP + "\ncolumns: [delta-q-23, \"R(D*)\", \"R(D)\", ghat]"));
    assertThat(plan.columns()).containsExactly("R(D)", "ghat");
    assertThat(plan.rowQuantities()).containsExactly("kappa", "R(D*)", "R_K[1,6]", "R(D)", "ghat");
    assertThat(plan.quantities()).containsExactly("kappa", "R(D*)", "R_K[1,6]");
  }

  /** Columns are computed at rows alone, so that the order and the cost of nodes stay. */
  @Test
  void columnsDoNotChangeHowNodesAreVisited() {
    GridPlan without = SampleScan.plan(SampleScan.TEXT);
    GridPlan with = SampleScan.plan(SampleScan.with(KEEP, KEEP + "\ncolumns: [\"BR(Z->taumu)\"]"));
    assertThat(with.execution()).isEqualTo(without.execution());
    assertThat(with.compile().operationsPerNode()).isEqualTo(without.compile().operationsPerNode());
  }
}
