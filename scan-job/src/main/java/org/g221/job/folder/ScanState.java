package org.g221.job.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.engine.search.BestFitSearch.Candidate;
import org.g221.job.parquet.FileDigest;
import org.g221.job.storage.StoredFiles;

/**
 * The state on disk of a running or interrupted scan: its identity, the node from which rows count
 * their χ², its chunks and their rows.
 */
public final class ScanState {

  private static final String FILE = "scan.properties";
  private static final String DIGEST = "digest";
  private static final Pattern LAST_LINE = Pattern.compile(DIGEST + "=([0-9a-f]{64})\n\\z");
  private static final String FACT = "scan.";
  private static final String REPLACES = "replaces-earlier-result";
  private static final String SEARCHED_NODE = "reference.grid-index";
  private static final String SEARCHED_CHI_SQUARE = "reference.chi-square";

  private final Path folder;
  private final ScanIdentity identity;
  private final boolean replaces;
  private final Configuration configuration;

  private ScanState(
      Path folder, ScanIdentity identity, boolean replaces, Configuration configuration) {
    this.folder = folder;
    this.identity = identity;
    this.replaces = replaces;
    this.configuration = configuration;
  }

  /**
   * The state of a new scan; replaces the contents of the folder.
   *
   * @param replaces whether the new result is to replace an earlier one
   */
  public static ScanState begin(
      Path folder, ScanIdentity identity, boolean replaces, Configuration configuration)
      throws IOException {
    FileSystem files = StoredFiles.system(folder, configuration);
    files.delete(folder, true);
    ScanState state = new ScanState(folder, identity, replaces, configuration);
    StoredFiles.makeFolder(folder, configuration);
    StoredFiles.makeFolder(state.chunks(), configuration);
    StoredFiles.makeFolder(state.rows(), configuration);
    state.write(new TreeMap<>());
    return state;
  }

  /**
   * The state left by an earlier run; empty if there is none.
   *
   * @throws DamagedStateException if the state file is not what was written
   */
  public static Optional<ScanState> find(Path folder, Configuration configuration)
      throws IOException {
    try {
      Properties facts = properties(folder, configuration);
      Map<String, String> known = new TreeMap<>();
      for (String name : facts.stringPropertyNames()) {
        if (name.startsWith(FACT)) {
          known.put(name.substring(FACT.length()), facts.getProperty(name));
        }
      }
      boolean replaces = Boolean.parseBoolean(facts.getProperty(REPLACES));
      return Optional.of(new ScanState(folder, ScanIdentity.of(known), replaces, configuration));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Properties properties(Path folder, Configuration configuration)
      throws IOException {
    Path file = new Path(folder, FILE);
    String text = StoredFiles.read(file, configuration);
    Matcher last = LAST_LINE.matcher(text);
    if (!last.find()) {
      throw new DamagedStateException(file, "does not end with a digest of its lines");
    }
    if (!digest(text.substring(0, last.start())).equals(last.group(1))) {
      throw new DamagedStateException(
          file, "differs from what was written, by the digest in its last line");
    }
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    return properties;
  }

  private static String digest(String lines) {
    return FileDigest.of(lines.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  private void write(Map<String, String> more) throws IOException {
    Map<String, String> lines = new TreeMap<>(more);
    identity.facts().forEach((name, value) -> lines.put(FACT + name, value));
    lines.put(REPLACES, Boolean.toString(replaces));
    String text =
        lines.entrySet().stream()
            .map(line -> escaped(line.getKey()) + "=" + escaped(line.getValue()) + "\n")
            .collect(Collectors.joining());
    String last = DIGEST + "=" + digest(text) + "\n";
    StoredFiles.write(new Path(folder, FILE), text + last, configuration);
  }

  /** As {@link Properties} reads it. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\ :=#!]", "\\\\$0").replace("\n", "\\n").replace("\r", "\\r");
  }

  public ScanIdentity identity() {
    return identity;
  }

  /** Whether its result is to replace an earlier one. */
  boolean replaces() {
    return replaces;
  }

  /** The folder of chunk files. */
  public Path chunks() {
    return new Path(folder, "chunks");
  }

  /** The folder of row files. */
  public Path rows() {
    return rows(folder);
  }

  /** The folder for results of the second pass over bins next to the regions. */
  public Path neighbours() throws IOException {
    Path neighbours = new Path(folder, "neighbours");
    StoredFiles.makeFolder(neighbours, configuration);
    return neighbours;
  }

  static Path rows(Path folder) {
    return new Path(folder, "rows");
  }

  Configuration configuration() {
    return configuration;
  }

  /** Number of chunks that seem to be done. */
  public int chunksThere() throws IOException {
    return filesIn(chunks());
  }

  /** Number of chunks of the second pass that seem to be done. */
  public int neighboursThere() throws IOException {
    return filesIn(neighbours());
  }

  private int filesIn(Path chunks) throws IOException {
    int there = 0;
    for (FileStatus file : StoredFiles.system(folder, configuration).listStatus(chunks)) {
      there += file.getPath().getName().startsWith(".") ? 0 : 1;
    }
    return there;
  }

  /** The node from which rows count their χ², if the scan has got that far. */
  public Optional<Candidate> reference() throws IOException {
    Properties known = properties(folder, configuration);
    return Optional.ofNullable(known.getProperty(SEARCHED_NODE))
        .map(
            node ->
                new Candidate(
                    Long.parseLong(node),
                    Double.parseDouble(known.getProperty(SEARCHED_CHI_SQUARE))));
  }

  /** Stores the node from which rows count, to the last bit. */
  public void remember(Candidate reference) throws IOException {
    write(
        Map.of(
            SEARCHED_NODE, Long.toString(reference.gridIndex()),
            SEARCHED_CHI_SQUARE, Double.toHexString(reference.chiSquare())));
  }
}
