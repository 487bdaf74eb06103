package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.g221.job.Main;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a system may refuse to a process: memory, open files, room for what it prints. */
class ProcessLimitsTest {

  @TempDir private Path folder;

  private CommandRun run(String shell, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> prefix = List.of("bash", "-c", shell, "bash");
    try (CommandProcess process =
        CommandProcess.start(folder, Main.class, prefix, options, arguments)) {
      return process.await();
    }
  }

  private String scanFile() throws IOException {
    return Files.writeString(folder.resolve("scan.yaml"), SampleScan.TEXT).toString();
  }

  private static void assertOneLine(CommandRun run, int status, String pattern) {
    assertThat(run.status()).as(run.err()).isEqualTo(status);
    assertThat(run.errorLines()).singleElement().asString().matches(pattern);
  }

  @Test
  void heapThatIsTooSmallForAFileIsNamed() throws Exception {
    // Shorter than what is refused for its length, and longer than what fits.
    Path file = folder.resolve("point.yaml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(60L << 20);
    }
    assertOneLine(
        run("exec \"$@\"", List.of("-Xmx40m"), "evaluate", "--point", file.toString()),
        1,
        "g221 failed: out of memory \\(.+\\) with a heap of \\d+ MiB; give more, such as"
            + " G221_JAVA_OPTS=-Xmx1g \\(--debug shows where in the code\\)");
  }

  @Test
  void heapThatIsTooSmallForSparkIsRefusedBeforeItStarts() throws Exception {
    assertOneLine(
        run("exec \"$@\"", List.of("-Xmx256m"), "scan", scanFile()),
        2,
        "command line: memory is a heap of 2\\d\\d MiB but Spark needs 450; set G221_JAVA_OPTS=-Xmx1g");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 64, 100})
  void limitOfOpenFilesIsNamed(int limit) throws Exception {
    assertOneLine(
        run("ulimit -n " + limit + "; exec \"$@\"", List.of(), "scan", scanFile()),
        1,
        "g221 failed: the system allows the process no more open files; raise the limit, such as"
            + " with ulimit -n 1024 \\(--debug shows where in the code\\)");
  }

  /** Commands that print in each of the ways there are. */
  static Stream<String> printing() {
    return Stream.of(
        "--help",
        "observables --format json",
        "datasets 2016",
        "evaluate --set zeta=0 --set g2-over-g1=3 --set mass-wprime-gev=1500 --format json",
        "model");
  }

  @ParameterizedTest
  @MethodSource("printing")
  void outputThatIsLostIsAnError(String command) throws Exception {
    assertOneLine(
        run("exec \"$@\" > /dev/full", List.of(), command.split(" ")),
        1,
        "g221 failed: standard output cannot be written: No space left on device");
  }

  @Test
  void readerWhoHasSeenEnoughIsNoError() throws Exception {
    String shell = "set -o pipefail; \"$@\" | head -c 1";
    CommandRun run = run(shell, List.of(), "observables", "--format", "json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).hasSize(1);
  }
}
