package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.job.LocalSpark;
import org.g221.job.ResultFolder;
import org.g221.job.SampleScan;
import org.g221.job.parquet.TableFile;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code profile} and {@code predict} tell, against rows that are read and reduced here. */
@ExtendWith(LocalSpark.class)
class QuestionCommandsTest {

  private static final String KEEP = "keep: { delta-chi-square: 12 }";

  @TempDir private static Path results;

  @TempDir private Path folder;
  private static GridPlan plan;

  @BeforeAll
  static void scan() throws IOException {
    plan = ResultFolder.write(SampleScan.TEXT, result("sample"));
    ResultFolder.write(
        SampleScan.with(KEEP, "keep: { delta-chi-square: 12, at-most: 60 }"), result("thinned"));
    ResultFolder.write(SampleScan.with(KEEP, "keep: none"), result("none"));
    ResultFolder.write(SampleScan.with(KEEP, "keep: all"), result("all"));
    ResultFolder.write(SampleScan.ALL_EXCLUDED, result("nowhere"));
  }

  private static Path result(String name) {
    return results.resolve(name);
  }

  private static CommandRun run(String command, String name, String... more) {
    return CommandRun.of(
        Stream.concat(Stream.of(command, result(name).toString()), Arrays.stream(more))
            .toArray(String[]::new));
  }

  private static JsonNode json(String command, String name, String... more) {
    CommandRun run =
        run(
            command,
            name,
            Stream.concat(Stream.of("--format", "json"), Arrays.stream(more))
                .toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return Json.parse(run.out());
  }

  private static void assertRefused(CommandRun run, String... messages) {
    assertThat(run.errorLines()).containsExactly(messages);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private static List<Map<String, Object>> rows(String name) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(result(name).resolve("points"))) {
      for (Path file : files.sorted().toList()) {
        rows.addAll(new TableFile(file).rows());
      }
    }
    return rows;
  }

  private static double value(Map<String, Object> row, String observable) {
    Evaluation evaluation = plan.evaluate(plan.point((long) row.get("grid_index")));
    return evaluation.predictions().stream()
        .filter(known -> known.observable().equals(observable))
        .mapToDouble(PredictedValue::value)
        .findFirst()
        .orElseThrow();
  }

  /** R(D) is no column, so that it is computed; the bins are found here by comparing edges. */
  @Test
  void profileOfAnObservableIsThatOfTheRows() throws IOException {
    JsonNode answer =
        json("profile", "sample", "--x", "R(D)", "--x-range", "0.29,0.33", "--bins", "8");
    double[] least = new double[8];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    long outside = 0;
    for (Map<String, Object> row : rows("sample")) {
      double value = value(row, "R(D)");
      boolean found = false;
      for (int bin = 0; bin < 8; bin++) {
        double center = answer.at("/bins/" + bin + "/x-center").doubleValue();
        if (value >= center - 0.0025 && (value < center + 0.0025)) {
          least[bin] = Math.min(least[bin], (double) row.get("chi_square"));
          found = true;
        }
      }
      outside += found ? 0 : 1;
    }
    assertThat(answer.get("rows").asInt()).isEqualTo(rows("sample").size());
    assertThat(answer.get("rows-outside").asLong()).isEqualTo(outside);
    assertThat(Arrays.stream(least).filter(Double::isFinite).count()).isBetween(3L, 8L);
    for (int bin = 0; bin < 8; bin++) {
      JsonNode shown = answer.at("/bins/" + bin);
      if (Double.isFinite(least[bin])) {
        assertThat(shown.get("chi-square-min").doubleValue()).isEqualTo(least[bin]);
        assertThat(shown.has("chi-square-lower-bound")).isFalse();
      } else {
        assertThat(shown.get("chi-square-min").isNull()).isTrue();
        assertThat(shown.get("grid-index").isNull()).isTrue();
        assertThat(shown.get("chi-square-lower-bound").doubleValue())
            .isEqualTo(answer.get("chi-square-min").doubleValue() + 12);
      }
    }
  }

