package org.g221.job.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The sample scan as a finished command leaves it; run once for all tests, which leave it alone.
 */
public final class FinishedSample implements BeforeAllCallback {

  private static Path folder;
  private static CommandRun run;

  @Override
  public void beforeAll(ExtensionContext extension) throws IOException {
    if (run == null) {
      folder = Files.createTempDirectory("g221-sample");
      extension
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(FinishedSample.class))
          .put("delete", (AutoCloseable) () -> delete(folder));
      run = scan(SampleScan.TEXT, folder);
    }
    assertThat(run.status()).as(run.err()).isZero();
  }

  /** Runs {@code scan} with two cores; the result is {@code folder/result}. */
  public static CommandRun scan(String text, Path folder, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("scan.yaml"), text);
    List<String> arguments =
        new ArrayList<>(
            List.of("scan", file.toString(), "--out", folder.resolve("result").toString()));
    arguments.addAll(List.of("--master", "local[2]"));
    arguments.addAll(List.of(more));
    LocalSpark.stop();
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** What the command said. */
  static CommandRun run() {
    return run;
  }

  static Path result() {
    return folder.resolve("result");
  }

  static String text(String file) throws IOException {
    return Files.readString(result().resolve(file));
  }

  /** A copy that a test may spoil. */
  static Path copyTo(Path target) throws IOException {
    for (Path file : files(result())) {
      Path copy = target.resolve(result().relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return target;
  }

  /** Changes what run.yaml says, and its digest with it. */
  static void changeRun(Path result, UnaryOperator<String> change) throws IOException {
    Path run = result.resolve("run.yaml");
    String text = Files.readString(run);
    String above = change.apply(text.substring(0, text.lastIndexOf("digest: ")));
    Files.writeString(run, above + "digest: " + sha256(above.getBytes(UTF_8)) + "\n");
  }

  /** Makes run.yaml what it was before there were digests. */
  static void forgetDigests(Path result) throws IOException {
    Path run = result.resolve("run.yaml");
    String text = Files.readString(run);
    Files.writeString(run, text.substring(0, text.indexOf("\nfiles:\n") + 1));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The content of every file of a folder by its name. */
  static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (Path file : files(folder)) {
      content.put(folder.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
    }
    return content;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(FinishedSample::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
