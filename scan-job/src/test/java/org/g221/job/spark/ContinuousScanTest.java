package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.profile.ContourCells;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.g221.job.folder.ScanIdentity;
import org.g221.job.folder.ScanState;
import org.g221.job.outcome.ContinuousOutcome;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.parquet.TableFile;
import org.g221.job.row.ContinuousTables;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.GridPlan;
import org.g221.job.scanfile.ScanFileReader;
import org.g221.job.warning.ContinuousStatements;
import org.g221.job.warning.ScanWarnings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class ContinuousScanTest {

  private static final String SCAN =
      """
      format-version: 1
      scan-id: continuous
      dataset: "2016"
      mode: continuous
      texture: entries
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 3000 }
        - { parameter: delta-q-23, min: -0.02, max: 0.02 }
        - { parameter: delta-l-33, min: -0.5, max: 1.1 }
      tolerance: { chi-square-min: 0.001, profile: 0.05 }
      budget: { boxes: 40000 }
      profiles:
        - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [5, 4] }
        - { x: delta-l-33, bins: 9 }
      """;

  private static final ContinuousPlan PLAN = plan(SCAN);

  @TempDir private static Path once;
  private static ContinuousOutcome expected;

  @TempDir private Path folder;

  @BeforeAll
  static void run() throws IOException {
    expected = run(PLAN, once, ScanProgress.SILENT, Integer.MAX_VALUE);
  }

  private static ContinuousPlan plan(String text) {
    Diagnostics diagnostics = new Diagnostics();
    var plan =
        YamlDocument.parse("scan.yaml", text, diagnostics)
            .flatMap(document -> new ScanFileReader(SampleScan.conf(), diagnostics).read(document));
    assertThat(diagnostics.errors()).isEmpty();
    return (ContinuousPlan) plan.orElseThrow();
  }

  private static org.apache.hadoop.fs.Path state(Path folder) {
    return new org.apache.hadoop.fs.Path(folder.resolve("state").toUri());
  }

  private static ScanState begin(ContinuousPlan plan, Path folder) throws IOException {
    ScanIdentity identity = ScanIdentity.of(Map.of("scan", plan.specification().toString()));
    return ScanState.begin(state(folder), identity, false, new Configuration());
  }

  private static ContinuousOutcome run(
      ContinuousPlan plan, Path folder, ScanProgress progress, int tasks) throws IOException {
    return go(plan, begin(plan, folder), folder, progress, tasks);
  }

  private static ContinuousOutcome go(
      ContinuousPlan plan, ScanState state, Path folder, ScanProgress progress, int tasks)
      throws IOException {
    ContinuousOutcome outcome =
        new ContinuousRunner(LocalSpark.context(), plan, progress, tasks).run(state);
    tables(plan, folder).write(outcome, new Configuration());
    return outcome;
  }

  private static ContinuousTables tables(ContinuousPlan plan, Path folder) {
    return new ContinuousTables(plan, Map.of(), new org.apache.hadoop.fs.Path(folder.toUri()));
  }

  /** Names and bytes of the tables. */
  private static Map<String, List<Byte>> bytes(Path folder) throws IOException {
    Map<String, List<Byte>> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
        bytes.put(folder.relativize(file).toString(), list(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }

  private static List<Byte> list(byte[] bytes) {
    List<Byte> list = new java.util.ArrayList<>();
    for (byte one : bytes) {
      list.add(one);
    }
    return list;
  }

  @Test
  void everyBinIsEnclosedAsAsked() {
    assertThat(expected.isFinished()).isTrue();
    assertThat(expected.enclosed() + expected.above()).isEqualTo(20 + 9);
    assertThat(expected.enclosed()).isGreaterThan(8);
    assertThat(expected.widest()).isLessThanOrEqualTo(0.05);
    double best = expected.bestFit().chiSquare();
    assertThat(best - expected.lowerBound()).isBetween(0.0, 0.001);
    assertThat(PLAN.evaluate(expected.point(expected.bestFit().gridIndex())).chiSquare())
        .isEqualTo(best);
  }

  @Test
  void attainedPointsHaveTheChiSquareOfTheirBins() {
    for (ProfileLikelihood profile : expected.profiles()) {
      for (int bin = 0; bin < profile.definition().bins(); bin++) {
        if (profile.gridIndex(bin) >= 0) {
          assertThat(PLAN.evaluate(expected.point(profile.gridIndex(bin))).chiSquare())
              .isEqualTo(profile.chiSquareMin(bin))
              .isGreaterThanOrEqualTo(profile.lowerBound(bin));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64})
  void bytesDoNotDependOnTheNumberOfTasks(int tasks) throws IOException {
    run(PLAN, folder, ScanProgress.SILENT, tasks);
    assertThat(bytes(folder)).hasSize(3).isEqualTo(bytes(once));
  }

  /** Stops a scan when something is told. */
  private static final class Interrupter implements ScanProgress {

    private int left;

    Interrupter(int lines) {
      this.left = lines;
    }

    @Override
    public void start(long nodes, int chunks, int done) {}

    @Override
    public void chunksDone(int done) {}

    @Override
    public void finish() {}

    @Override
    public void tell(String line) {
      if (--left == 0) {
        throw new IllegalStateException("interrupted");
      }
    }
  }

  @Test
  void interruptedScanGoesOnWhereItWas() throws IOException {
    ScanState state = begin(PLAN, folder);
    assertThatThrownBy(() -> go(PLAN, state, folder, new Interrupter(1), 64))
        .hasMessage("interrupted");
    // The file of one task was cut short when its machine was lost.
    Path damaged = folder.resolve("state/chunks/round-01-task-000001");
    byte[] content = Files.readAllBytes(damaged);
    Files.write(damaged, java.util.Arrays.copyOf(content, content.length / 2));
    ContinuousOutcome rest = go(PLAN, state, folder, ScanProgress.SILENT, 64);
    assertThat(rest.effort().resumedChunks()).isPositive();
    assertThat(rest.effort().resumedChunks()).isLessThan(rest.effort().chunks());
    assertThat(bytes(folder)).isEqualTo(bytes(once));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    ContinuousTables tables = tables(PLAN, once);
    List<ProfileLikelihood> read = tables.readProfiles(expected.ceiling(), new Configuration());
    assertThat(read).hasSameSizeAs(expected.profiles());
    for (int i = 0; i < read.size(); i++) {
      ProfileLikelihood written = expected.profiles().get(i);
      for (int bin = 0; bin < written.definition().bins(); bin++) {
        assertThat(read.get(i).chiSquareMin(bin)).isEqualTo(written.chiSquareMin(bin));
        assertThat(read.get(i).lowerBound(bin)).isEqualTo(written.lowerBound(bin));
        assertThat(read.get(i).gridIndex(bin)).isEqualTo(written.gridIndex(bin));
      }
      assertThat(read.get(i).contours().stream().map(ContourCells::outer).toList())
          .isEqualTo(written.contours().stream().map(ContourCells::outer).toList());
      assertThat(read.get(i).contours().stream().map(ContourCells::inner).toList())
          .isEqualTo(written.contours().stream().map(ContourCells::inner).toList());
      assertThat(read.get(i).contours().get(0).x()).isEqualTo(written.contours().get(0).x());
    }
    assertThat(tables.readPoints(new Configuration()).stream().map(point -> point.point()).toList())
        .isEqualTo(expected.points().stream().map(point -> point.point()).toList());
    assertThat(new TableFile(once.resolve("points/points.parquet")).columnNames())
        .doesNotContain("grid_index");
  }

  /** With the same ranges no node may lie below what is proved, or far below what is attained. */
  @Test
  void noNodeOfAGridLiesBelowWhatIsProved() {
    GridPlan grid =
        SampleScan.plan(
            SCAN.replace("mode: continuous\n", "keep: none\n")
                .replaceAll("(?m)^(tolerance|budget).*\n", "")
                .replace("max: 3000 }", "max: 3000, nodes: 12, spacing: log }")
                .replace("max: 0.02 }", "max: 0.02, nodes: 41 }")
                .replace("max: 1.1 }", "max: 1.1, nodes: 65 }")
                .replace(
                    "{ x: delta-l-33, bins: 9 }",
                    "{ x: delta-l-33, x-range: [-0.5, 1.1], bins: 9 }"));
    var found = SampleScan.evaluate(grid);
    assertThat(found.bestFit().chiSquare()).isGreaterThanOrEqualTo(expected.lowerBound());
    int compared = 0;
    for (int i = 0; i < found.profiles().size(); i++) {
      ProfileLikelihood nodes = found.profiles().get(i);
      ProfileLikelihood proved = expected.profiles().get(i);
      for (int bin = 0; bin < nodes.definition().bins(); bin++) {
        double node = nodes.chiSquareMin(bin);
        assertThat(node).isGreaterThanOrEqualTo(proved.lowerBound(bin));
        if (!proved.isOpen(bin) && node < expected.ceiling()) {
          assertThat(proved.chiSquareMin(bin)).isLessThanOrEqualTo(node + 0.05);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void innerContoursLieWithinOuterOnes() {
    for (ProfileLikelihood profile : expected.profiles()) {
      assertThat(profile.contours()).hasSize(2);
      for (ContourCells contour : profile.contours()) {
        var outside = contour.inner();
        outside.andNot(contour.outer());
        assertThat(outside.isEmpty()).isTrue();
        assertThat(contour.outer().isEmpty()).isFalse();
      }
    }
    assertThat(expected.profiles().get(1).contours().get(1).inner().isEmpty()).isFalse();
  }

  @Test
  void statementsTellWhatIsProvedAndWhichRangesLimitIt() {
    List<String> statements = statements(PLAN, expected);
    assertThat(statements).hasSize(3);
    Matcher least =
        Pattern.compile("The least chi-square is proved to lie between ([\\d.]+) and ([\\d.]+)\\.")
            .matcher(statements.get(0));
    assertThat(least.matches()).isTrue();
    assertThat(Double.parseDouble(least.group(1)))
        .isLessThanOrEqualTo(expected.lowerBound())
        .isGreaterThan(expected.lowerBound() - 2e-6);
    assertThat(Double.parseDouble(least.group(2)))
        .isGreaterThanOrEqualTo(expected.bestFit().chiSquare())
        .isLessThan(expected.bestFit().chiSquare() + 2e-6);
    assertThat(statements.get(1))
        .isEqualTo(
            "Regions at 68.27 %, 95.45 %: no point lies outside of the outer contour, and every"
                + " value inside of the inner one is attained.");
    assertThat(statements.get(2))
        .isEqualTo(
            "The ranges of delta-q-23 and delta-l-33 do not limit the best fit or a region;"
                + " limiting is that of mass-wprime-gev at its lower end.");
    assertThat(warnings(PLAN))
        .contains(
            "The end of the range of mass-wprime-gev, 700.0, limits the best fit and the region of"
                + " R(D*) x R_K[1,6] and the region of delta-l-33: a wider range may change it.");
  }

  @Test
  void endThatIsMeantLimitsWithoutAWarning() {
    ContinuousPlan meant = plan(SCAN.replace("max: 3000 }", "max: 3000, ends: { min: meant } }"));
    assertThat(statements(meant, expected).get(2))
        .endsWith("limiting is that of mass-wprime-gev at its lower end, which is meant.");
    assertThat(warnings(meant)).noneMatch(warning -> warning.contains("end of the range"));
  }

  private static List<String> statements(ContinuousPlan plan, ContinuousOutcome outcome) {
    return ContinuousStatements.of(
        plan, outcome::point, outcome.bestFit(), outcome.lowerBound(), outcome.profiles());
  }

  private static List<String> warnings(ContinuousPlan plan) {
    return ScanWarnings.ofRegions(
        plan,
        expected::point,
        expected.bestFit(),
        expected.profiles(),
        plan.specification().confidenceLevels());
  }

  @Test
  void budgetThatEndsEarlyLeavesWideEnclosures() throws IOException {
    ContinuousPlan poor = plan(SCAN.replace("boxes: 40000", "boxes: 400"));
    ContinuousOutcome outcome = run(poor, folder, ScanProgress.SILENT, 64);
    assertThat(outcome.isFinished()).isFalse();
    assertThat(outcome.widest()).isGreaterThan(0.05);
    for (int i = 0; i < outcome.profiles().size(); i++) {
      ProfileLikelihood wide = outcome.profiles().get(i);
      ProfileLikelihood narrow = expected.profiles().get(i);
      for (int bin = 0; bin < wide.definition().bins(); bin++) {
        double known = narrow.chiSquareMin(bin);
        assertThat(wide.lowerBound(bin)).isLessThanOrEqualTo(known);
      }
      // What is not finished is drawn as if it were inside.
      double limit = outcome.bestFit().chiSquare() + 6;
      var missing = narrow.possibleUpTo(expected.bestFit().chiSquare());
      missing.andNot(wide.possibleUpTo(limit));
      assertThat(missing.isEmpty()).isTrue();
    }
  }

  @Test
  void rangesWithoutAllowedPointsHaveNoBestFit() throws IOException {
    ContinuousPlan nowhere =
        plan(
            SCAN.replace("delta-q-33: 0.9", "delta-q-22: 1.0")
                .replace("min: -0.02, max: 0.02", "min: 0.1, max: 0.2"));
    ContinuousOutcome outcome = run(nowhere, folder, ScanProgress.SILENT, 64);
    assertThat(outcome.bestFit().exists()).isFalse();
    assertThat(outcome.lowerBound()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(outcome.points()).isEmpty();
    assertThat(statements(nowhere, outcome))
        .containsExactly("It is proved that no point within the ranges is allowed.");
  }
}
