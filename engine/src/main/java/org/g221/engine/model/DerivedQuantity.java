package org.g221.engine.model;

import org.g221.engine.quantity.Quantity;

/**
 * A quantity that follows from the parameters.
 *
 * @param quantity name, symbol, unit and meaning
 * @param profiled whether it may be an axis of a profile
 */
public record DerivedQuantity(Quantity quantity, boolean profiled) {

  /** The name in files. */
  public String key() {
    return quantity.name();
  }

  /** A short description. */
  public String meaning() {
    return quantity.meaning();
  }
}
