package org.g221.job.result;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keys with their values, in the order in which they are written as YAML or JSON. */
public final class Document {

  private final Map<String, Object> entries = new LinkedHashMap<>();

  /**
   * Puts a key behind those that are there, or a new value in the place of a key.
   *
   * @param value null is written as such
   */
  public Document with(String key, Object value) {
    entries.put(key, value);
    return this;
  }

  /** The same, unless there is no value. */
  public Document withAny(String key, Optional<?> value) {
    value.ifPresent(known -> entries.put(key, known));
    return this;
  }

  /** The document of some values by their names. */
  static Document of(Map<String, ?> values) {
    Document document = new Document();
    document.entries.putAll(values);
    return document;
  }

  /** The same for all keys of another document. */
  public Document withAll(Document other) {
    entries.putAll(other.entries);
    return this;
  }

  /** The keys and their values. */
  @JsonValue
  Map<String, Object> entries() {
    return Collections.unmodifiableMap(entries);
  }
}
