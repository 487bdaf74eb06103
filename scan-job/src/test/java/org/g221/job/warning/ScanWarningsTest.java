package org.g221.job.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.g221.engine.profile.BestFit;
import org.g221.job.SampleScan;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;

class ScanWarningsTest {

  /** With r = 3 the eigenvalues of Δℓ run from −1/9 to 1, so that 1 is an end of the range too. */
  private static final GridPlan PLAN =
      SampleScan.plan(SampleScan.with("min: -0.5, max: 1.1, nodes: 17", "values: [0.0, 0.5, 1.0]"));

  private static List<String> warnings(int... positions) {
    return ScanWarnings.ofBestFit(
        new Frame(PLAN), new BestFit(60, PLAN.grid().gridIndex(positions)));
  }

  @Test
  void bestFitInsideTheGridNeedsNoWarning() {
    assertThat(warnings(20, 10, 1)).isEmpty();
  }

  @Test
  void bestFitAtTheEndOfAnAxisIsWarnedOf() {
    assertThat(warnings(39, 10, 1))
        .containsExactly(
            "The best fit lies at the end of the axis of mass-wprime-gev, 3000.0;"
                + " the minimum may lie beyond.");
  }

  @Test
  void everyAxisIsLookedAt() {
    assertThat(warnings(0, 20, 0))
        .extracting(warning -> warning.replaceAll(".* axis of (.*); .*", "$1"))
        .containsExactly("mass-wprime-gev, 700.0", "delta-q-23, 0.02", "delta-l-33, 0.0");
  }

  @Test
  void endOfThePhysicalRangeIsNoReasonToWarn() {
    assertThat(warnings(20, 10, 2)).isEmpty();
  }

  private static List<String> atFirstNode(String part, String replacement) {
    GridPlan plan = SampleScan.plan(SampleScan.with(part, replacement));
    return ScanWarnings.ofBestFit(
        new Frame(plan), new BestFit(60, plan.grid().gridIndex(new int[] {0, 10, 9})));
  }

  @Test
  void endThatIsMeantIsNoReasonToWarn() {
    String nodes = "max: 3000, nodes: 40, spacing: log";
    assertThat(atFirstNode(nodes, nodes)).hasSize(1);
    assertThat(atFirstNode(nodes, nodes + ", ends: meant")).isEmpty();
    assertThat(atFirstNode(nodes, nodes + ", ends: { min: meant }")).isEmpty();
    assertThat(atFirstNode(nodes, nodes + ", ends: { max: meant }")).hasSize(1);
  }

  /** The phase of Δℓ_23 is absorbed by fields. */
  @Test
  void endOfAnAxisOnWhichNothingDependsIsNoReasonToWarn() {
    String mass = "parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 40, spacing: log";
    String fixed = "zeta: 0.0";
    String text =
        SampleScan.with(mass, "parameter: delta-l-23-phase, min: 0, max: 6, nodes: 4")
            .replace("x: mass-wprime-gev", "x: delta-l-23-phase");
    GridPlan plan =
        SampleScan.plan(
            SampleScan.with(text, fixed, fixed + ", mass-wprime-gev: 1000, delta-l-23: 0.01"));
    for (int position : new int[] {0, 3}) {
      int[] node = {position, 10, 9};
      assertThat(
              ScanWarnings.ofBestFit(new Frame(plan), new BestFit(60, plan.grid().gridIndex(node))))
          .isEmpty();
    }
  }

  @Test
  void scanWithoutBestFitHasNoneAtAnEnd() {
    assertThat(ScanWarnings.ofBestFit(new Frame(PLAN), BestFit.NONE)).isEmpty();
  }
}
