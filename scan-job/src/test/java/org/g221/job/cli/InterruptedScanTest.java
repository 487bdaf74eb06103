package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.g221.job.Main;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and what batch systems do, tried on a process of its own. */
class InterruptedScanTest {

  /** 8·10⁶ nodes, each a row, so that it will not be done when the signal comes. */
  private static final String LARGE =
      SampleScan.TEXT
          .replace("nodes: 40", "nodes: 99")
          .replace("nodes: 21", "nodes: 401")
          .replace("nodes: 17", "nodes: 201")
          .replace("{ delta-chi-square: 12 }", "all");

  @TempDir private Path folder;
  @TempDir private Path results;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void interruptedScanLeavesNothingAndSaysSo(String signal, int status) throws Exception {
    Path scan = Files.writeString(folder.resolve("scan.yaml"), LARGE);
    Path result = results.resolve("result");
    try (CommandProcess process =
        CommandProcess.start(
            folder,
            Main.class,
            // A shell without job control lets background processes ignore INT.
            List.of("env", "--default-signal=" + signal),
            List.of(),
            "scan",
            scan.toString(),
            "--out",
            result.toString(),
            "--master",
            "local[2]")) {
      awaitRows(process, results.resolve(".result.incomplete/points"));
      kill(signal, process.id());
      CommandRun run = process.await();
      assertThat(run.status()).isEqualTo(status);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains("The scan was interrupted; nothing of it is left.")
          .doesNotContain("defect")
          .doesNotContain("\tat ");
    }
    assertThat(results).isEmptyDirectory();
  }

  private static void awaitRows(CommandProcess process, Path points) throws Exception {
    while (!hasFiles(points)) {
      assertThat(process.isAlive()).as(process.err()).isTrue();
      Thread.sleep(20);
    }
  }

  private static boolean hasFiles(Path points) throws IOException {
    if (!Files.isDirectory(points)) {
      return false;
    }
    try (Stream<Path> files = Files.list(points)) {
      return files.findAny().isPresent();
    }
  }

  private static void kill(String signal, long process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process)).start();
    assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(kill.exitValue()).isZero();
  }
}
