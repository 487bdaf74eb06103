package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.g221.job.LocalSpark;
import org.g221.job.plot.WellFormed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yaml.snakeyaml.Yaml;

/** What commands say and draw of a continuous scan. */
class ContinuousResultTest {

  private static final String SCAN =
      """
      format-version: 1
      scan-id: continuous
      dataset: "2016"
      mode: continuous
      texture: entries
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 3000, ends: { min: meant } }
        - { parameter: delta-q-23, min: -0.02, max: 0.02 }
        - { parameter: delta-l-33, min: -0.5, max: 1.1 }
      budget: { boxes: 40000 }
      profiles:
        - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [6, 5] }
      """;

  @TempDir private static Path folder;
  private static CommandRun scan;

  @BeforeAll
  static void run() throws IOException {
    LocalSpark.stop();
    Path file = Files.writeString(folder.resolve("scan.yaml"), SCAN);
    scan = CommandRun.of("scan", file.toString(), "--out", result());
    assertThat(scan.status()).as(scan.err()).isZero();
  }

  private static String result() {
    return folder.resolve("result").toString();
  }

  private static Object entry(String file, String key) throws IOException {
    Map<?, ?> document = new Yaml().load(Files.readString(folder.resolve("result").resolve(file)));
    return document.get(key);
  }

  /** Words of a text, whatever its lines. */
  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void statementsStandInEveryFileThatPeopleRead() throws IOException {
    List<?> statements = (List<?>) entry("run.yaml", "statements");
    assertThat(statements).hasSize(3);
    assertThat(statements.get(0).toString())
        .matches("The least chi-square is proved to lie between 66\\.\\d{6} and 66\\.\\d{6}\\.");
    assertThat(statements.get(1).toString()).startsWith("Regions at 68.27 %, 95.45 %: no point ");
    assertThat(statements.get(2).toString())
        .isEqualTo(
            "The ranges of delta-q-23 and delta-l-33 do not limit the best fit or a region;"
                + " limiting is that of mass-wprime-gev at its lower end, which is meant.");
    assertThat(entry("best-fit.yaml", "statements")).isEqualTo(statements);
    Document page = WellFormed.parse(Files.readString(folder.resolve("result/report.html")));
    List<Object> shown = new ArrayList<>();
    for (Element element : WellFormed.ofClass(page, "statement")) {
      shown.add(element.getTextContent());
    }
    assertThat(shown).isEqualTo(statements);
    for (Object statement : statements) {
      assertThat(words(scan.out())).contains(statement.toString());
    }
  }

  @Test
  void bestFitIsEvaluatedToWhatWasFound() throws IOException {
    CommandRun run =
        CommandRun.of("evaluate", "--point", result() + "/best-fit.yaml", "--format", "json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode evaluated = Json.parse(run.out());
    assertThat(evaluated.get("chi-square").asDouble())
        .isEqualTo(entry("best-fit.yaml", "chi-square"))
        .isGreaterThanOrEqualTo((Double) entry("best-fit.yaml", "chi-square-lower-bound"));
  }

  @Test
  void reportIsWrittenAgainAsItWas() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("result/report.html"));
    CommandRun run = CommandRun.of("report", result());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("result/report.html"))).isEqualTo(before);
  }

  @Test
  void picturesHaveTheInnerContoursThatTheScanKnows() throws IOException {
    Path picture = folder.resolve("plane.svg");
    for (String level : List.of("0.9545", "0.9")) {
      CommandRun run =
          CommandRun.of(
              "plot",
              result(),
              "--plane",
              "R(D*),R_K[1,6]",
              "--cl",
              level,
              "--out",
              picture.toString());
      assertThat(run.status()).as(run.err()).isZero();
      Document svg = WellFormed.parse(Files.readString(picture));
      boolean isOfTheScan = level.equals("0.9545");
      assertThat(WellFormed.elements(svg, "desc").get(0).getTextContent())
          .matches(text -> text.contains("What is proved to be inside reaches") == isOfTheScan);
      assertThat(Files.readString(picture).contains("-inner-1")).isEqualTo(isOfTheScan);
    }
  }
}
