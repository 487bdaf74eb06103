package org.g221.job.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.g221.job.SampleScan;
import org.g221.job.scan.ScanSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecificationDocumentTest {

  @ParameterizedTest
  @MethodSource("scans")
  void effectiveConfigurationIsReadAgainAsTheSameScan(String text) {
    ScanSpecification scan = SampleScan.any(text).specification();
    String written = Documents.yaml(SpecificationDocument.of(scan));
    assertThat(SampleScan.any(written).specification()).isEqualTo(scan);
  }

  @ParameterizedTest
  @MethodSource("scans")
  void effectiveConfigurationLeavesNothingToDefaults(String text) {
    ScanSpecification scan = SampleScan.any(text).specification();
    List<String> ofMode = List.of("mode", "tolerance", "budget");
    Set<String> keys = new LinkedHashSet<>(SpecificationDocument.of(scan).entries().keySet());
    if (scan.continuous().isPresent()) {
      assertThat(keys).containsAll(ofMode);
      keys.removeAll(ofMode);
      assertThat(keys).doesNotContain("keep");
      return;
    }
    assertThat(keys)
        .containsExactly(
            "format-version",
            "scan-id",
            "dataset",
            "running",
            "texture",
            "fixed",
            "axes",
            "keep",
            "columns",
            "profile-limit",
            "profiles",
            "confidence-levels",
            "include",
            "exclude",
            "standard-model");
  }

  static List<String> scans() throws IOException {
    List<String> scans = new ArrayList<>();
    scans.add(SampleScan.TEXT);
    scans.add(SampleScan.ALL_EXCLUDED);
    for (String keep : List.of("all", "none", "{ at-most: 9 }", "{ delta-chi-square: 1e-7 }")) {
      scans.add(SampleScan.with("keep: { delta-chi-square: 12 }", "keep: " + keep));
    }
    scans.add(
        SampleScan.TEXT
            + "confidence-levels: [0.5, 0.999999]\n"
            + "columns: [ghat, \"R(D)\"]\n"
            + "include: [\"R_K[1,6]@LHCb:2014\"]\n"
            + "exclude: [\"GammaZ@LEP:2005\"]\n"
            + "standard-model: { DeltaM_s: \"FNAL-MILC:2016\" }\n");
    scans.add(
        """
        format-version: 1
        scan-id: "0123"
        dataset: "2016"
        fixed: { g2-over-g1: 0.3333333333333333, d-tau: 1e-300 }
        axes:
          - { parameter: tan-beta, values: [0.1, 0.30000000000000004, 1.0e+2] }
          - { parameter: mass-wprime-gev, min: 700.0000000001, max: 1e4, nodes: 3, spacing: log }
        """);
    for (String ends : List.of("meant", "{ min: meant }", "{ max: meant }")) {
      scans.add(SampleScan.with("nodes: 40", "nodes: 40, ends: " + ends));
      scans.add(SampleScan.with("min: -0.5, max: 1.1, nodes: 17", "values: [0, 1], ends: " + ends));
    }
    try (Stream<Path> files = Files.list(SampleScan.confFolder().resolve("scans"))) {
      for (Path file : files.sorted().toList()) {
        scans.add(Files.readString(file));
      }
    }
    return scans;
  }
}
