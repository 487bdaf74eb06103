package org.g221.job.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.g221.engine.document.InvalidInputException;

/** Ends a command that failed: says in a line what happened, whatever was thrown. */
final class Failure {

  private static final String HEAP = "java.lang.OutOfMemoryError: ";

  /** Some put a whole trace into their message. */
  private static final String TRACE = "\\R\\s+(at \\S+\\(.*\\)|\\.\\.\\. \\d+ (more|common).*)";

  private static final double MIB = 1024.0 * 1024.0;

  /** Cannot be loaded any more when no file can be opened. */
  private static final Class<?> NEEDED = InvalidInputException.class;

  private Failure() {}

  /** Loads what will be needed to say something. */
  static void prepare() {
    Objects.requireNonNull(NEEDED);
  }

  /**
   * Says what happened.
   *
   * @param debug whether to show where in the code
   * @return the exit status
   */
  static int report(Throwable thrown, boolean debug, PrintWriter err) {
    if (thrown instanceof InvalidInputException invalid) {
      invalid.diagnostics().forEach(diagnostic -> err.println(diagnostic));
      err.flush();
      return ExitStatus.MISTAKE;
    }
    err.println(
        "g221 failed: " + text(thrown) + (debug ? "" : " (--debug shows where in the code)"));
    if (debug) {
      thrown.printStackTrace(err);
    }
    err.flush();
    return ExitStatus.DEFECT;
  }

  /** What happened, in one line. */
  static String text(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    return lackOfMemory(chain)
        .or(() -> lackOfFiles(chain))
        .or(() -> unknownHost(chain))
        .orElseGet(() -> words(chain))
        .replaceAll(TRACE, "")
        .strip()
        .replaceAll("\\s*\\R\\s*", " ");
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable next = thrown; next != null && !chain.contains(next); next = next.getCause()) {
      chain.add(next);
    }
    return chain;
  }

  private static Stream<String> descriptions(List<Throwable> chain) {
    return chain.stream().map(Throwable::toString);
  }

  /** Spark may have put the error of a task into words. */
  private static Optional<String> lackOfMemory(List<Throwable> chain) {
    return descriptions(chain)
        .filter(text -> text.contains(HEAP))
        .map(
            text ->
                text.substring(text.indexOf(HEAP) + HEAP.length()).lines().findFirst().orElse(""))
        .findFirst()
        .map(
            kind ->
                kind.contains("thread")
                    ? "the system allows the process no more threads (ulimit -u, or a limit of the"
                        + " container)"
                    : memory(kind));
  }

  private static String memory(String kind) {
    double heap = Runtime.getRuntime().maxMemory() / MIB;
    return String.format(
        Locale.ROOT,
        "out of memory (%s) with a heap of %.0f MiB; give more, such as G221_JAVA_OPTS=-Xmx%.0fg",
        kind.strip(),
        heap,
        Math.ceil(2 * heap / 1024));
  }

  /** Classes cannot be loaded either when no file can be opened, and then nobody says why. */
  private static Optional<String> lackOfFiles(List<Throwable> chain) {
    boolean told = descriptions(chain).anyMatch(text -> text.contains("Too many open files"));
    return told || (chain.stream().anyMatch(Failure::isAboutClasses) && !canOpenFiles())
        ? Optional.of(
            "the system allows the process no more open files; raise the limit, such as with"
                + " ulimit -n 1024")
        : Optional.empty();
  }

  private static boolean isAboutClasses(Throwable thrown) {
    return thrown instanceof LinkageError || thrown instanceof ClassNotFoundException;
  }

  private static boolean canOpenFiles() {
    try (FileInputStream any = new FileInputStream("/dev/null")) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<String> unknownHost(List<Throwable> chain) {
    return chain.stream()
        .filter(UnknownHostException.class::isInstance)
        .map(host -> "the name of a host is not known: " + host.getMessage())
        .findFirst();
  }

  /** The words of the first that is not merely the cover of another. */
  private static String words(List<Throwable> chain) {
    Throwable telling =
        chain.stream()
            .filter(next -> next.getCause() == null || !isCover(next))
            .findFirst()
            .orElse(chain.get(0));
    if (telling instanceof FileSystemException file && file.getReason() == null) {
      return file.getMessage() + " (" + reason(file) + ")";
    }
    boolean speaks = telling instanceof Exception && telling.getMessage() != null;
    return speaks ? telling.getMessage() : telling.toString();
  }

  private static boolean isCover(Throwable thrown) {
    // Among them Hadoop's for the failures of a disk.
    return thrown instanceof Error
        || thrown instanceof UncheckedIOException
        || thrown.getMessage() == null
        || thrown.getMessage().equals(thrown.getCause().toString());
  }

  /** Of these exceptions Java says only which file it was. */
  private static String reason(FileSystemException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "does not exist";
    }
    return failure instanceof FileAlreadyExistsException
        ? "exists already"
        : failure.getClass().getSimpleName();
  }
}
