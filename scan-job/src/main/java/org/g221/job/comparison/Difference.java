package org.g221.job.comparison;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Something in which two scans differ.
 *
 * @param what the name of it
 * @param first what it is in the first scan
 * @param second what it is in the second
 */
public record Difference(String what, String first, String second) {

  /**
   * What is named on either side: that of the first in its order, then that of the second alone.
   */
  static Set<String> namesOf(Map<String, ?> first, Map<String, ?> second) {
    Set<String> names = new LinkedHashSet<>(first.keySet());
    names.addAll(second.keySet());
    return names;
  }
}
