package org.g221.engine.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.g221.engine.document.WrittenName;

/** How far a number can be traced to its source. */
public enum Reliability {
  /** Value and error were read from a public compilation or the publication. */
  VERIFIED,
  /** Derived from other published numbers. */
  RECOMPUTED,
  /** Obtained by running a public program. */
  COMPUTED,
  /** Not seen in a source, but agrees with a recomputation. */
  UNVERIFIED_CONSISTENT,
  /** Not seen in a source. */
  UNVERIFIED;

  /** The name used in files. */
  public String key() {
    return WrittenName.of(this);
  }

  static Optional<Reliability> named(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Reliability::key).toList();
  }
}
