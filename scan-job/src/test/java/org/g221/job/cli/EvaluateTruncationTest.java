package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.job.SampleScan;
import org.g221.job.written.Documents;
import org.g221.job.written.EvaluationDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code evaluate} says of the truncation at leading order. */
class EvaluateTruncationTest {

  private static CommandRun evaluate(String mass, String zeta, String... more) {
    String[] arguments = {
      "evaluate",
      "--set",
      "g2-over-g1=3",
      "--set",
      "mass-wprime-gev=" + mass,
      "--set",
      "zeta=" + zeta,
      "--set",
      "delta-q-23=-0.004",
      "--set",
      "delta-l-22=0.1"
    };
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandRun.of(all);
  }

  private static JsonNode json(String mass, String zeta) throws IOException {
    return new ObjectMapper().readTree(evaluate(mass, zeta, "--format", "json").out());
  }

  @Test
  void largeErrorIsAWarningInTableAndJson() throws IOException {
    CommandRun run = evaluate("700", "1");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("WARNING: leading order in kappa is off the exact tree level by")
        .contains("more than 1 %");
    JsonNode document = json("700", "1");
    assertThat(document.get("truncation").get("largest-deviation").doubleValue())
        .isBetween(0.1, 0.3);
    assertThat(document.get("truncation").get("amplitude").textValue())
        .isEqualTo("C10 of b -> s e e");
    assertThat(document.get("warnings").get(0).textValue())
        .startsWith("leading order in kappa is off the exact tree level by");
    assertThat(document.get("status").textValue()).isEqualTo("ok");
  }

  @Test
  void smallErrorIsStatedWithoutWarning() throws IOException {
    assertThat(evaluate("3000", "1").out())
        .contains("Leading order in kappa is off the exact tree level by")
        .doesNotContain("WARNING");
    JsonNode document = json("3000", "1");
    assertThat(document.get("truncation").get("largest-deviation").doubleValue())
        .isBetween(1e-6, 1e-2);
    assertThat(document.get("warnings")).isEmpty();
  }

  @Test
  void withoutGaugeMixingThereIsNoError() {
    assertThat(evaluate("700", "0").out())
        .contains("Leading order in kappa agrees with the exact tree level.");
  }

  @Test
  void errorOfAPointWithoutExactModelIsNull() throws IOException {
    JsonNode document = json("345", "1");
    assertThat(document.get("truncation").get("largest-deviation").isNull()).isTrue();
    assertThat(document.get("warnings").get(0).textValue())
        .startsWith("no exact model has this W' mass");
  }

  @Test
  void excludedPointHasNoError() throws IOException {
    JsonNode document = json("700", "2");
    assertThat(document.get("status").textValue()).isEqualTo("excluded");
    assertThat(document.has("truncation")).isFalse();
  }

  /** best-fit.yaml has the same entries as the JSON; it has to stay readable as a point. */
  @Test
  void writtenEvaluationIsAPointAgain(@TempDir Path folder) throws IOException {
    var point = G221Model.INSTANCE.standardModel();
    Likelihood likelihood = SampleScan.plan(SampleScan.TEXT).likelihood();
    Evaluation evaluation =
        PointEvaluator.suitedTo(G221Model.INSTANCE, point, likelihood).evaluate(point);
    String text =
        "format-version: 1\n"
            + Documents.yaml(EvaluationDocument.of(evaluation, G221Model.INSTANCE, likelihood));
    assertThat(text).contains("truncation:").contains("warnings: []");
    Path file = Files.writeString(folder.resolve("best-fit.yaml"), text);
    assertThat(CommandRun.of("evaluate", "--point", file.toString()).status()).isZero();
  }
}
