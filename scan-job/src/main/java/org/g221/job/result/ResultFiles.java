package org.g221.job.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
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
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.g221.engine.document.Diagnostics;
import org.g221.job.parquet.FileDigest;
import org.g221.job.storage.StoredFiles;

/**
 * The files in the folder of a result, and whether they are what {@code run.yaml} lists.
 *
 * <p>Names of files are relative to the folder, with {@code /} between folders.
 */
public final class ResultFiles {

  private static final Pattern OF_SCAN =
      Pattern.compile("(run|best-fit)\\.yaml|report\\.html|(points|profiles|regions|figures)/.*");

  private final String name;
  private final Path folder;
  private final Configuration configuration;

  /**
   * The files of a result.
   *
   * @param name of the folder, as the user wrote it
   */
  public ResultFiles(String name, Configuration configuration) {
    this(name, new Path(name), configuration);
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

  /** Writes {@code run.yaml} with all files that are there: the last step of a scan. */
  void complete(String facts) throws IOException {
    SortedSet<String> names = names();
    // Of tasks that were given up; what they leave has a hidden name, and no reader takes it.
    names.removeIf(file -> file.startsWith(".") || file.contains("/."));
    write(RunFile.of(facts, digests(names)));
  }

  /** Puts files that a command has written into the list, unless the result has none. */
  public void enter(Collection<String> written) throws IOException {
    // Read again, as another command may have written meanwhile.
    RunFile run = run();
    if (run.state() == RunFile.State.DAMAGED) {
      throw new IOException(RunFile.NAME + " was damaged meanwhile");
    }
    if (run.state() == RunFile.State.INTACT && !written.isEmpty()) {
      write(run.with(digests(written)));
    }
  }

  /** The names of those of some paths that are in the folder. */
  public SortedSet<String> inside(Collection<String> paths) throws IOException {
    SortedSet<String> inside = new TreeSet<>();
    for (String path : paths) {
      Path file = new Path(path);
      inside.add(relative(StoredFiles.system(file, configuration).makeQualified(file)));
    }
    inside.remove("");
    return inside;
  }

  /** Whether a file is one that a scan writes, and no command that exports it. */
  public static boolean isOfScan(String file) {
    return OF_SCAN.matcher(file).matches();
  }

  private void write(RunFile run) throws IOException {
    StoredFiles.write(new Path(folder, RunFile.NAME), run.text(), configuration);
  }

  /** All files that are there but {@code run.yaml}. */
  public SortedSet<String> names() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    RemoteIterator<LocatedFileStatus> files = system().listFiles(folder, true);
    while (files.hasNext()) {
      names.add(relative(files.next().getPath()));
    }
    names.remove(RunFile.NAME);
    return names;
  }

  /** The name of a file in the folder; empty for one that is elsewhere. */
  private String relative(Path file) throws IOException {
    URI whole = file.toUri();
    URI relative = system().makeQualified(folder).toUri().relativize(whole);
    return relative.equals(whole) ? "" : relative.getPath();
  }

  private FileSystem system() throws IOException {
    return StoredFiles.system(folder, configuration);
  }

  /** Reads files to their ends, several at once. */
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
   * Compares {@code run.yaml} and files that it lists with what was written; every difference is an
   * error. Of a result of an earlier version nothing is said.
   *
   * @param read which of the listed files matter
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
          : "cannot be read (%s)".formatted(e.getCause().getMessage());
    }
  }
}
