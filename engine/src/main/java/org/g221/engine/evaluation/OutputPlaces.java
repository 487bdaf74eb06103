package org.g221.engine.evaluation;

import java.io.Serializable;

/**
 * The places of results among the outputs at each node: χ² first, then the margin of each rule,
 * which must not be negative, then the quantities.
 *
 * @param rules number of rules
 * @param quantities number of quantities
 */
public record OutputPlaces(int rules, int quantities) implements Serializable {

  public int chiSquare() {
    return 0;
  }

  public int rule(int rule) {
    return 1 + rule;
  }

  public int quantity(int quantity) {
    return 1 + rules + quantity;
  }

  /** Number of results. */
  public int count() {
    return 1 + rules + quantities;
  }
}