  /** Where nothing was thinned, bins with a row are those of the scan, to the last bit. */
  @Test
  void profileThatTheScanMadeToldFromItsRowsIsTheSame() throws IOException {
    JsonNode answer =
        json(
            "profile",
            "sample",
            "--x",
            "R(D*)",
            "--y",
            "R_K[1,6]",
            "--x-range",
            "0.24,0.32",
            "--y-range",
            "0.5,1.1",
            "--bins",
            "20,15");
    List<Map<String, Object>> made =
        new TableFile(result("sample").resolve("profiles/profiles.parquet"))
            .rows().stream().filter(row -> row.get("profile").equals("R(D*) x R_K[1,6]")).toList();
    assertThat(answer.get("bins")).hasSameSizeAs(made);
    int reached = 0;
    for (int bin = 0; bin < made.size(); bin++) {
      JsonNode shown = answer.at("/bins/" + bin);
      assertThat(shown.get("x-center").doubleValue()).isEqualTo(made.get(bin).get("x_center"));
      if (!shown.get("grid-index").isNull()) {
        reached++;
        assertThat(shown.get("chi-square-min").doubleValue())
            .isEqualTo(made.get(bin).get("chi_square_min"));
        assertThat(shown.get("grid-index").longValue()).isEqualTo(made.get(bin).get("grid_index"));
      } else {
        assertThat((double) made.get(bin).getOrDefault("delta_chi_square", 99.0)).isGreaterThan(12);
      }
    }
    assertThat(reached).isGreaterThan(20);
    assertThat(answer.get("caveats").toString())
        .contains("regions " + result("sample") + " --plane 'R(D*),R_K[1,6]'");
  }

  @Test
  void axisWithoutARangeHasItsNodesAsBins() throws IOException {
    JsonNode answer = json("profile", "sample", "--x", "delta-q-23");
    assertThat(answer.get("bins")).hasSize(21);
    for (JsonNode bin : answer.get("bins")) {
      Double least =
          rows("sample").stream()
              .filter(row -> row.get("delta_q_23").equals(bin.get("x-center").doubleValue()))
              .map(row -> (Double) row.get("chi_square"))
              .min(Double::compare)
              .orElse(null);
      JsonNode shown = bin.get("chi-square-min");
      assertThat(shown.isNull() ? null : (Double) shown.doubleValue()).isEqualTo(least);
    }
  }

  /** Without a range every row is in a bin, and the ends can be written into a scan file. */
  @Test
  void rangeIsThatOfTheRowsUnlessGiven() throws IOException {
    JsonNode answer = json("profile", "sample", "--x", "BR(Bs->mumu)", "--bins", "4");
    assertThat(answer.get("rows-outside").asInt()).isZero();
    double first = answer.at("/bins/0/x-center").doubleValue();
    double second = answer.at("/bins/1/x-center").doubleValue();
    double lower = first - (second - first) / 2;
    double smallest =
        rows("sample").stream().mapToDouble(row -> value(row, "BR(Bs->mumu)")).min().orElseThrow();
    assertThat(lower).isLessThanOrEqualTo(smallest * (1 + 1e-12));
    assertThat(smallest - lower).isLessThan(second - first);
  }

