package org.g221.engine.search;

import java.io.Serializable;

/**
 * The effort that searches of parts of a grid have saved, which makes later ones more patient.
 * Shared by the threads of a process.
 *
 * <p>Efforts are in vector operations per node.
 */
public final class SearchBudget implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Effort that a search may take, in units of that of evaluating all nodes. */
  private static final double PATIENCE = 0.5;

  /** The same at most, including what was saved by earlier searches. */
  private static final double MOST_PATIENCE = 4;

  /** A tenth of a second, so that the first parts are not given up too soon. */
  private static final double FIRST = 2e8;

  private double saved = FIRST;

  /**
   * Largest effort of a search before it gives up.
   *
   * @param evaluation effort of evaluating all nodes instead
   */
  synchronized double most(double evaluation) {
    return Math.min(PATIENCE * evaluation + saved, MOST_PATIENCE * evaluation);
  }

  /**
   * Records the effort of a search.
   *
   * @param spared effort of the evaluations avoided; 0 if the search gave up
   */
  synchronized void settle(double spared, double taken) {
    saved = Math.max(0, saved + spared - taken);
  }
}
