package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.g221.job.LocalSpark;
import org.g221.job.Main;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C, what batch systems do, and kill -9, tried on a process of its own. */
@ExtendWith(LocalSpark.class)
class InterruptedScanTest {

  /** 10⁶ nodes, each a row, so that it will not be done when the signal comes. */
  private static final String LARGE =
      SampleScan.TEXT
          .replace("nodes: 40", "nodes: 99")
          .replace("nodes: 21", "nodes: 101")
          .replace("nodes: 17", "nodes: 101")
          .replace("{ delta-chi-square: 12 }", "all");

  @TempDir private static Path undisturbed;

  @TempDir private Path folder;
  @TempDir private Path results;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    assertThat(FinishedSample.scan(LARGE, undisturbed).status()).isZero();
  }

  private CommandProcess start(String signal, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("scan", folder.resolve("scan.yaml").toString(), "--out", result().toString()));
    arguments.addAll(List.of("--master", "local[2]"));
    arguments.addAll(List.of(more));
    return CommandProcess.start(
        folder,
        Main.class,
        // A shell without job control lets background processes ignore INT.
        signal.equals("KILL") ? List.of() : List.of("env", "--default-signal=" + signal),
        List.of(),
        arguments.toArray(String[]::new));
  }

  private Path result() {
    return results.resolve("result");
  }

  @ParameterizedTest
  @CsvSource({"INT, 3", "TERM, 3", "KILL, 137"})
  void interruptedScanCanBeResumedWithTheSameBytes(String signal, int status) throws Exception {
    Files.writeString(folder.resolve("scan.yaml"), LARGE);
    try (CommandProcess process = start(signal)) {
      awaitChunks(process, results.resolve(".result.incomplete/state/chunks"));
      kill(signal, process.id());
      CommandRun run = process.await();
      assertThat(run.status()).as(run.err()).isEqualTo(status);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).doesNotContain("defect").doesNotContain("\tat ");
      if (!signal.equals("KILL")) {
        assertThat(run.err())
            .contains("The scan was interrupted. Continue with: scripts/g221 scan ")
            .contains(" --out " + result() + " --master 'local[2]' --resume\n");
      }
    }
    assertThat(results).isDirectoryNotContaining("glob:**/result");
    assertResumed();
  }

  private void assertResumed() throws Exception {
    try (CommandProcess process = start("INT", "--resume")) {
      CommandRun run = process.await();
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.err()).containsPattern("continuing after \\d+ chunks");
    }
    assertThat(results).isDirectoryNotContaining("glob:**/.result*");
    Map<String, String> expected = FinishedSample.content(undisturbed.resolve("result"));
    Map<String, String> resumed = FinishedSample.content(result());
    assertThat(resumed.keySet()).isEqualTo(expected.keySet());
    for (String file : expected.keySet()) {
      // These tell when the scan was run and how long it took.
      if (!file.equals("run.yaml") && !file.equals("report.html")) {
        assertThat(resumed.get(file).equals(expected.get(file))).as(file).isTrue();
      }
    }
    assertThat(Files.readString(result().resolve("run.yaml")))
        .containsPattern("chunks-resumed: [1-9]");
  }

  private static void awaitChunks(CommandProcess process, Path chunks) throws Exception {
    while (!hasChunks(chunks)) {
      assertThat(process.isAlive()).as(process.err()).isTrue();
      Thread.sleep(5);
    }
  }

  private static boolean hasChunks(Path chunks) throws IOException {
    if (!Files.isDirectory(chunks)) {
      return false;
    }
    try (Stream<Path> files = Files.list(chunks)) {
      return files.anyMatch(file -> !file.getFileName().toString().startsWith("."));
    }
  }

  private static void kill(String signal, long process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process)).start();
    assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(kill.exitValue()).isZero();
  }
}
