package org.g221.job.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.job.LocalSpark;
import org.g221.job.ResultFolder;
import org.g221.job.SampleScan;
import org.g221.job.cli.CommandRun;
import org.g221.job.parquet.TableFile;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Columns that a scan file asks for, against the evaluation of single points. */
@ExtendWith(LocalSpark.class)
class ColumnsOfRowsTest {

  private static final String KEEP = "keep: { delta-chi-square: 12 }";

  @TempDir private static Path results;
  private static GridPlan plan;

  @BeforeAll
  static void scan() throws IOException {
    plan =
        ResultFolder.write(
            SampleScan.with(KEEP, KEEP + "\ncolumns: [\"R(D)\", ghat, delta-q-33, \"R(D*)\"]"),
            results.resolve("with"));
    ResultFolder.write(SampleScan.TEXT, results.resolve("without"));
  }

  private static List<Map<String, Object>> rows(String result) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(results.resolve(result).resolve("points"))) {
      for (Path file : files.sorted().toList()) {
        rows.addAll(new TableFile(file).rows());
      }
    }
    return rows;
  }

  @Test
  void rowsHaveTheColumnsAskedForBehindThoseOfProfiles() throws IOException {
    assertThat(rows("with").get(0).keySet())
        .containsExactly(
            "mass_wprime_gev",
            "delta_q_23",
            "delta_l_33",
            "grid_index",
            "chi_square",
            "delta_chi_square",
            "kappa",
            "r_d_star",
            "r_k_1_6",
            "r_d",
            "ghat",
            "delta_q_33",
            "weight");
  }

  /** More than fit into one strip, so that strips follow one another. */
  @Test
  void columnsAreThePredictionsOfTheirNodesToTheLastBit() throws IOException {
    List<Map<String, Object>> rows = rows("with");
    assertThat(rows).hasSizeGreaterThan(300);
    for (Map<String, Object> row : rows) {
      Evaluation evaluation = plan.evaluate(plan.point((long) row.get("grid_index")));
      assertThat(row.get("r_d")).isEqualTo(prediction(evaluation, "R(D)"));
      assertThat(row.get("ghat")).isEqualTo(evaluation.derived().get("ghat"));
      assertThat(row.get("delta_q_33")).isEqualTo(0.9);
    }
  }

  private static double prediction(Evaluation evaluation, String observable) {
    return evaluation.predictions().stream()
        .filter(known -> known.observable().equals(observable))
        .mapToDouble(PredictedValue::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everythingElseIsAsWithoutThem() throws IOException {
    List<Map<String, Object>> with = rows("with");
    with.forEach(row -> row.keySet().removeAll(List.of("r_d", "ghat", "delta_q_33")));
    assertThat(with).isEqualTo(rows("without"));
    assertThat(results.resolve("with/profiles/profiles.parquet"))
        .hasSameBinaryContentAs(results.resolve("without/profiles/profiles.parquet"));
  }

  @Test
  void chainForGetdistHasThem() throws IOException {
    Path root = results.resolve("chain");
    CommandRun run =
        CommandRun.of(
            "export",
            results.resolve("with").toString(),
            "--format",
            "getdist",
            "--out",
            root + "");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readAllLines(results.resolve("chain.paramnames")))
        .map(line -> line.split("\t")[0])
        .endsWith("r_k_1_6*", "r_d*", "ghat*", "delta_q_33*", "chi_square*");
    List<String> lines = Files.readAllLines(results.resolve("chain.txt"));
    List<Map<String, Object>> rows = rows("with");
    assertThat(lines).hasSize(rows.size() + 1);
    assertThat(lines.get(1).split(" ")[8]).isEqualTo(rows.get(0).get("r_d").toString());
  }

  @Test
  void runFileNamesThem() throws IOException {
    Map<?, ?> run = new Yaml().load(Files.readString(results.resolve("with/run.yaml")));
    assertThat(((Map<?, ?>) run.get("configuration")).get("columns"))
        .isEqualTo(List.of("R(D)", "ghat", "delta-q-33", "R(D*)"));
    assertThat(((Map<?, ?>) ((Map<?, ?>) run.get("quantities")).get("R(D)")).get("column"))
        .isEqualTo("r_d");
  }
}
