package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.g221.engine.matching.WarsawCoefficients;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.g221.job.LocalSpark;
import org.g221.job.ResultFolder;
import org.g221.job.SampleScan;
import org.g221.job.parquet.TableFile;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

@ExtendWith(LocalSpark.class)
class ExportCommandTest {

  private static final String[] POINT = {
    "--set", "g2-over-g1=3", "--set", "mass-wprime-gev=1500", "--set", "zeta=0.3",
    "--set", "delta-q-33=0.9", "--set", "delta-q-23=-0.02", "--set", "delta-q-23-phase=0.4",
    "--set", "delta-l-22=0.1"
  };

  @TempDir private static Path results;
  private static GridPlan plan;

  @TempDir private Path folder;

  @BeforeAll
  static void scan() throws IOException {
    plan = ResultFolder.write(SampleScan.TEXT, result());
  }

  private static Path result() {
    return results.resolve("sample");
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.of(with(new String[] {"export"}, arguments));
  }

  private static CommandRun export(String... arguments) {
    CommandRun run = run(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run;
  }

  private void assertRefused(CommandRun run, String... messages) throws IOException {
    assertThat(run.errorLines()).containsExactly(messages);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(namesIn(folder)).isEmpty();
  }

  private static List<String> namesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void bestFitIsWrittenAsWcxf() throws IOException {
    Path file = folder.resolve("best-fit.json");
    export(result().toString(), "--format", "wcxf", "--out", file.toString());
    assertThat(namesIn(folder)).containsExactly("best-fit.json");
    JsonNode document = new ObjectMapper().readTree(file.toFile());
    Map<?, ?> bestFit = new Yaml().load(Files.readString(result().resolve("best-fit.yaml")));
    Map<?, ?> parameters = (Map<?, ?>) bestFit.get("parameters");
    assertThat(document.get("eft").textValue()).isEqualTo("SMEFT");
    assertThat(document.get("basis").textValue()).isEqualTo("Warsaw");
    assertThat(document.get("scale").doubleValue()).isEqualTo(parameters.get("mass-wprime-gev"));
    assertThat(document.get("metadata").get("parameters")).hasSize(parameters.size());
    // with first-family entries and delta-l-23 at 0, of which X Δq_33 Δℓ_33 is the largest
    double strength =
        -document.get("values").get("lq3_3333").doubleValue()
            / (0.9 * ((Number) parameters.get("delta-l-33")).doubleValue());
    double coupling = 3 * plan.dataset().inputs().weakCoupling();
    double mass = document.get("scale").doubleValue();
    assertThat(strength).isCloseTo(coupling * coupling / (4 * mass * mass), withPercentage(1e-10));
  }

  /** Hermitian operators have numbers, the others both parts, all at full precision. */
  @Test
  void pointIsWrittenToStandardOutput() throws IOException {
    CommandRun run = export(with(POINT, "--format", "wcxf"));
    JsonNode values = new ObjectMapper().readTree(run.out()).get("values");
    ParameterPoint point =
        new ParameterPoint(
            G221Texture.ENTRIES,
            Map.of(
                G221Parameter.G2_OVER_G1, 3.0,
                G221Parameter.MASS_WPRIME_GEV, 1500.0,
                G221Parameter.ZETA, 0.3,
                G221Parameter.DELTA_Q_33, 0.9,
                G221Parameter.DELTA_Q_23, -0.02,
                G221Parameter.DELTA_Q_23_PHASE, 0.4,
                G221Parameter.DELTA_L_22, 0.1));
    var coefficients =
        WarsawCoefficients.of(plan.model().matching(point, plan.dataset().inputs()).orElseThrow())
            .values();
    assertThat(values).hasSize(coefficients.size());
    for (var known : coefficients) {
      JsonNode value = values.get(known.name());
      if (known.hermitian()) {
        assertThat(value.doubleValue()).isEqualTo(known.re());
      } else {
        assertThat(value.get("Re").doubleValue()).isEqualTo(known.re());
        assertThat(value.get("Im").doubleValue()).isEqualTo(known.im());
      }
    }
    assertThat(values.get("lq3_2223").get("Im").doubleValue()).isPositive();
    assertThat(values.get("phil3_22").isNumber()).isTrue();
  }

  @Test
  void endingOfTheFileChoosesYaml() throws IOException {
    Path json = folder.resolve("point.json");
    Path yaml = folder.resolve("point.yaml");
    export(with(POINT, "--format", "wcxf", "--out", json.toString()));
    export(with(POINT, "--format", "wcxf", "--out", yaml.toString()));
    assertThat((Object) new Yaml().load(Files.readString(yaml)))
        .isEqualTo(new ObjectMapper().readValue(json.toFile(), Map.class));
  }

  @Test
  void keptRowsAreAWeightedChain() throws IOException {
    Path root = folder.resolve("chain");
    CommandRun run = export(result().toString(), "--format", "getdist", "--out", root.toString());
    List<Map<String, Object>> rows = rows();
    assertThat(run.out()).startsWith(rows.size() + " rows written to ");
    assertThat(namesIn(folder)).containsExactly("chain.paramnames", "chain.ranges", "chain.txt");
    List<String> lines = linesAfterComment(folder.resolve("chain.txt"));
    assertThat(lines).hasSameSizeAs(rows);
    double smallest =
        rows.stream().mapToDouble(row -> number(row, "chi_square")).min().orElseThrow();
    for (int i = 0; i < lines.size(); i++) {
      double[] line =
          Arrays.stream(lines.get(i).split(" ")).mapToDouble(Double::parseDouble).toArray();
      Map<String, Object> row = rows.get(i);
      double chiSquare = number(row, "chi_square");
      assertThat(line[0]).isCloseTo(Math.exp((smallest - chiSquare) / 2), withPercentage(1e-10));
      assertThat(Arrays.copyOfRange(line, 1, line.length))
          .containsExactly(
              chiSquare / 2,
              number(row, "mass_wprime_gev"),
              number(row, "delta_q_23"),
              number(row, "delta_l_33"),
              number(row, "kappa"),
              number(row, "r_d_star"),
              number(row, "r_k_1_6"),
              chiSquare);
    }
  }

  private static List<String> linesAfterComment(Path chain) throws IOException {
    List<String> lines = Files.readAllLines(chain);
    assertThat(lines.get(0)).startsWith("# ");
    return lines.subList(1, lines.size());
  }

  /** What is beyond the cut is no part of a density, as those who use the chain have to know. */
  @Test
  void chainSaysWhereItIsCut() throws IOException {
    Path root = folder.resolve("chain");
    String cut =
        "nodes up to delta chi-square 12.0 above the best fit; what lies beyond is missing from"
            + " every density and limit";
    CommandRun run = export(result().toString(), "--format", "getdist", "--out", root.toString());
    assertThat(run.outputLines()).endsWith("they are " + cut);
    assertThat(Files.readAllLines(folder.resolve("chain.txt")).get(0))
        .isEqualTo("# scan sample: " + cut);
    Path all = results.resolve("all");
    ResultFolder.write(SampleScan.with("keep: { delta-chi-square: 12 }", "keep: all"), all);
    export(all.toString(), "--format", "getdist");
    assertThat(Files.readAllLines(all.resolve("getdist/sample.txt")).get(0))
        .isEqualTo("# scan sample: all nodes that are not excluded");
  }

  @Test
  void nameOfAChainHasNoEnding() throws IOException {
    Map<String, String> examples =
        Map.of(
            "chain.txt", "chain",
            "chain.ranges", "chain",
            "chain.paramnames", "chain",
            "d/", "d/chain",
            "d/.", "d/chain",
            "..", "chain",
            ".txt", "chain");
    for (String root : examples.keySet()) {
      String parent = folder + "/";
      assertRefused(
          run(result().toString(), "--format", "getdist", "--out", parent + root),
          "command line: --out is '"
              + parent
              + root
              + "' but must be the common part of the names of the files, without their ending,"
              + " such as '"
              + parent
              + examples.get(root)
              + "'");
    }
  }

  @Test
  void nameOfAChainMayHoldDotsAndSpaces() throws IOException {
    String root = folder.resolve("of v1.2").toString();
    export(result().toString(), "--format", "getdist", "--out", root);
    assertThat(namesIn(folder))
        .containsExactly("of v1.2.paramnames", "of v1.2.ranges", "of v1.2.txt");
  }

  private static double number(Map<String, Object> row, String column) {
    return (double) row.get(column);
  }

  private static List<Map<String, Object>> rows() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    Path points = result().resolve("points");
    for (String name : namesIn(points)) {
      rows.addAll(new TableFile(points.resolve(name)).rows());
    }
    return rows;
  }

