package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.g221.engine.document.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

  private static final IOException FULL = new IOException("No space left on device");

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(FULL, "No space left on device"),
        Arguments.of(new UncheckedIOException(FULL), "No space left on device"),
        Arguments.of(new ExceptionInInitializerError(FULL), FULL.getMessage()),
        Arguments.of(
            new NoClassDefFoundError("A").initCause(new ExceptionInInitializerError(FULL)),
            FULL.getMessage()),
        Arguments.of(new NoClassDefFoundError("A"), "java.lang.NoClassDefFoundError: A"),
        Arguments.of(new FileNotFoundException("/a (Is a directory)"), "/a (Is a directory)"),
        Arguments.of(new AccessDeniedException("/a"), "/a (permission denied)"),
        Arguments.of(new NoSuchFileException("/a"), "/a (does not exist)"),
        Arguments.of(new RuntimeException("two\n\n  lines\n"), "two lines"),
        Arguments.of(
            new IOException(
                "no ls: a\n\tat a.B.c(D.java:1)\n\tat a.B.c(Native Method)\n\t... 2 more\n"),
            "no ls: a"),
        Arguments.of(
            new IllegalStateException("no loop", new IOException("Too many open files")),
            "the system allows the process no more open files; raise the limit, such as with ulimit"
                + " -n 1024"),
        Arguments.of(new IllegalStateException("done", FULL), "done"),
        Arguments.of(new NullPointerException(), "java.lang.NullPointerException"),
        Arguments.of(new StackOverflowError(), "java.lang.StackOverflowError"),
        Arguments.of(
            new ExceptionInInitializerError(new UnknownHostException("a: Name not known")),
            "the name of a host is not known: a: Name not known"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void lineNamesWhatHappened(Throwable thrown, String text) {
    assertThat(Failure.text(thrown)).isEqualTo(text);
  }

  @Test
  void lackOfMemoryIsNamedWithTheOptionThatHelps() {
    String heap =
        "with a heap of %d MiB; give more, such as G221_JAVA_OPTS=-Xmx"
            .formatted(Math.round(Runtime.getRuntime().maxMemory() / 1024.0 / 1024.0));
    assertThat(Failure.text(new IOException(new OutOfMemoryError("Java heap space"))))
        .startsWith("out of memory (Java heap space) " + heap);
    // As Spark says it of a task.
    String task =
        "Lost task 3.0: java.lang.OutOfMemoryError: GC overhead limit exceeded\n\tat a.B.c";
    assertThat(Failure.text(new RuntimeException(task)))
        .startsWith("out of memory (GC overhead limit exceeded) " + heap);
    assertThat(Failure.text(new OutOfMemoryError("unable to create native thread: possibly out")))
        .startsWith("the system allows the process no more threads");
  }

  @Test
  void diskThatHadoopCannotReadIsNamed() throws IOException {
    FileSystem hadoop = new RawLocalFileSystem();
    hadoop.initialize(URI.create("file:///"), new Configuration());
    // Linux refuses to read it even to root: nothing lies at address 0.
    try (InputStream in = hadoop.open(new Path("/proc/self/mem"))) {
      assertThatExceptionOfType(FSError.class)
          .isThrownBy(in::read)
          .satisfies(error -> assertThat(Failure.text(error)).isEqualTo("Input/output error"));
    }
  }

  private static String report(Throwable thrown, boolean debug, int status) {
    StringWriter err = new StringWriter();
    assertThat(Failure.report(thrown, debug, new PrintWriter(err))).isEqualTo(status);
    return err.toString();
  }

  @Test
  void traceIsShownOnRequestOnly() {
    assertThat(report(FULL, false, 1))
        .isEqualTo("g221 failed: No space left on device (--debug shows where in the code)\n");
    assertThat(report(FULL, true, 1))
        .startsWith("g221 failed: No space left on device\njava.io.IOException: No space")
        .contains("\tat org.g221.job.cli.FailureTest.");
  }

  @Test
  void mistakeIsNoDefect() {
    assertThat(report(new InvalidInputException("a.yaml", "axes", "is empty"), true, 2))
        .isEqualTo("a.yaml: axes is empty\n");
  }
}
