package org.g221.job.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.model.TruncationError;
import org.g221.engine.profile.BestFit;
import org.g221.job.SampleScan;
import org.g221.job.outcome.GridOutcome;
import org.g221.job.outcome.ScanEffort;
import org.g221.job.scan.GridPlan;
import org.g221.job.written.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDocumentTest {

  private static final GridPlan PLAN = SampleScan.plan(SampleScan.TEXT);
  private static final Instant STARTED = Instant.parse("2026-11-26T14:08:54.987Z");

  private static RunDocument run(double deviation, Duration duration) {
    Map<String, Long> excluded = new LinkedHashMap<>();
    excluded.put("delta-l is outside its range: -1/r^2 <= eigenvalues <= 1", 40L);
    excluded.put("a prediction is not finite", 2L);
    GridOutcome outcome =
        new GridOutcome(
            new BestFit(60.25, 7200),
            List.of(),
            14_280,
            9_000,
            excluded,
            123,
            1,
            new ScanEffort(1.5, 0.8, 0.1, 0.2, 1.4, 32, 0, 0));
    TruncationSurvey survey =
        new TruncationSurvey(new TruncationError(deviation, "C10 of b -> s e e"), 7200, 31);
    ScanResult result =
        new ScanResult(
            PLAN,
            outcome,
            List.of("No range limits it."),
            List.of("an axis is short"),
            Optional.of(survey));
    return new RunDocument(result, new RunSite(STARTED, duration, "local[2]", 2, "4.2.0"));
  }

  /** The report of a scan is to be that which {@code g221 report} writes of its files. */
  @ParameterizedTest
  @ValueSource(doubles = {0.0012, 1e-17, 0.5, Double.POSITIVE_INFINITY})
  void factsOfTheProcessAreThoseOfItsFile(double deviation) {
    for (long millis : List.of(0L, 7L, 12_345L, 123_456_789_012L)) {
      RunDocument run = run(deviation, Duration.ofMillis(millis));
      RunFacts read = RunFacts.parse(Documents.yaml(run.document()));
      assertThat(read).isEqualTo(run.facts());
      assertThat(read.statements()).containsExactly("No range limits it.");
      assertThat(read.labelled()).isEqualTo(run.facts().labelled());
    }
  }

  @Test
  void factsAreShownInTheOrderOfTheRun() {
    assertThat(run(0.0012, Duration.ofMillis(12_345)).facts().labelled())
        .containsEntry("nodes", "14280")
        .containsEntry("excluded nodes", "42")
        .containsEntry("  a prediction is not finite", "2")
        .containsEntry("started", "2026-11-26T14:08:54Z")
        .containsEntry("seconds in all", "12.345")
        .containsEntry("nodes per second", "17850")
        .containsEntry("data set SHA-256", PLAN.dataset().digest());
  }

  @Test
  void whatIsNotLegibleIsLeftOut() {
    assertThat(RunFacts.parse("nodes: many\nrun: { cores: 2, seconds: }\n").labelled())
        .isEqualTo(Map.of("cores", "2"));
    assertThat(RunFacts.parse("- no mapping\n").labelled()).isEmpty();
  }
}
