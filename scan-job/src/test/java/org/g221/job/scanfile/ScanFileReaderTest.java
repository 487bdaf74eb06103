package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.g221.engine.document.Diagnostic;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.grid.GridTile;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.g221.job.SampleScan;
import org.g221.job.scan.AxisEnds;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.Keep;
import org.g221.job.scan.ProfileSpecification;
import org.g221.job.scan.ProfileSpecification.Binning;
import org.g221.job.scan.ProfileSpecification.Side;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scan.ScanSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScanFileReaderTest {

  private static final String SHORTEST =
      """
      format-version: 1
      scan-id: shortest
      dataset: 2016
      fixed: { g2-over-g1: 3, zeta: 0 }
      axes: [ { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 4 } ]
      """;

  @TempDir private Path folder;

  private static List<String> errors(String text) {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(SampleScan.read(text, diagnostics)).isEmpty();
    return diagnostics.errors().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void whatIsLeftOutIsFilledIn() {
    ScanSpecification scan = SampleScan.plan(SHORTEST).specification();
    assertThat(scan)
        .isEqualTo(
            ScanSpecification.of("shortest", "2016", G221Texture.ENTRIES)
                .fixed(Map.of(G221Parameter.G2_OVER_G1, 3.0, G221Parameter.ZETA, 0.0))
                .axes(
                    List.of(
                        AxisSpecification.Range.of(
                            G221Parameter.MASS_WPRIME_GEV, 700, 3000, 4, false, AxisEnds.OPEN)))
                .keep(new Keep(9, 50_000_000))
                .profiles(List.of(), 25)
                .confidenceLevels(List.of(new ConfidenceLevel(0.6827), new ConfidenceLevel(0.9545)))
                .measurements(List.of(), List.of())
                .standardModel(Map.of())
                .build());
  }

  /** An axis may have ten million nodes, which take seconds to compute. */
  @Test
  void nodesOfAnAxisAreComputedOnce() {
    GridPlan plan = SampleScan.plan(SampleScan.TEXT);
    List<AxisSpecification.OfNodes> axes = plan.specification().nodeAxes();
    assertThat(axes).hasSize(3);
    for (int i = 0; i < axes.size(); i++) {
      assertThat(plan.grid().axes().get(i)).isSameAs(axes.get(i).axis());
      assertThat(axes.get(i).axis()).isSameAs(axes.get(i).axis());
    }
  }

  @Test
  void profileWithoutBinsHasSixty() {
    String text = SHORTEST + "profiles: [ { x: \"R(D)\", x-range: [0.2, 0.5] } ]\n";
    assertThat(SampleScan.plan(text).specification().profiles())
        .containsExactly(
            new ProfileSpecification(
                List.of(new Side("R(D)", Optional.of(new Binning(0.2, 0.5, 60))))));
  }

  @Test
  void oneNumberOfBinsIsForBothSides() {
    String text = SampleScan.with("bins: [20, 15]", "bins: 12");
    assertThat(SampleScan.plan(text).specification().profiles())
        .contains(
            new ProfileSpecification(
                List.of(
                    new Side("R(D*)", Optional.of(new Binning(0.24, 0.32, 12))),
                    new Side("R_K[1,6]", Optional.of(new Binning(0.5, 1.1, 12))))));
  }

  @Test
  void textureFollowsFromTheParameters() {
    String text = SampleScan.with(SHORTEST, "zeta: 0", "zeta: 0, d-b: 0.1");
    assertThat(SampleScan.plan(text).specification().texture())
        .isEqualTo(G221Texture.VECTOR_LIKE_MIXING);
  }

  @Test
  void tanBetaStandsInForZeta() {
    String text = SampleScan.with(SHORTEST, "zeta: 0", "tan-beta: 0.5");
    assertThat(SampleScan.plan(text).specification().fixed())
        .containsEntry(G221Parameter.TAN_BETA, 0.5)
        .doesNotContainKey(G221Parameter.ZETA);
  }

  @Test
  void rowsAreAllOrNoneOrThoseNearTheBestFit() {
    assertThat(SampleScan.plan(SHORTEST + "keep: all\n").specification().keep())
        .isEqualTo(Keep.ALL);
    assertThat(SampleScan.plan(SHORTEST + "keep: none\n").specification().keep())
        .isEqualTo(Keep.NONE);
    assertThat(SampleScan.plan(SHORTEST + "keep: { at-most: 5 }\n").specification().keep())
        .isEqualTo(new Keep(9, 5));
    assertThat(SampleScan.plan(SHORTEST + "keep: { delta-chi-square: 4 }\n").specification().keep())
        .isEqualTo(new Keep(4, 50_000_000));
  }

  @Test
  void measurementsAndStandardModelValuesAreChosen() {
    GridPlan plan =
        SampleScan.plan(
            SHORTEST
                + "include: [\"R_K[1,6]@LHCb:2014\"]\n"
                + "exclude: [\"DeltaM_s@HFAG:2015\", \"GammaZ@LEP:2005\"]\n"
                + "standard-model: { DeltaM_s: \"FNAL-MILC:2016\" }\n");
    int usual = SampleScan.plan(SHORTEST).likelihood().observationCount();
    assertThat(plan.likelihood().observationCount()).isEqualTo(usual + 1 - 2);
    // conf/datasets/2016/mixing.yaml
    assertThat(plan.dataset().standardModel("DeltaM_s").value()).isEqualTo(19.6);
  }

  @Test
  void optionalRulesOfTheModelAreAskedForByTheirKeys() {
    assertThat(SampleScan.plan(SHORTEST).specification().restrictions()).isEmpty();
    String text = SHORTEST + "vector-like-mass-min-gev: 1300\n";
    assertThat(SampleScan.plan(text).specification().restrictions())
        .isEqualTo(Map.of("vector-like-mass-min-gev", 1300.0));
  }

  @Test
  void numbersOfOptionalRulesAreChecked() {
    String key = "vector-like-mass-min-gev";
    assertThat(errors(SHORTEST + key + ": 1.3\n"))
        .containsExactly(
            "scan.yaml: " + key + " is 1.3 but must be at least 100, as masses are in GeV");
    assertThat(errors(SHORTEST + key + ": -1300\n"))
        .containsExactly(
            "scan.yaml: " + key + " is -1300.0 but must be at least 100, as masses are in GeV");
    assertThat(errors(SHORTEST + key + ": 1.3 TeV\n"))
        .containsExactly("scan.yaml: " + key + " is 1.3 TeV but must be a finite number");
    assertThat(errors(SHORTEST + "vector-like-mass-min: 1300\n"))
        .containsExactly(
            "scan.yaml: vector-like-mass-min is not a known key; nearest is '" + key + "'");
  }

  @Test
  void pointsOfTheGridHaveFixedAndScannedValues() {
    GridPlan plan = SampleScan.plan(SHORTEST);
    assertThat(plan.point(0).values())
        .isEqualTo(
            Map.of(
                G221Parameter.G2_OVER_G1,
                3.0,
                G221Parameter.ZETA,
                0.0,
                G221Parameter.MASS_WPRIME_GEV,
                700.0));
    assertThat(plan.point(3).value(G221Parameter.MASS_WPRIME_GEV)).isEqualTo(3000);
  }

  @Test
  void tilesHoldEveryNodeOfTheGridOnce() {
    GridPlan plan = SampleScan.plan(SampleScan.TEXT);
    assertThat(plan.tiles().tiles().stream().mapToLong(GridTile::nodeCount).sum())
        .isEqualTo(plan.grid().size())
        .isEqualTo(40 * 21 * 17);
  }

  /** 4 · 1024 · 65536 · 65536 · 65536 = 2⁶⁰, eight times less than what is refused. */
  @Test
  void gridOfTwoToThePowerSixtyNodesIsPlanned() {
    String axes =
        """
        axes:
          - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 4 }
          - { parameter: delta-q-23, min: 0, max: 0.1, nodes: 1024 }
          - { parameter: delta-q-33, min: 0, max: 1, nodes: 65536 }
          - { parameter: delta-l-22, min: 0, max: 1, nodes: 65536 }
          - { parameter: delta-l-33, min: 0, max: 1, nodes: 65536 }
        """;
    GridPlan plan = SampleScan.plan(SHORTEST.replaceAll("axes:.*\n", axes));
    assertThat(plan.grid().size()).isEqualTo(1L << 60);
    assertThat(plan.tiles().tiles().stream().mapToLong(GridTile::nodeCount).sum())
        .isEqualTo(1L << 60);
  }

  @Test
  void unusableAxisIsNotReportedAsMissingParameter() {
    assertThat(errors(SampleScan.with(SHORTEST, "nodes: 4", "nodes: none")))
        .containsExactly("scan.yaml: axes[0].nodes is none but must be a whole number");
  }

  @Test
  void unreadableFixedValueIsNotReportedAsOutOfRange() {
    assertThat(errors(SampleScan.with(SHORTEST, "g2-over-g1: 3", "g2-over-g1: three")))
        .containsExactly("scan.yaml: fixed.g2-over-g1 is three but must be a finite number");
  }

  @Test
  void profilesAreCheckedEvenIfTheDatasetIsUnknown() {
    String text =
        SampleScan.with(SHORTEST, "dataset: 2016", "dataset: none")
            + "profiles: [ { x: \"R(D)\", x-range: [0.5, 0.2] } ]\n";
    assertThat(errors(text))
        .containsExactly(
            "scan.yaml: dataset is 'none', which is unknown; there are '2016', 'current'",
            "scan.yaml: profiles[0].x-range must be two numbers, the first below the second");
  }

  @Test
  void planeOfTwoLongAxesIsTooLargeForAProfile() {
    String text =
        SampleScan.with(SHORTEST, "nodes: 4 }", "nodes: 2000 }")
                .replace(
                    "axes: [", "axes: [ { parameter: delta-l-33, min: 0, max: 1, nodes: 2000 }, ")
            + "profiles: [ { x: mass-wprime-gev, y: delta-l-33 } ]\n";
    assertThat(errors(text))
        .containsExactly(
            "scan.yaml: profiles[0].bins make 4000000 together but must not be more than 1000000");
  }

  @Test
  void missingFolderOfADatasetIsNamed() {
    Path missing = folder.resolve("dataset");
    assertThat(errors(SampleScan.with(SHORTEST, "dataset: 2016", "dataset: " + missing)))
        .containsExactly(missing.resolve("dataset.yaml") + ": does not exist");
  }

  @Test
  void scanOfADatasetOfItsOwnIsPlanned() throws IOException {
    Path copy = folder.resolve("my-data");
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(SampleScan.confFolder().resolve("datasets/2016"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    Path head = copy.resolve("dataset.yaml");
    Files.writeString(
        head, SampleScan.with(Files.readString(head), "name: \"2016\"", "name: mine"));
    GridPlan plan = SampleScan.plan(SampleScan.with(SHORTEST, "dataset: 2016", "dataset: " + copy));
    assertThat(plan.dataset().name()).isEqualTo("mine");
    assertThat(plan.specification().dataset()).isEqualTo(copy.toString());
  }

  @ParameterizedTest
  @MethodSource
  void shippedScanIsValid(Path file) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<ScanPlan> plan = new ScanFileReader(SampleScan.conf(), diagnostics).read(file);
    assertThat(diagnostics.errors()).isEmpty();
    assertThat(diagnostics.warnings()).isEmpty();
    assertThat(plan.orElseThrow().specification().scanId() + ".yaml")
        .isEqualTo(file.getFileName().toString());
  }

  static List<Path> shippedScanIsValid() throws IOException {
    try (Stream<Path> files = Files.list(SampleScan.confFolder().resolve("scans"))) {
      return files.sorted().toList();
    }
  }

  /** The issue asks for at least 10⁷ nodes. */
  @Test
  void quickstartHasTenMillionNodes() {
    Path file = SampleScan.confFolder().resolve("scans/quickstart.yaml");
    GridPlan plan =
        (GridPlan)
            new ScanFileReader(SampleScan.conf(), new Diagnostics()).read(file).orElseThrow();
    assertThat(plan.grid().size()).isGreaterThanOrEqualTo(10_000_000);
  }
}
