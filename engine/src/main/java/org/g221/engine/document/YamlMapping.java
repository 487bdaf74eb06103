package org.g221.engine.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The keys and values of one YAML mapping, in the order of the file. */
public final class YamlMapping {

  private final YamlValue self;
  private final Map<String, YamlValue> entries;
  private final Diagnostics diagnostics;

  YamlMapping(YamlValue self, Map<String, YamlValue> entries, Diagnostics diagnostics) {
    this.self = self;
    this.entries = entries;
    this.diagnostics = diagnostics;
  }

  /** Reports each key not in {@code known}, with the nearest known one. */
  public YamlMapping allow(Collection<String> known) {
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            value.error("is not a known key" + NearestName.hint(known, key));
          }
        });
    return this;
  }

  public YamlMapping allow(String... known) {
    return allow(List.of(known));
  }

  public Map<String, YamlValue> entries() {
    return entries;
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  public Optional<YamlValue> get(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The value of a required key; reported if missing. */
  public Optional<YamlValue> require(String key) {
    if (!has(key)) {
      error(key, "is missing");
    }
    return get(key);
  }

  public Optional<String> text(String key) {
    return get(key).flatMap(YamlValue::text);
  }

  public Optional<String> requireText(String key) {
    return require(key).flatMap(YamlValue::text);
  }

  public OptionalDouble number(String key) {
    return get(key).map(YamlValue::number).orElse(OptionalDouble.empty());
  }

  public OptionalDouble requireNumber(String key) {
    return require(key).map(YamlValue::number).orElse(OptionalDouble.empty());
  }

  public OptionalLong integer(String key) {
    return get(key).map(YamlValue::integer).orElse(OptionalLong.empty());
  }

  /** The entries of a list; none if the key is missing. */
  public List<YamlValue> list(String key) {
    return get(key).map(YamlValue::list).orElse(List.of());
  }

  public List<String> texts(String key) {
    return get(key).map(YamlValue::texts).orElse(List.of());
  }

  /** The entries of a mapping; none if the key is missing. */
  public Map<String, YamlValue> mapping(String key) {
    return get(key).map(value -> value.mapping().entries()).orElse(Map.of());
  }

  /** Reports a mistake that concerns {@code key}. */
  public void error(String key, String message) {
    String prefix = self.path().isEmpty() ? "" : self.path() + ".";
    diagnostics.error(self.file(), prefix + key, message);
  }

  /** Reports a mistake that concerns the mapping as a whole. */
  public void error(String message) {
    self.error(message);
  }

  public String file() {
    return self.file();
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /**
   * Checks the format version of the file, which is required.
   *
   * @param newest the newest version this program reads
   */
  public void requireFormatVersion(int newest) {
    OptionalLong version =
        require("format-version").map(YamlValue::integer).orElse(OptionalLong.empty());
    version.ifPresent(
        found -> {
          if (found > newest) {
            error(
                "format-version",
                "is "
                    + found
                    + " but this version of g221 reads up to "
                    + newest
                    + "; use a newer g221");
          } else if (found < 1) {
            error("format-version", "is " + found + " but must be at least 1");
          }
        });
  }
}
