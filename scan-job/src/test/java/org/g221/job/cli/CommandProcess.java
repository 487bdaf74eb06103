package org.g221.job.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.g221.job.SampleScan;

/** A command line in a process of its own, started as scripts/g221 does. */
final class CommandProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path out;
  private final Path err;

  private CommandProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a command.
   *
   * @param folder where its output goes
   * @param main the class to start
   * @param prefix words before {@code java}
   * @param options further options of the JVM
   */
  static CommandProcess start(
      Path folder, Class<?> main, List<String> prefix, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        Files.readAllLines(SampleScan.confFolder().resolveSibling("scripts/java-options")));
    command.addAll(options);
    command.add("-Dg221.conf=" + SampleScan.confFolder());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new CommandProcess(process, out, err);
  }

  long id() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it has done when it is over. */
  CommandRun await() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException(
          "still running after %d s: %s%n%s".formatted(PATIENCE_SECONDS, err(), threads()));
    }
    return new CommandRun(process.exitValue(), Files.readString(out), err());
  }

  /** What its threads are doing. */
  private String threads() throws IOException {
    Path command = Path.of(System.getProperty("java.home"), "bin", "jstack");
    Process dump =
        new ProcessBuilder(command.toString(), Long.toString(id()))
            .redirectErrorStream(true)
            .start();
    return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  String err() throws IOException {
    return Files.readString(err);
  }

  /** Ends it at once if it is still running. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
