package org.g221.job.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** JSON as other programs read it. */
public final class Json {

  private Json() {}

  public static JsonNode parse(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  /** The names in an object, in order. */
  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The entry of a list whose {@code key} has a value. */
  static JsonNode entry(JsonNode list, String key, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(entry -> entry.path(key).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no entry with " + key + " " + value));
  }

  /** What the entries of a list have under a name. */
  static List<String> texts(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(entry -> entry.path(key).asText())
        .toList();
  }
}
