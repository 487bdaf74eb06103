package org.g221.engine.search;

import java.io.Serializable;

/**
 * The time that searches of parts of a grid have saved, which makes others more patient. Shared by
 * the threads of a process.
 *
 * <p>All times are in units of what a box takes.
 */
public final class SearchBudget implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What a search may take, in units of the time of evaluating all nodes. */
  private static final double PATIENCE = 0.5;

  /** What it may take at most with the time that others before it have saved. */
  private static final double MOST_PATIENCE = 4;

  /** A tenth of a second, so that the first parts are not given up too soon. */
  private static final double FIRST = 30_000;

  private double saved = FIRST;

  /**
   * How long a search may take before it gives up.
   *
   * @param evaluation time of evaluating all nodes instead
   */
  synchronized double most(double evaluation) {
    return Math.min(PATIENCE * evaluation + saved, MOST_PATIENCE * evaluation);
  }

  /**
   * Keeps account of a search.
   *
   * @param spared the time of what need not be evaluated; 0 if the search gave up
   */
  synchronized void settle(double spared, double taken) {
    saved = Math.max(0, saved + spared - taken);
  }
}
