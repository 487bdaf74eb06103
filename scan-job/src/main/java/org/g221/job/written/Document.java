package org.g221.job.written;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keys with their values, in the order in which they are written as YAML or JSON. */
public final class Document {

  private final Map<String, Object> entries = new LinkedHashMap<>();

  /**
   * Appends a key, or replaces the value of an existing one in place.
   *
   * @param value may be null, which is written as null
   */
  public Document with(String key, Object value) {
    entries.put(key, value);
    return this;
  }

  /** Does the same if there is a value. */
  public Document withAny(String key, Optional<?> value) {
    value.ifPresent(known -> entries.put(key, known));
    return this;
  }

  /** A document of values by name. */
  public static Document of(Map<String, ?> values) {
    Document document = new Document();
    document.entries.putAll(values);
    return document;
  }

  /** Does the same for all keys of another document. */
  public Document withAll(Document other) {
    entries.putAll(other.entries);
    return this;
  }

  /** The keys and their values. */
  @JsonValue
  public Map<String, Object> entries() {
    return Collections.unmodifiableMap(entries);
  }
}
