package org.g221.engine.evaluation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.g221.engine.likelihood.Exclusion;

/**
 * Number of nodes outside the ranges: for each rule the nodes for which it is the first rule
 * broken, and the nodes that break no rule but have a result that is not finite.
 */
public final class ExclusionCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long[] broken;
  private long notFinite;

  /** Counts without any nodes. */
  public ExclusionCounts(int rules) {
    this(new long[rules], 0);
  }

  private ExclusionCounts(long[] broken, long notFinite) {
    this.broken = broken;
    this.notFinite = notFinite;
  }

  /** Counts nodes that break a rule. */
  public void add(int rule, long nodes) {
    broken[rule] += nodes;
  }

  /** Counts nodes with a result that is not finite. */
  public void addNotFinite(long nodes) {
    notFinite += nodes;
  }

  /**
   * Adds other counts; returns this one.
   *
   * @throws IllegalArgumentException if they are for other rules
   */
  public ExclusionCounts combine(ExclusionCounts others) {
    if (others.broken.length != broken.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "counts of %d rules for %d", others.broken.length, broken.length));
    }
    for (int rule = 0; rule < broken.length; rule++) {
      broken[rule] += others.broken[rule];
    }
    notFinite += others.notFinite;
    return this;
  }

  /** An independent copy of the counts. */
  public ExclusionCounts copy() {
    return new ExclusionCounts(broken.clone(), notFinite);
  }

  /** Number of rules. */
  public int rules() {
    return broken.length;
  }

  /** Number of nodes that break a rule. */
  public long count(int rule) {
    return broken[rule];
  }

  /** Number of nodes with a result that is not finite. */
  public long countNotFinite() {
    return notFinite;
  }

  /** Number of nodes outside the ranges. */
  public long total() {
    return Arrays.stream(broken).sum() + notFinite;
  }

  /**
   * The counts by reason, in the order in which rules are checked; zero counts are omitted.
   *
   * @param rules the message for a node that breaks each rule
   */
  public Map<String, Long> byReason(List<String> rules) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int rule = 0; rule < broken.length; rule++) {
      counts.put(rules.get(rule), broken[rule]);
    }
    counts.put(Exclusion.NOT_FINITE, notFinite);
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
