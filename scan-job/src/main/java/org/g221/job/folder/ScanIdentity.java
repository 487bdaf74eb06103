package org.g221.job.folder;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.g221.job.parquet.FileDigest;

/**
 * Everything that determines the result of a scan. Parts of a scan may be combined only if their
 * identities agree.
 *
 * @param facts by name, such as {@code axes[1].nodes}, {@code dataset-sha256}, {@code code-version}
 */
public record ScanIdentity(SortedMap<String, String> facts) {

  /** Nothing is known. */
  public static final ScanIdentity NONE = of(Map.of());

  /** The program: its version, and a digest of its classes. */
  private static final Set<String> OF_CODE = Set.of("code-version", "code-sha256");

  /** Which rows are in which file, but not what is in all files together. */
  private static final Set<String> OF_LAYOUT = Set.of("axis-order", "tiles");

  public ScanIdentity {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  public static ScanIdentity of(Map<String, String> facts) {
    return new ScanIdentity(new TreeMap<>(facts));
  }

  /** The same with one more fact. */
  public ScanIdentity with(String name, String value) {
    SortedMap<String, String> more = new TreeMap<>(facts);
    more.put(name, value);
    return new ScanIdentity(more);
  }

  /** What was asked, without the program that answered and how rows are spread over files. */
  ScanIdentity ofContent() {
    SortedMap<String, String> content = new TreeMap<>(facts);
    content.keySet().removeAll(OF_CODE);
    content.keySet().removeAll(OF_LAYOUT);
    return new ScanIdentity(content);
  }

  /** The program alone, as far as the other side knows it too. */
  ScanIdentity ofCode(Set<String> known) {
    SortedMap<String, String> code = new TreeMap<>(facts);
    code.keySet().retainAll(OF_CODE);
    code.keySet().retainAll(known);
    return new ScanIdentity(code);
  }

  /** A digest of all facts. */
  public String digest() {
    StringBuilder text = new StringBuilder();
    facts.forEach((name, value) -> text.append(name).append('\n').append(value).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(FileDigest.newDigest().digest(bytes));
  }

  /**
   * Names every fact that differs.
   *
   * @param sink receives the name of a fact and how it differs
   */
  void differences(ScanIdentity earlier, BiConsumer<String, String> sink) {
    TreeSet<String> names = new TreeSet<>(facts.keySet());
    names.addAll(earlier.facts.keySet());
    for (String name : names) {
      String now = facts.getOrDefault(name, "not given");
      String before = earlier.facts.getOrDefault(name, "not given");
      if (!now.equals(before)) {
        sink.accept(name, "is " + now + " but was " + before + " when the scan began");
      }
    }
  }
}