  /** Both formats hold the bins of the answer in the columns of profiles of a scan. */
  @Test
  void binsAreWrittenAsParquetAndAsText() throws IOException {
    String[] plane = {"--x", "kappa", "--y", "R_K[1,6]", "--bins", "3,4"};
    JsonNode bins = json("profile", "sample", plane).get("bins");
    for (String name : List.of("profile.parquet", "profile.csv")) {
      CommandRun run =
          run(
              "profile",
              "sample",
              Stream.concat(
                      Arrays.stream(plane), Stream.of("--out", folder.resolve(name).toString()))
                  .toArray(String[]::new));
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.outputLines()).endsWith("written to " + folder.resolve(name));
    }
    TableFile table = new TableFile(folder.resolve("profile.parquet"));
    List<String> lines = Files.readAllLines(folder.resolve("profile.csv"));
    assertThat(lines.get(0)).isEqualTo(String.join(",", table.columnNames()));
    assertThat(table.columnNames())
        .startsWith("profile", "x_center", "y_center", "chi_square_min")
        .endsWith("grid_index", "mass_wprime_gev", "delta_q_23", "delta_l_33");
    assertThat(table.rows()).hasSize(12);
    assertThat(lines).hasSize(13);
    for (int bin = 0; bin < 12; bin++) {
      Map<String, Object> row = table.rows().get(bin);
      String[] cells =
          lines.get(bin + 1).substring("\"kappa x R_K[1,6]\",".length()).split(",", -1);
      assertThat(row.get("x_center")).isEqualTo(bins.get(bin).get("x-center").doubleValue());
      assertThat(cells[1]).isEqualTo(bins.get(bin).get("y-center").asText());
      JsonNode least = bins.get(bin).get("chi-square-min");
      assertThat(row.get("chi_square_min")).isEqualTo(least.isNull() ? null : least.doubleValue());
      assertThat(cells[2]).isEqualTo(least.isNull() ? "" : least.asText());
    }
    String existing = folder.resolve("profile.csv").toString();
    assertRefused(
        run("profile", "sample", "--x", "kappa", "--bins", "3", "--out", existing),
        existing + ": exists already; choose another with --out, or give --overwrite");
  }

  @Test
  void fileThatCannotBeAProfileIsRefused() {
    assertRefused(
        run("profile", "sample", "--x", "ghat", "--out", "profile.txt"),
        "command line: --out is 'profile.txt' but must end in .parquet or .csv");
    assertRefused(
        run(
            "profile",
            "sample",
            "--x",
            "ghat",
            "--overwrite",
            "--out",
            result("sample") + "/profiles/profiles.parquet"),
        "command line: --out is profiles/profiles.parquet of the scan itself; choose another");
  }

  @Test
  void thinnedRowsSayThatMoreIsPossible() {
    CommandRun run = run("profile", "thinned", "--x", "kappa", "--bins", "5");
    assertThat(run.status()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("each stands for", "at most what is shown", "may hold nodes at any chi-square");
    JsonNode answer = json("profile", "thinned", "--x", "kappa", "--bins", "5");
    for (JsonNode bin : answer.get("bins")) {
      assertThat(bin.has("chi-square-lower-bound")).isFalse();
    }
    assertThat(answer.get("row-weight").doubleValue()).isGreaterThan(1);
  }

  @Test
  void completeRowsHaveNoLimit() {
    JsonNode answer = json("profile", "all", "--x", "kappa", "--bins", "5", "--cl", "0.999999");
    assertThat(answer.get("delta-chi-square-limit").isNull()).isTrue();
    assertThat(answer.get("caveats").toString()).contains("that of the whole scan");
  }

  @Test
  void predictionsAreRangesOverTheRows() throws IOException {
    JsonNode answer =
        json(
            "predict",
            "sample",
            "--observable",
            "R(D*)",
            "--observable",
            "R(D)",
            "--cl",
            "0.6827,0.95");
    double[] limits = {1.00001, 3.84146};
    for (int k = 0; k < 2; k++) {
      double limit = limits[k];
      List<Map<String, Object>> within =
          rows("sample").stream()
              .filter(row -> (double) row.get("delta_chi_square") <= limit)
              .toList();
      assertThat(answer.at("/levels/" + k + "/rows").asInt()).isEqualTo(within.size());
      for (String observable : List.of("R(D*)", "R(D)")) {
        JsonNode range =
            Json.entry(answer.get("predictions"), "quantity", observable).get("ranges").get(k);
        double[] values = within.stream().mapToDouble(row -> value(row, observable)).toArray();
        assertThat(range.get("lowest").doubleValue())
            .isEqualTo(Arrays.stream(values).min().orElseThrow());
        assertThat(range.get("highest").doubleValue())
            .isEqualTo(Arrays.stream(values).max().orElseThrow());
      }
    }
    JsonNode known = Json.entry(answer.get("predictions"), "quantity", "R(D*)");
    assertThat(known.get("standard-model").doubleValue())
        .isEqualTo(plan.dataset().standardModel("R(D*)").value());
  }

  @Test
  void bestFitIsThatOfTheFileAndWithinEveryRange() throws IOException {
    JsonNode answer = json("predict", "thinned");
    String file = Files.readString(result("thinned").resolve("best-fit.yaml"));
    Map<?, ?> best = new org.yaml.snakeyaml.Yaml().load(file);
    List<?> predictions = (List<?>) best.get("predictions");
    assertThat(answer.get("predictions")).hasSameSizeAs(predictions);
    for (int i = 0; i < predictions.size(); i++) {
      Map<?, ?> written = (Map<?, ?>) predictions.get(i);
      JsonNode known = answer.get("predictions").get(i);
      assertThat(known.get("quantity").asText()).isEqualTo(written.get("observable"));
      double value = ((Number) written.get("value")).doubleValue();
      assertThat(known.get("best-fit").doubleValue()).isEqualTo(value);
      for (JsonNode range : known.get("ranges")) {
        assertThat(value)
            .isBetween(range.get("lowest").doubleValue(), range.get("highest").doubleValue());
      }
    }
  }

  @Test
  void unknownNamesAndLevelsBeyondRowsAreReportedTogether() {
    assertRefused(
        run(
            "predict",
            "sample",
            "--observable",
            "R(D+)",
            "--observable",
            "R(D)",
            "--observable",
            "R(D)",
            "--cl",
            "0.9999"),
        "command line: --observable is 'R(D+)', which is not an observable, parameter or derived"
            + " quantity; nearest is 'R(D)'",
        "command line: --observable is 'R(D)', which is already given",
        "command line: --cl is 0.9999, which needs rows up to delta chi-square 15.14 in one"
            + " quantity, but those of the scan end at its keep.delta-chi-square, 12; at most"
            + " 0.99946 can be shown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--x|kapa|--x is 'kapa', which is not an observable, parameter or derived quantity;"
            + " nearest is 'kappa'",
        "--y|R(D|--y is 'R(D', which is not an observable, parameter or derived quantity; nearest"
            + " is 'R(D)'",
        "--y|ghat|--y is 'ghat', which is x already; a plane needs two quantities",
        "--x-range|0.3,0.2|--x-range is '0.3,0.2' but must be two numbers, the first below the"
            + " second",
        "--x-range|0.3|--x-range is '0.3' but must be two numbers, the first below the second",
        "--x-range|a,1|--x-range has 'a' but each end must be a finite number",
        "--y-range|0,1|--y-range is given without --y",
        "--bins|10,20|--bins has 2 numbers but must have 1",
        "--bins|0|--bins is 0 but must lie between 1 and 1000000",
        "--bins|many|--bins is 'many' but must be a whole number"
      })
  void mistakeInTheQuestionIsRefused(String option, String value, String message) {
    List<String> arguments = new ArrayList<>(List.of(option, value));
    if (!option.equals("--x")) {
      arguments.addAll(List.of("--x", "ghat"));
    }
    assertRefused(
        run("profile", "sample", arguments.toArray(String[]::new)), "command line: " + message);
  }

  @Test
  void planeOfTooManyBinsIsRefused() {
    assertRefused(
        run("profile", "sample", "--x", "ghat", "--y", "kappa", "--bins", "2000"),
        "command line: --bins make 4000000 together but must not be more than 1000000; give"
            + " ranges");
  }

  @Test
  void quantityThatDoesNotVaryIsRefused() {
    assertRefused(
        run("profile", "sample", "--x", "delta-q-33"),
        "command line: 'delta-q-33' is 0.9 in all rows; there is nothing to profile");
  }

  @ParameterizedTest
  @CsvSource({"profile,--x=kappa", "predict,--observable=kappa"})
  void scanWithoutRowsSaysWhatThereIs(String command, String option) {
    assertRefused(
        run(command, "none", option),
        result("none")
            + ": points holds no rows, as the scan has keep: none; what there is are the profiles"
            + " made in the scan, 'delta-q-23', 'kappa', 'mass-wprime-gev x delta-l-33', 'R(D*) x"
            + " R_K[1,6]'; show them with: g221 regions "
            + result("none"));
    assertRefused(
        run(command, "nowhere", option),
        result("nowhere") + ": points holds no rows, as all nodes of the scan are excluded");
  }

  @Test
  void damagedRowsAreRefused() throws IOException {
    Path copy = results.resolve("damaged");
    ResultFolder.write(SampleScan.TEXT, copy);
    try (Stream<Path> files = Files.list(copy.resolve("points"))) {
      Path file = files.sorted().findFirst().orElseThrow();
      byte[] content = Files.readAllBytes(file);
      content[content.length / 2] ^= 1;
      Files.write(file, content);
      assertRefused(
          run("profile", "damaged", "--x", "kappa"),
          copy
              + "/points/"
              + file.getFileName()
              + ": differs from what was written, by the digest in run.yaml; restore it from a"
              + " copy, or scan again with --overwrite");
    }
  }

  @Test
  void folderThatHoldsNoResultIsRefused() {
    CommandRun run = run("predict", "missing");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is not the result of a scan");
  }

  @Test
  void tablesSayWhatRowsCannotTell() {
    CommandRun profile = run("profile", "sample", "--x", "R(D)", "--bins", "6");
    assertThat(profile.outputLines()).allMatch(line -> line.length() <= 80);
    assertThat(profile.out().replaceAll("\\s+", " "))
        .contains(
            "- The rows have no column for R(D); computed at their nodes with data set 2016,"
                + " running: none.",
            "- Rows end at delta chi-square 12 above the best fit");
    CommandRun predict = run("predict", "sample", "--observable", "R(D)");
    assertThat(predict.outputLines()).allMatch(line -> line.length() <= 80);
    assertThat(predict.out()).contains("R(D)", "rows at 0.6827");
  }
}
