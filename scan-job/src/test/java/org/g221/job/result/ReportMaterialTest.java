package org.g221.job.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.profile.BestFit;
import org.g221.job.SampleScan;
import org.g221.job.report.ReportContent;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;

class ReportMaterialTest {

  private static final GridPlan PLAN = SampleScan.plan(SampleScan.TEXT);

  /** Node 7200 lies inside every axis, so that only the truncation can be warned of. */
  private static ReportContent content(String run) {
    Evaluation standardModel = PLAN.evaluate(G221Model.INSTANCE.standardModel());
    return new ReportMaterial(PLAN, new BestFit(60, 20 * 21 * 17 + 10 * 17 + 8), List.of())
        .content(
            Optional.empty(),
            standardModel,
            List.of(),
            RunFacts.parse(run),
            List.of(),
            Optional.empty());
  }

  private static String run(String deviation) {
    return "nodes: 12\ntruncation: { largest-deviation: %s, amplitude: W mass, grid-index: 3 }\n"
        .formatted(deviation);
  }

  @Test
  void largestTruncationErrorIsAFactOfTheRun() {
    ReportContent content = content(run("0.0012"));
    assertThat(content.facts())
        .containsEntry(
            "largest truncation error",
            "leading order in kappa is off the exact tree level by 0.12 % in W mass");
    assertThat(content.warnings()).isEmpty();
  }

  @Test
  void truncationErrorAboveOnePercentIsWarnedOf() {
    assertThat(content(run("0.023")).warnings())
        .containsExactly(
            "Within the 95 % regions leading order in kappa is off the exact tree level by 2.3 %"
                + " in W mass, more than 1 %.");
  }

  /** Where there is no exact model, the deviation is written as null. */
  @Test
  void missingExactModelIsWarnedOf() {
    assertThat(content(run("null")).warnings())
        .singleElement()
        .asString()
        .contains("no exact model has this W' mass");
  }

  /** Results of earlier versions have no such entry. */
  @Test
  void runWithoutTruncationErrorIsReportedWithout() {
    ReportContent content = content("nodes: 12\n");
    assertThat(content.facts()).doesNotContainKey("largest truncation error");
    assertThat(content.warnings()).isEmpty();
  }
}