  @Test
  void chainHasNamesLabelsAndRanges() throws IOException {
    Path root = folder.resolve("chain");
    export(result().toString(), "--format", "getdist", "--out", root.toString());
    assertThat(folder.resolve("chain.paramnames"))
        .hasContent(
            """
            mass_wprime_gev\tM_{W'}\\,[\\mathrm{GeV}]
            delta_q_23\t\\Delta^q_{23}
            delta_l_33\t\\Delta^\\ell_{33}
            kappa*\t\\kappa
            r_d_star*\tR(D^{*})
            r_k_1_6*\tR_K[1,6]
            chi_square*\t\\chi^2
            """);
    assertThat(folder.resolve("chain.ranges"))
        .hasContent(
            """
            mass_wprime_gev 700.0 3000.0
            delta_q_23 -0.02 0.02
            delta_l_33 -0.5 1.1
            """);
  }

  /** A row that stands for several nodes counts as often. */
  @Test
  void thinnedRowsKeepTheirWeight() throws IOException {
    Path thinned = results.resolve("thinned");
    ResultFolder.write(
        SampleScan.with("delta-chi-square: 12", "delta-chi-square: 12, at-most: 40"), thinned);
    export(thinned.toString(), "--format", "getdist");
    List<String> lines = linesAfterComment(thinned.resolve("getdist/sample.txt"));
    assertThat(lines).hasSizeBetween(5, 40);
    double weight = Double.parseDouble(lines.get(0).split(" ")[0]);
    Map<String, Object> row =
        new TableFile(thinned.resolve("points").resolve(namesIn(thinned.resolve("points")).get(0)))
            .rows()
            .get(0);
    assertThat(number(row, "weight")).isGreaterThan(1);
    assertThat(weight)
        .isCloseTo(
            number(row, "weight") * Math.exp(-number(row, "delta_chi_square") / 2),
            withPercentage(1e-10));
  }

