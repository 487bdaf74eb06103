package org.g221.engine.model;

import java.util.Optional;
import org.g221.engine.quantity.Quantity;

/**
 * A quantity that follows from the parameters.
 *
 * @param quantity name, symbol, unit and meaning
 * @param profiled whether it may be an axis of a profile
 * @param caution where its value should make readers careful
 */
public record DerivedQuantity(Quantity quantity, boolean profiled, Optional<Caution> caution) {

  /** A quantity that no reader needs to be careful about. */
  public DerivedQuantity(Quantity quantity, boolean profiled) {
    this(quantity, profiled, Optional.empty());
  }

  /** The name in files. */
  public String key() {
    return quantity.name();
  }

  /** A short description. */
  public String meaning() {
    return quantity.meaning();
  }
}
