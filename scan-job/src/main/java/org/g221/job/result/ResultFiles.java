package org.g221.job.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.Diagnostics;
import org.g221.job.parquet.FileDigest;
import org.g221.job.storage.StoredFiles;

/**
 * The files in the folder of a result, compared with the list in {@code run.yaml}.
 *
 * <p>File names are relative to the folder, with {@code /} as separator.
 */
public final class ResultFiles {

  private static final Pattern ROWS = Pattern.compile("points/[^._][^/]*\\.parquet");

  private final String name;
  private final Path folder;
  private final Configuration configuration;

  /**
   * The files of a result.
   *
   * @param name the folder, as the user wrote it
   * @throws IOException if that is no path
   */
  public ResultFiles(String name, Configuration configuration) throws IOException {
    this(name, StoredFiles.path(name), configuration);
  }

  ResultFiles(Path folder, Configuration configuration) {
    this(folder.toString(), folder, configuration);
  }

  private ResultFiles(String name, Path folder, Configuration configuration) {
    this.name = name;
    this.folder = folder;
    this.configuration = configuration;
  }

  /** Reads {@code run.yaml}. */
  public RunFile run() throws IOException {
    Path file = new Path(folder, RunFile.NAME);
    try (InputStream in = system().open(file)) {
      return RunFile.parse(in.readAllBytes());
    }
  }

  /** Writes {@code run.yaml}, listing all existing files: the last step of a scan. */
  void complete(String facts) throws IOException {
    SortedSet<String> names = names();
    // Left over from abandoned tasks; their names are hidden, and no reader takes them.
    names.removeIf(file -> file.startsWith(".") || file.contains("/."));
    write(RunFile.of(facts, digests(names)));
  }

  /** Adds files written by a command to the list, if the result has one. */
  public void enter(Collection<String> written) throws IOException {
    // Read again because another command may have changed it meanwhile.
    RunFile run = run();
    if (run.state() == RunFile.State.DAMAGED) {
      throw new IOException(RunFile.NAME + " was damaged meanwhile");
    }
    if (run.state() == RunFile.State.INTACT && !written.isEmpty()) {
      write(run.with(digests(written)));
    }
  }

  /** The names of the given paths that lie in the folder. */
  public SortedSet<String> inside(Collection<String> paths) throws IOException {
    SortedSet<String> inside = new TreeSet<>();
    for (String path : paths) {
      Path file = new Path(path);
      inside.add(relative(StoredFiles.system(file, configuration).makeQualified(file)));
    }
    inside.remove("");
    return inside;
  }

  private void write(RunFile run) throws IOException {
    StoredFiles.write(new Path(folder, RunFile.NAME), run.text(), configuration);
  }

  /** Whether a file of a result holds kept rows. */
  static boolean isOfRows(String file) {
    return ROWS.matcher(file).matches();
  }

  /**
   * The files of kept rows in the order of their names: the listed ones, or those found if none are
   * listed.
   */
  List<Path> rowFiles(RunFile run) throws IOException {
    Collection<String> all = run.state() == RunFile.State.INTACT ? run.files().keySet() : names();
    return all.stream().filter(ResultFiles::isOfRows).map(file -> new Path(folder, file)).toList();
  }

  /** All existing files except {@code run.yaml}. */
  public SortedSet<String> names() throws IOException {
    return new TreeSet<>(lengths().keySet());
  }

  /** The same with their lengths in bytes. */
  SortedMap<String, Long> lengths() throws IOException {
    SortedMap<String, Long> lengths = new TreeMap<>();
    collect(folder, "", lengths);
    lengths.remove(RunFile.NAME);
    return lengths;
  }

  /** Hadoop's own recursive listing looks up who owns each file, which can take a process each. */
  private void collect(Path within, String prefix, SortedMap<String, Long> lengths)
      throws IOException {
    for (FileStatus file : system().listStatus(within)) {
      String path = prefix + file.getPath().getName();
      if (file.isDirectory()) {
        collect(file.getPath(), path + "/", lengths);
      } else {
        lengths.put(path, file.getLen());
      }
    }
  }

  /** The name of a file in the folder; empty if it lies elsewhere. */
  private String relative(Path file) throws IOException {
    URI whole = file.toUri();
    URI relative = system().makeQualified(folder).toUri().relativize(whole);
    return relative.equals(whole) ? "" : relative.getPath();
  }

  private FileSystem system() throws IOException {
    return StoredFiles.system(folder, configuration);
  }

  /** Digests whole files, several in parallel. */
  private SortedMap<String, FileDigest> digests(Collection<String> names) throws IOException {
    SortedMap<String, FileDigest> digests = new ConcurrentSkipListMap<>();
    try {
      names.parallelStream().forEach(file -> digests.put(file, digest(file)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return digests;
  }

  private FileDigest digest(String file) {
    try (InputStream in = system().open(new Path(folder, file))) {
      return FileDigest.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks that {@code run.yaml} and the files it lists are as they were written; any difference is
   * an error. Results of earlier versions are not checked.
   *
   * @param read selects the listed files that matter
   */
  public void check(RunFile run, Predicate<String> read, Diagnostics diagnostics) {
    if (run.state() == RunFile.State.DAMAGED) {
      diagnostics.error(name + "/" + RunFile.NAME, "", FileFlaw.OF_RUN_FILE);
    }
    Map<String, FileDigest> listed = new TreeMap<>(run.files());
    listed.keySet().removeIf(read.negate());
    flaws(listed)
        .forEach(
            (file, flaw) ->
                diagnostics.error(name + "/" + file, "", FileFlaw.withRemedy(flaw, file, name)));
  }

  private SortedMap<String, String> flaws(Map<String, FileDigest> listed) {
    SortedMap<String, String> flaws = new ConcurrentSkipListMap<>();
    Set<Map.Entry<String, FileDigest>> entries = listed.entrySet();
    entries.parallelStream()
        .forEach(
            entry -> {
              String flaw = flaw(entry.getKey(), entry.getValue());
              if (!flaw.isEmpty()) {
                flaws.put(entry.getKey(), flaw);
              }
            });
    return flaws;
  }

  private String flaw(String file, FileDigest listed) {
    try {
      return digest(file).equals(listed) ? "" : FileFlaw.DIFFERS;
    } catch (UncheckedIOException e) {
      return e.getCause() instanceof FileNotFoundException
          ? FileFlaw.MISSING
          : String.format(Locale.ROOT, "cannot be read (%s)", e.getCause().getMessage());
    }
  }
}