  @Test
  void sameScanGivesTheSameBytes() throws IOException {
    Path again = results.resolve("again");
    ResultFolder.write(SampleScan.TEXT, again);
    for (Path scan : List.of(result(), again)) {
      Path root = folder.resolve(scan.getFileName());
      export(scan.toString(), "--format", "getdist", "--out", root.toString());
      export(scan.toString(), "--format", "wcxf", "--out", root + ".json");
    }
    for (String ending : List.of(".txt", ".paramnames", ".ranges", ".json")) {
      assertThat(folder.resolve("again" + ending))
          .hasSameBinaryContentAs(folder.resolve("sample" + ending));
    }
  }

  @Test
  void existingFileIsReplacedOnlyOnDemand() throws IOException {
    Path file = Files.writeString(folder.resolve("point.yml"), "mine");
    String[] arguments = with(POINT, "--format", "wcxf", "--out", file.toString());
    CommandRun refused = run(arguments);
    assertThat(refused.errorLines())
        .containsExactly(file + ": exists already; choose another with --out, or give --overwrite");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(file).hasContent("mine");
    export(with(arguments, "--overwrite"));
    assertThat(Files.readString(file)).startsWith("eft: SMEFT");
    assertThat(namesIn(folder)).containsExactly("point.yml");
  }

  @Test
  void mistakesAreReportedTogether() throws IOException {
    String target = folder.resolve("point.txt").toString();
    assertRefused(
        run(
            "--set",
            "zeta=2x",
            "--set",
            "mass-wprime=3",
            "--format",
            "wcxf",
            "--dataset",
            "2061",
            "--out",
            target),
        "command line: --out is '" + target + "' but must end in .json, .yaml or .yml",
        "command line: --set zeta is 2x but must be a finite number",
        "command line: --set mass-wprime is not a parameter; nearest is 'mass-wprime-gev'",
        "command line: --dataset is '2061', which is unknown; nearest is '2016'");
    assertRefused(
        run(with(POINT, "--format", "getdist")),
        "command line: --format is getdist, which needs the folder of a scan, not a point");
    assertRefused(
        run(result().toString(), "--format", "getdist", "--dataset", "2016"),
        "command line: --dataset is given, but a chain is made of rows alone");
  }

  @Test
  void excludedPointIsRefusedWithTheReason() throws IOException {
    Path file = folder.resolve("point.json");
    assertRefused(
        run(with(POINT, "--set", "delta-l-33=1.2", "--format", "wcxf", "--out", file.toString())),
        "command line: the point is excluded: the eigenvalues of the lepton matrix Delta must lie"
            + " between -1/r^2 and 1");
  }

  @Test
  void folderThatCannotBeUsedIsRefused() throws IOException {
    Path nothing = results.resolve("nothing");
    CommandRun missing = run(nothing.toString(), "--format", "wcxf");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).startsWith(nothing + ": is not the result of a scan");
    Path nowhere = results.resolve("nowhere");
    ResultFolder.write(SampleScan.ALL_EXCLUDED, nowhere);
    assertRefused(
        run(nowhere.toString(), "--format", "wcxf"),
        nowhere + ": has no best fit, as all nodes of the scan are excluded");
    Path root = folder.resolve("chain");
    assertRefused(
        run(nowhere.toString(), "--format", "getdist", "--out", root.toString()),
        nowhere
            + ": points holds no rows; a chain needs a scan that keeps some, see 'keep' in its"
            + " file");
    Path profiles = results.resolve("profiles");
    ResultFolder.write(SampleScan.with("keep: { delta-chi-square: 12 }", "keep: none"), profiles);
    assertRefused(
        run(profiles.toString(), "--format", "getdist", "--out", root.toString()),
        profiles
            + ": points holds no rows; a chain needs a scan that keeps some, see 'keep' in its"
            + " file");
  }

  @Test
  void fileThatCannotBeWrittenIsRefused() throws IOException {
    Path blocked = Files.writeString(results.resolve("file"), "no folder");
    Path file = blocked.resolve("point.json");
    CommandRun run = run(with(POINT, "--format", "wcxf", "--out", file.toString()));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith(file + ": cannot be written: ");
    assertThat(blocked).hasContent("no folder");
  }
}
