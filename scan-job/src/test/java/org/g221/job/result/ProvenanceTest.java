package org.g221.job.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.g221.job.SampleScan;
import org.g221.job.folder.CodeDigest;
import org.g221.job.scan.ScanPlan;
import org.g221.job.written.Document;
import org.g221.job.written.Documents;
import org.g221.job.written.SpecificationDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProvenanceTest {

  /** The shipped scans, and one with numbers that are written in several ways. */
  static Stream<String> scans() throws IOException {
    try (Stream<Path> files = Files.list(SampleScan.confFolder().resolve("scans"))) {
      Stream<String> shipped = files.sorted().map(ProvenanceTest::read).toList().stream();
      String odd =
          SampleScan.with("max: 3000", "max: 3.0e+3")
              .replace("zeta: 0.0", "zeta: 1.0e-12")
              .replace("{ delta-chi-square: 12 }", "{ delta-chi-square: 12, at-most: 90000000000 }")
              .replace("profiles:", "profile-limit: none\nprofiles:");
      return Stream.concat(
          shipped, Stream.of(SampleScan.TEXT, SampleScan.ALL_EXCLUDED, odd, longList()));
    }
  }

  /** As a scan file within three million characters, the limit there; in run.yaml it takes more. */
  private static String longList() {
    String masses =
        IntStream.range(0, 150_000)
            .mapToObj(i -> Double.toString(1000 + i / 49.0))
            .collect(Collectors.joining(", "));
    return SampleScan.with(SampleScan.ALL_EXCLUDED, "1000, 2000, 3000", masses);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static RunFile run(ScanPlan plan) {
    Document dataset =
        new Document()
            .with("name", plan.dataset().name())
            .with("sha256", plan.dataset().digest())
            .with("observation-count", 3);
    Document document =
        new Document()
            .with("format-version", 1)
            .with("scan-id", plan.specification().scanId())
            .with("code-version", CodeVersion.current())
            .with("code-sha256", CodeDigest.current())
            .with("dataset", dataset)
            .with("nodes", 12)
            .with("configuration", SpecificationDocument.of(plan.specification()));
    return new RunFile(
        Documents.yaml(document), Collections.emptySortedMap(), RunFile.State.UNVERIFIABLE);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("scans")
  void scanIsRecognisedByItsRunFile(String scan) {
    ScanPlan plan = SampleScan.any(scan);
    Map<String, String> facts = new TreeMap<>(Provenance.identity(plan).facts());
    // A result tells what is in its files, not how it was divided among them.
    assertThat(facts.keySet().removeAll(java.util.Set.of("axis-order", "tiles")))
        .isEqualTo(plan.specification().continuous().isEmpty());
    assertThat(Provenance.identity(run(plan)).orElseThrow().facts().equals(facts)).isTrue();
  }

  @Test
  void runFileOfAnotherProgramIsThatOfNoScan() {
    for (String text : new String[] {"", "- list\n", "scan-id: x\n", "configuration:\n  a: 1\n"}) {
      RunFile run = RunFile.parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(Provenance.identity(run)).as(text).isEmpty();
    }
  }
}
