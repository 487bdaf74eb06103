package org.g221.engine.measurement;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;

/**
 * Named entries of a data set that extends another: a layer adds entries, and may explicitly
 * replace entries of the layers below.
 */
final class Layered<T> {

  /** The key by which an entry declares that it replaces one of a layer below. */
  static final String OVERRIDE = "override";

  private final Map<String, T> entries = new LinkedHashMap<>();
  private final Set<String> inThisLayer = new HashSet<>();
  private final Set<String> defaults = new HashSet<>();
  private String below = "";

  /** Turns the present entries into defaults, which a layer may replace without saying so. */
  void makeDefaults() {
    defaults.addAll(entries.keySet());
  }

  /**
   * Begins a new layer on top of the present ones.
   *
   * @param extended name of the data set that is extended, empty for the lowest layer
   */
  void startLayer(String extended) {
    inThisLayer.clear();
    below = extended;
  }

  /**
   * Reports an entry that already exists but is not marked as overriding, and one that overrides
   * nothing.
   *
   * @param entry the content of {@code value}
   * @param twice the message for an entry that the same layer already holds
   */
  void check(String name, YamlValue value, YamlMapping entry, String twice) {
    boolean isDefault = defaults.remove(name);
    boolean overrides = entry.get(OVERRIDE).flatMap(YamlValue::truth).orElse(false);
    if (!inThisLayer.add(name)) {
      value.error(twice);
    } else if (overrides && below.isEmpty()) {
      entry.error(OVERRIDE, "is given but this data set extends no other");
    } else if (overrides && !entries.containsKey(name)) {
      entry.error(
          OVERRIDE,
          "is given but data set '"
              + below
              + "' has nothing of that name"
              + NearestName.hint(entries.keySet(), name));
    } else if (!overrides && !isDefault && entries.containsKey(name)) {
      value.error(
          "is in data set '" + below + "', which this one extends; override: true replaces it");
    }
  }

  /** Adds an entry; a replacement takes the position of the entry it replaces. */
  void put(String name, T entry) {
    entries.put(name, entry);
  }

  void remove(String name) {
    entries.remove(name);
  }

  /** Whether this layer gives an entry of that name, usable or not. */
  boolean isInThisLayer(String name) {
    return inThisLayer.contains(name);
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  Map<String, T> entries() {
    return Collections.unmodifiableMap(entries);
  }
}
