package org.g221.engine.search;

import java.io.Serializable;

/**
 * The time that searches of parts of a grid have saved, which makes later ones more patient. Shared
 * by the threads of a process.
 *
 * <p>All times are in units of the time for a box.
 */
public final class SearchBudget implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Time that a search may take, in units of the time of evaluating all nodes. */
  private static final double PATIENCE = 0.5;

  /** The same at most, including time saved by earlier searches. */
  private static final double MOST_PATIENCE = 4;

  /** A tenth of a second, so that the first parts are not given up too soon. */
  private static final double FIRST = 30_000;

  private double saved = FIRST;

  /**
   * Longest time of a search before it gives up.
   *
   * @param evaluation time of evaluating all nodes instead
   */
  synchronized double most(double evaluation) {
    return Math.min(PATIENCE * evaluation + saved, MOST_PATIENCE * evaluation);
  }

  /**
   * Records the time of a search.
   *
   * @param spared time of the evaluations avoided; 0 if the search gave up
   */
  synchronized void settle(double spared, double taken) {
    saved = Math.max(0, saved + spared - taken);
  }
}
