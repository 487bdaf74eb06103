package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.Test;

/** The tables of faults and places name tests; all are there, and none of a script is left out. */
class ReliabilityTableTest {

  private static final Path ROOT = SampleScan.confFolder().toAbsolutePath().getParent();

  /** On the cluster, but no faults. */
  private static final Set<String> UNDISTURBED =
      Set.of(
          "cluster_gives_the_bytes_of_one_process",
          "continuous_scan_gives_the_bytes_of_one_process",
          "command_without_spark_submit_runs_on_the_cluster",
          "scan_on_s3_gives_the_bytes_of_one_on_the_disk",
          "documented_commands_use_s3",
          "finished_scan_is_read_from_s3",
          "result_is_read_from_hdfs",
          "yarn_driver_at_home",
          "yarn_driver_on_the_cluster");

  /** The last column of each row of the table. */
  private static List<String> named() throws IOException {
    return Pattern.compile("^\\|.*\\| `([\\w.]+)` \\|$", Pattern.MULTILINE)
        .matcher(Files.readString(ROOT.resolve("docs/reliability.md")))
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private static Set<String> onTheCluster() throws IOException {
    Set<String> found = new TreeSet<>();
    for (String script : clusterScripts()) {
      found.addAll(tests("^    def test_(\\w+)\\(", script));
    }
    return found;
  }

  private static List<String> clusterScripts() throws IOException {
    try (Stream<Path> suites = Files.list(ROOT.resolve("scripts/cluster"))) {
      return Stream.concat(
              Stream.of("scripts/cluster_test.py"),
              suites.map(file -> ROOT.relativize(file).toString()))
          .filter(file -> file.endsWith(".py"))
          .toList();
    }
  }

  /** Those of ways to submit a scan, of which few are faults. */
  private static Set<String> ofSubmission() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (String module : List.of("submit", "batch", "kubernetes")) {
      tests.addAll(tests("^    def test_(\\w+)\\(", "scripts/cluster/" + module + ".py"));
    }
    return tests;
  }

  private static Set<String> inOtherPlaces() throws IOException {
    return tests("^test_(\\w+)\\(\\) \\{$", "scripts/places-test");
  }

  private static Set<String> tests(String pattern, String script) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(ROOT.resolve(script)))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyFaultAndPlaceOfAScriptIsInATableAndIsTested() throws IOException {
    Set<String> expected = onTheCluster();
    Set<String> submission = ofSubmission();
    expected.removeAll(UNDISTURBED);
    expected.removeAll(submission);
    assertThat(inOtherPlaces()).hasSizeGreaterThan(10);
    expected.addAll(inOtherPlaces());
    assertThat(named().stream().filter(name -> !name.contains(".") && !submission.contains(name)))
        .containsExactlyInAnyOrderElementsOf(expected)
        .hasSizeGreaterThan(5);
  }

  @Test
  void everyTestOfSubmissionIsInAPage() throws IOException {
    String pages =
        Files.readString(ROOT.resolve("docs/reliability.md"))
            + Files.readString(ROOT.resolve("docs/operation.md"));
    assertThat(ofSubmission())
        .hasSizeGreaterThan(10)
        .allSatisfy(test -> assertThat(pages).contains("`" + test + "`"));
  }

  @Test
  void testsWithAClassAreThere() throws IOException {
    for (String name : named()) {
      if (name.contains(".")) {
        String[] parts = name.split("\\.");
        assertThat(Files.readString(source(parts[0]))).contains("void " + parts[1] + "(");
      }
    }
  }

  private static Path source(String testClass) throws IOException {
    try (Stream<Path> own = Files.walk(ROOT.resolve("scan-job/src/test/java"));
        Stream<Path> engine = Files.walk(ROOT.resolve("engine/src/test/java"))) {
      return Stream.concat(own, engine)
          .filter(file -> file.endsWith(testClass + ".java"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("there is no " + testClass));
    }
  }
}
