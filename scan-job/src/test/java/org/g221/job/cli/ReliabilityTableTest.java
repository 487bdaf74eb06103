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

/** The table of faults names tests; they have to be there, and none on the cluster is left out. */
class ReliabilityTableTest {

  private static final Path ROOT = SampleScan.confFolder().toAbsolutePath().getParent();

  /** On the cluster, but no faults. */
  private static final Set<String> UNDISTURBED =
      Set.of(
          "cluster_gives_the_bytes_of_one_process",
          "command_without_spark_submit_runs_on_the_cluster");

  /** The last column of each row of the table. */
  private static List<String> named() throws IOException {
    return Pattern.compile("^\\|.*\\| `([\\w.]+)` \\|$", Pattern.MULTILINE)
        .matcher(Files.readString(ROOT.resolve("docs/reliability.md")))
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private static Set<String> onTheCluster() throws IOException {
    return Pattern.compile("^    def test_(\\w+)\\(", Pattern.MULTILINE)
        .matcher(Files.readString(ROOT.resolve("scripts/cluster_test.py")))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyFaultOnTheClusterIsInTheTableAndIsTested() throws IOException {
    Set<String> expected = onTheCluster();
    expected.removeAll(UNDISTURBED);
    assertThat(named().stream().filter(name -> !name.contains(".")))
        .containsExactlyInAnyOrderElementsOf(expected)
        .hasSizeGreaterThan(5);
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
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      return files
          .filter(file -> file.endsWith(testClass + ".java"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("there is no " + testClass));
    }
  }
}
