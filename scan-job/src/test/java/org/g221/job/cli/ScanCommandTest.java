package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.g221.job.FlakyFileSystem;
import org.g221.job.FlakyFileSystem.Operation;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.g221.job.outcome.ScanPhase;
import org.g221.job.parquet.TableFile;
import org.g221.job.result.CodeVersion;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The whole command, from the scan file to the files of the result. */
@ExtendWith(FinishedSample.class)
class ScanCommandTest {

  private static final GridPlan PLAN = SampleScan.plan(SampleScan.TEXT);

  private static final String PHASES =
      Stream.of(ScanPhase.values()).map(ScanPhase::title).collect(Collectors.joining("|"));

  @TempDir private Path folder;

  @AfterEach
  void recover() {
    FlakyFileSystem.recover();
  }

  private static JsonNode yaml(String file) throws IOException {
    return yaml(FinishedSample.result().resolve(file));
  }

  private static JsonNode yaml(Path file) throws IOException {
    return new ObjectMapper().valueToTree(new Yaml().<Object>load(Files.readString(file)));
  }

  private static List<Map<String, Object>> rows(String table) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(FinishedSample.result().resolve(table))) {
      for (Path file : files.sorted().toList()) {
        rows.addAll(new TableFile(file).rows());
      }
    }
    return rows;
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void scanLeavesTheseFilesAndNothingHidden() throws IOException {
    assertThat(list(FinishedSample.result()))
        .containsExactly(
            "best-fit.yaml", "figures", "points", "profiles", "regions", "report.html", "run.yaml");
    assertThat(list(FinishedSample.result().getParent())).containsExactly("result", "scan.yaml");
    assertThat(FinishedSample.content(FinishedSample.result()).keySet())
        .allMatch(
            name ->
                name.matches("points/part-\\d{5}\\.parquet|profiles/profiles\\.parquet")
                    || name.matches(
                        "regions/regions\\.geojson|figures/[a-z0-9_]+\\.svg|[a-z-]+\\.(yaml|html)"));
  }

  @Test
  void commandSaysWhatItDoesAndWhatItFound() throws IOException {
    CommandRun run = FinishedSample.run();
    assertThat(run.errorLines().get(0))
        .isEqualTo("scan sample: 14,280 nodes over 3 axes, 46 observations of data set 2016");
    // Progress or what the scan is doing, if the machine is so slow that there is time to show it.
    assertThat(run.errorLines().subList(1, run.errorLines().size()))
        .allMatch(line -> line.matches("( *\\d+ %  .* of 14\\.3 k nodes.*|" + PHASES + ")"));
    double best = yaml("run.yaml").get("chi-square-min").asDouble();
    long rows = yaml("run.yaml").get("rows").asLong();
    assertThat(run.outputLines().get(0))
        .matches(
            "14,280 nodes in \\d+ s \\(.* nodes/s\\), [0-9,]+ visited, " + rows + " rows kept");
    assertThat(run.out())
        .contains("best fit: chi-square %.3f for 46 observations".formatted(best))
        .contains("  delta-q-33 = 0.9")
        .contains("warning: The best fit lies at the end of the axis of mass-wprime-gev, 700.0")
        .contains("report: " + FinishedSample.result() + "/report.html");
  }

  @Test
  void runFileTellsWhatWasRunAndWhatCameOut() throws IOException {
    JsonNode run = yaml("run.yaml");
    assertThat(run.get("scan-id").asText()).isEqualTo("sample");
    assertThat(run.get("code-version").asText()).isEqualTo(CodeVersion.current());
    assertThat(run.get("dataset").get("sha256").asText()).isEqualTo(PLAN.dataset().digest());
    assertThat(run.get("dataset").get("observation-count").asInt()).isEqualTo(46);
    assertThat(run.get("nodes").asLong()).isEqualTo(40 * 21 * 17);
    assertThat(run.get("excluded-nodes").asLong()).isBetween(1L, 40L * 21 * 5);
    // Nodes that are looked at once more for bins next to regions count again.
    assertThat(run.get("run").get("visited-nodes").asLong()).isBetween(1L, 2 * 40L * 21 * 17);
    assertThat(run.get("excluded-by-reason")).hasSize(1);
    assertThat(run.get("rows").asInt()).isEqualTo(rows("points").size()).isPositive();
    assertThat(run.get("row-weight").asDouble()).isEqualTo(1);
    assertThat(run.get("run").get("master").asText()).isEqualTo("local[2]");
    assertThat(run.get("run").get("seconds").asDouble()).isPositive();
    String configuration =
        new Yaml()
            .dump(
                new Yaml()
                    .<Map<String, Object>>load(FinishedSample.text("run.yaml"))
                    .get("configuration"));
    assertThat(SampleScan.plan(configuration).specification()).isEqualTo(PLAN.specification());
  }

  @Test
  void bestFitIsTheLowestRowAndTheLowestBin() throws IOException {
    JsonNode run = yaml("run.yaml");
    double best = run.get("chi-square-min").asDouble();
    long node = run.get("best-fit-grid-index").asLong();
    assertThat(yaml("best-fit.yaml").get("chi-square").asDouble())
        .isCloseTo(best, withPercentage(1e-10));
    assertThat(rows("points"))
        .filteredOn(row -> row.get("grid_index").equals(node))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("chi_square", best))
        .satisfies(row -> assertThat(row).containsEntry("delta_chi_square", 0.0));
    assertThat(rows("points"))
        .allSatisfy(row -> assertThat((double) row.get("chi_square")).isBetween(best, best + 12));
    assertThat(rows("profiles"))
        .filteredOn(row -> row.get("profile").equals("delta-q-23"))
        .anySatisfy(row -> assertThat(row).containsEntry("chi_square_min", best));
  }

  @Test
  void bestFitFileIsWhatEvaluateSaysOfIt() throws IOException {
    JsonNode bestFit = yaml("best-fit.yaml");
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--point",
            FinishedSample.result().resolve("best-fit.yaml").toString(),
            "--format",
            "json");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode evaluated = Json.parse(run.out());
    for (String name : Json.names(evaluated)) {
      if (!name.equals("warnings")) {
        assertThat(bestFit.get(name)).as(name).isEqualTo(evaluated.get(name));
      }
    }
    // A scan adds what it knows of the grid.
    assertThat(bestFit.get("warnings")).containsAll(evaluated.get("warnings"));
    assertThat(bestFit.get("standard-model-chi-square").asDouble())
        .isGreaterThan(bestFit.get("chi-square").asDouble());
  }

  @Test
  void warningsStandInEveryFileThatPeopleRead() throws IOException {
    JsonNode warnings = yaml("run.yaml").get("warnings");
    assertThat(warnings).hasSize(3);
    assertThat(warnings.get(0).asText())
        .isEqualTo(
            "The best fit lies at the end of the axis of mass-wprime-gev, 700.0;"
                + " the minimum may lie beyond.");
    assertThat(warnings.get(1).asText())
        .isEqualTo(
            "The 95.45 % region of mass-wprime-gev x delta-l-33 reaches the first node of"
                + " mass-wprime-gev, 700.0, and may go on beyond.");
    assertThat(warnings.get(2).asText())
        .startsWith("At the best fit and in ")
        .contains("% of the 95 % regions: at worst a vector-like fermion of at most 1202 GeV");
    assertThat(yaml("best-fit.yaml").get("warnings")).containsAll(warnings);
    assertThat(FinishedSample.text("report.html"))
        .contains(warnings.get(0).asText(), warnings.get(1).asText());
  }

  @Test
  void everyFileNamesScanDataSetAndVersion() throws IOException {
    for (Path table :
        List.of(
            FinishedSample.result().resolve("profiles/profiles.parquet"),
            FinishedSample.result()
                .resolve("points")
                .resolve(list(FinishedSample.result().resolve("points")).get(0)))) {
      assertThat(new TableFile(table).metadata())
          .containsEntry("g221.scan-id", "sample")
          .containsEntry("g221.dataset", "2016")
          .containsEntry("g221.dataset-sha256", PLAN.dataset().digest())
          .containsEntry("g221.code-version", CodeVersion.current());
    }
    for (JsonNode document :
        List.of(
            yaml("best-fit.yaml"), Json.parse(FinishedSample.text("regions/regions.geojson")))) {
      assertThat(document.get("scan-id").asText()).isEqualTo("sample");
      assertThat(document.get("dataset").asText()).isEqualTo("2016");
      assertThat(document.get("dataset-sha256").asText()).isEqualTo(PLAN.dataset().digest());
      assertThat(document.get("code-version").asText()).isEqualTo(CodeVersion.current());
    }
    assertThat(FinishedSample.text("report.html"))
        .contains("Scan sample", "Data set <strong>2016</strong>", CodeVersion.current());
  }

  @Test
  void profilesHaveTheColumnsThatTheInterfaceNamesAndTheirNodes() throws IOException {
    TableFile table = new TableFile(FinishedSample.result().resolve("profiles/profiles.parquet"));
    assertThat(table.columnNames())
        .containsExactly(
            "profile",
            "x_center",
            "y_center",
            "chi_square_min",
            "delta_chi_square",
            "chi_square_lower_bound",
            "grid_index",
            "mass_wprime_gev",
            "delta_q_23",
            "delta_l_33");
    assertThat(table.rows()).hasSize(21 + 7 + 40 * 17 + 20 * 15);
    assertThat(table.rows())
        .extracting(row -> row.get("profile"))
        .contains("delta-q-23", "kappa", "mass-wprime-gev x delta-l-33", "R(D*) x R_K[1,6]");
    double best = yaml("run.yaml").get("chi-square-min").asDouble();
    for (Map<String, Object> row : table.rows()) {
      if (row.containsKey("grid_index")) {
        double[] node = PLAN.grid().values((long) row.get("grid_index"));
        assertThat(row).containsEntry("mass_wprime_gev", node[0]);
        assertThat(row).containsEntry("delta_q_23", node[1]);
        assertThat(row).containsEntry("delta_l_33", node[2]);
        assertThat(row)
            .containsEntry("delta_chi_square", (double) row.get("chi_square_min") - best);
      } else {
        assertThat(row).doesNotContainKeys("chi_square_min", "delta_chi_square", "delta_q_23");
      }
    }
  }

  @Test
  void reportLoadsNothing() throws IOException {
    String report = FinishedSample.text("report.html");
    assertThat(report)
        .contains("default-src &#39;none&#39;")
        .doesNotContainPattern("<script[^>]* src");
    String markup = report.replaceAll("(?s)<script.*?</script>", "");
    // Links to publications are followed by readers alone.
    assertThat(markup.replaceAll("<a href=\"https://[^\"]*\"", "<a"))
        .contains("<svg")
        .doesNotContainPattern("(?i)\\b(src|srcset|href|data|action)=\"?(https?:|//|file:)")
        .doesNotContainPattern("(?i)url\\((?!#)|@import|<link|<iframe|<object|<embed");
  }

  @Test
  void sameConfigurationGivesTheSameBytes() throws IOException {
    CommandRun run = FinishedSample.scan(SampleScan.TEXT, folder);
    assertThat(run.status()).as(run.err()).isZero();
    Map<String, String> expected = FinishedSample.content(FinishedSample.result());
    Map<String, String> again = FinishedSample.content(folder.resolve("result"));
    assertThat(again.keySet()).isEqualTo(expected.keySet());
    for (String file : expected.keySet()) {
      // These tell when the scan was run and how long it took.
      if (!file.equals("run.yaml") && !file.equals("report.html")) {
        assertThat(again.get(file)).as(file).isEqualTo(expected.get(file));
      }
    }
  }

  @Test
  void scanWithoutAllowedNodesEndsWellAndSaysSo() throws IOException {
    CommandRun run = FinishedSample.scan(SampleScan.ALL_EXCLUDED, folder);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("12 nodes in", "visited, 0 rows kept")
        .contains("All nodes are outside the physical ranges; there is no best fit.");
    Path result = folder.resolve("result");
    assertThat(yaml(result.resolve("best-fit.yaml")).get("status").asText()).isEqualTo("excluded");
    assertThat(yaml(result.resolve("best-fit.yaml")).get("reason").asText())
        .isEqualTo("all nodes of the scan are excluded");
    assertThat(yaml(result.resolve("run.yaml")).get("excluded-nodes").asInt()).isEqualTo(12);
    assertThat(yaml(result.resolve("run.yaml")).has("chi-square-min")).isFalse();
    assertThat(result.resolve("report.html")).content().contains("All nodes of this scan were");
    for (String command : List.of("regions", "report")) {
      assertThat(CommandRun.of(command, result.toString()).status()).as(command).isZero();
    }
    JsonNode regions = Json.parse(Files.readString(result.resolve("regions/regions.geojson")));
    assertThat(regions.get("features"))
        .hasSize(4)
        .allSatisfy(feature -> assertThat(extent(feature)).isEmpty());
  }

  private static JsonNode extent(JsonNode region) {
    return region.get("geometry").isNull()
        ? region.get("properties").get("intervals")
        : region.get("geometry").get("coordinates");
  }

  /** κ = 0.118 at ζ = 1: amplitudes are off by about 10 %. */
  @Test
  void scanWithStrongGaugeMixingWarnsOfTheTruncationAsItsReportDoes() throws IOException {
    String scan =
        SampleScan.with("zeta: 0.0", "zeta: 1.0")
            .replace("max: 3000, nodes: 40", "max: 800, nodes: 2");
    CommandRun run = FinishedSample.scan(scan, folder);
    assertThat(run.status()).as(run.err()).isZero();
    String warning =
        run.outputLines().stream()
            .filter(line -> line.startsWith("warning: Within the 95 % regions"))
            .findFirst()
            .orElseThrow();
    String amplitude = yaml(folder.resolve("result/run.yaml")).at("/truncation/amplitude").asText();
    assertThat(warning).contains(" % in " + amplitude + ", more than 1 %");
    assertThat(folder.resolve("result/report.html"))
        .content()
        .contains(warning.substring("warning: ".length(), warning.indexOf(" is off")));
    assertThat(FinishedSample.run().out()).doesNotContain("Within the 95 % regions");
  }

  @Test
  void taskThatFailsForGoodEndsTheCommandAndTheEarlierResultStays() throws IOException {
    Path scan = Files.writeString(folder.resolve("scan.yaml"), SampleScan.TEXT);
    Path result = FinishedSample.copyTo(folder.resolve("result"));
    Map<String, String> before = FinishedSample.content(folder);
    // No chunk is done, neither one with rows nor one without.
    FlakyFileSystem.fail(Operation.RENAME, ".attempt-", Integer.MAX_VALUE);
    LocalSpark.stop();
    CommandRun run =
        CommandRun.of(
            "scan",
            scan.toString(),
            "--out",
            FlakyFileSystem.name(result),
            "--overwrite",
            "--master",
            "local[2, 2]");
    assertThat(FlakyFileSystem.recover()).isLessThan(Integer.MAX_VALUE);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errorLines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "g221 failed: scan sample, (tile \\d+ with \\d+ nodes|chunk \\d+):"
                            + " made to fail: RENAME \\.(part|chunk)-000\\S+"
                            + " \\(--debug shows where in the code\\)"));
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(FinishedSample.content(folder)).isEqualTo(before);
    assertThat(list(folder)).containsExactly("result", "scan.yaml");
  }

  @Test
  void mistakesOfTheOutputFolderAreFoundBeforeSparkStarts() throws IOException {
    Path scan = Files.writeString(folder.resolve("scan.yaml"), SampleScan.TEXT);
    CommandRun existing =
        CommandRun.of("scan", scan.toString(), "--out", FinishedSample.result().toString());
    assertThat(existing.status()).isEqualTo(2);
    assertThat(existing.errorLines()).singleElement().asString().contains("exists already");

    CommandRun below = CommandRun.of("scan", scan.toString(), "--out", scan + "/result");
    assertThat(below.status()).isEqualTo(2);
    assertThat(below.errorLines()).singleElement().asString().contains("cannot be written: ");

    CommandRun colon = CommandRun.of("scan", scan.toString(), "--out", folder + "/a:b");
    assertThat(colon.status()).isEqualTo(2);
    assertThat(colon.errorLines())
        .containsExactly(
            "command line: --out has a ':' in its last part, which Hadoop does not allow");

    CommandRun empty = CommandRun.of("scan", folder.resolve("no.yaml").toString(), "--out", "");
    assertThat(empty.status()).isEqualTo(2);
    assertThat(empty.errorLines())
        .containsExactly(
            "command line: --out is empty", folder.resolve("no.yaml") + ": does not exist");
    assertThat(list(folder)).containsExactly("scan.yaml");
  }
}
