package org.g221.job.result;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.job.parquet.FileDigest;
import org.g221.job.written.Document;
import org.g221.job.written.Documents;

/**
 * The text of {@code run.yaml}: the facts of a scan, then the other files of its result, and, on
 * the last line, the SHA-256 of all lines above.
 *
 * @param facts the facts of the scan, as written
 * @param files the other files by name, with {@code /} as separator; empty if the text lists none
 * @param state whether the text is as it was written
 */
public record RunFile(String facts, SortedMap<String, FileDigest> files, State state) {

  /** Its name in the folder of a result. */
  public static final String NAME = "run.yaml";

  /** Whether a text is as it was written. */
  public enum State {
    /** The digest matches. */
    INTACT,
    /** The digest differs, or a part needed to check it is missing. */
    DAMAGED,
    /** Written by a version of g221 that recorded neither files nor digest. */
    UNVERIFIABLE
  }

  private static final String FILES = "files";
  private static final String DIGEST = "digest";
  private static final String FILES_LINE = "\n" + FILES + ":\n";
  private static final Pattern LAST_LINE = Pattern.compile("\n" + DIGEST + ": ([0-9a-f]{64})\n\\z");

  /** The last fact in earlier versions; a text without it was cut off. */
  private static final String LAST_FACT = "\n  standard-model:";

  private static final Pattern EITHER_KEY =
      Pattern.compile("^(" + FILES + "|" + DIGEST + ")\\s*:", Pattern.MULTILINE);

  public RunFile {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The file for a result that is complete, or to which files were added. */
  static RunFile of(String facts, Map<String, FileDigest> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a result has files");
    }
    return new RunFile(facts, new TreeMap<>(files), State.INTACT);
  }

  /** Parses a text; never fails, as the state tells whether the text is damaged. */
  public static RunFile parse(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    int start = text.lastIndexOf(FILES_LINE) + 1;
    if (start == 0) {
      return new RunFile(text, Collections.emptySortedMap(), stateWithoutFiles(text));
    }
    State state = hasItsDigest(content, text) ? State.INTACT : State.DAMAGED;
    return new RunFile(text.substring(0, start), files(text.substring(start)), state);
  }

  private static State stateWithoutFiles(String text) {
    boolean whole = text.contains(LAST_FACT) && text.endsWith("\n");
    return whole && !EITHER_KEY.matcher(text).find() ? State.UNVERIFIABLE : State.DAMAGED;
  }

  private static boolean hasItsDigest(byte[] content, String text) {
    Matcher last = LAST_LINE.matcher(text);
    if (!last.find()) {
      return false;
    }
    // The last line is pure ASCII, whatever precedes it, so its characters are bytes.
    int above = content.length - (text.length() - last.start() - 1);
    return FileDigest.of(Arrays.copyOf(content, above)).sha256().equals(last.group(1));
  }

  private static SortedMap<String, FileDigest> files(String text) {
    SortedMap<String, FileDigest> files = new TreeMap<>();
    List<YamlValue> entries =
        YamlDocument.parseWritten(NAME, text, new Diagnostics())
            .map(document -> document.list(FILES))
            .orElse(List.of());
    for (YamlValue value : entries) {
      YamlMapping entry = value.mapping();
      entry.text("path").ifPresent(path -> files.put(path, digest(entry)));
    }
    return files;
  }

  /** The entry for a file; an unreadable one counts as none. */
  private static FileDigest digest(YamlMapping entry) {
    return new FileDigest(entry.integer("bytes").orElse(-1), entry.text("sha256").orElse(""));
  }

  /** Whether a damaged text looks like that of a scan; other programs use this file name too. */
  boolean isOfScan() {
    return facts.contains("scan-id: ") || facts.contains("\nconfiguration:\n");
  }

  /** Number of nodes that a kept row stands for; 1 in results that do not say. */
  public double rowWeight() {
    return YamlDocument.parseWritten(NAME, facts, new Diagnostics())
        .map(document -> document.number("row-weight").orElse(1))
        .orElse(1.0);
  }

  /** Size in bytes of each of the other files. */
  public SortedMap<String, Long> lengths() {
    SortedMap<String, Long> lengths = new TreeMap<>();
    files.forEach((path, content) -> lengths.put(path, content.length()));
    return lengths;
  }

  /** The same scan with files written since. */
  RunFile with(Map<String, FileDigest> written) {
    Map<String, FileDigest> all = new TreeMap<>(files);
    all.putAll(written);
    return of(facts, all);
  }

  /** The whole text. */
  String text() {
    List<Object> entries = new ArrayList<>();
    files.forEach((path, content) -> entries.add(entry(path, content)));
    String above = facts + Documents.yaml(Map.of(FILES, entries));
    FileDigest digest = FileDigest.of(above.getBytes(StandardCharsets.UTF_8));
    return above + DIGEST + ": " + digest.sha256() + "\n";
  }

  private static Document entry(String path, FileDigest content) {
    return new Document()
        .with("path", path)
        .with("bytes", content.length())
        .with("sha256", content.sha256());
  }
}
