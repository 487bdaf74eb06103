package org.g221.job.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.g221.engine.region.BestFit;
import org.g221.job.SampleScan;
import org.g221.job.scan.ScanPlan;
import org.junit.jupiter.api.Test;

class ScanWarningsTest {

  /** With r = 3 the eigenvalues of Δℓ run from −1/9 to 1, so that 1 is an end of the range too. */
  private static final ScanPlan PLAN =
      SampleScan.plan(SampleScan.with("min: -0.5, max: 1.1, nodes: 17", "values: [0.0, 0.5, 1.0]"));

  private static List<String> warnings(int... positions) {
    return ScanWarnings.of(PLAN, new BestFit(60, PLAN.grid().gridIndex(positions)));
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

  @Test
  void scanWithoutBestFitHasNoneAtAnEnd() {
    assertThat(ScanWarnings.of(PLAN, BestFit.NONE)).isEmpty();
  }
}
