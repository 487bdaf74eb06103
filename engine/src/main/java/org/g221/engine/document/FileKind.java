package org.g221.engine.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that users write, told apart by keys that no other kind has. */
public enum FileKind {
  SCAN("a scan file", "g221 scan takes it", List.of("axes", "profiles")),
  POINT("a point", "--point takes it", List.of("parameters")),
  FIGURE("a figure file", "g221 plot takes it", List.of("items", "figure-id")),
  DATA_SET(
      "a data set",
      "--dataset takes it",
      List.of("measurements", "correlations", "extends", "inputs"));

  private final String title;
  private final String use;
  private final List<String> keys;

  FileKind(String title, String use, List<String> keys) {
    this.title = title;
    this.use = use;
    this.keys = keys;
  }

  /**
   * Whether a file that should be of this kind is of another. If so, that alone is reported, as all
   * else that is wrong with it would follow from this.
   */
  public boolean refuses(YamlMapping root) {
    if (keyIn(root).isPresent()) {
      return false;
    }
    for (FileKind other : values()) {
      Optional<String> key = other.keyIn(root);
      if (key.isPresent()) {
        root.error(
            String.format(
                Locale.ROOT,
                "is %s, as '%s' shows, but must be %s; %s",
                other.title,
                key.get(),
                title,
                other.use));
        return true;
      }
    }
    return false;
  }

  private Optional<String> keyIn(YamlMapping root) {
    return keys.stream().filter(root::has).findFirst();
  }
}
