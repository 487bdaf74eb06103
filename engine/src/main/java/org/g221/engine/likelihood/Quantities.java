package org.g221.engine.likelihood;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.g221.engine.model.DerivedQuantity;
import org.g221.engine.model.Model;
import org.g221.engine.observable.Catalogue;
import org.g221.engine.observable.Observable;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.quantity.Quantity;

/** All parameters, derived quantities and observables by name. */
public final class Quantities {

  private Quantities() {}

  public static Map<String, Quantity> of(Model model, Catalogue catalogue) {
    Map<String, Quantity> all = new LinkedHashMap<>();
    for (Parameter parameter : model.parameters()) {
      all.put(parameter.key(), parameter.quantity());
    }
    for (DerivedQuantity derived : model.derivedQuantities()) {
      all.put(derived.key(), derived.quantity());
    }
    for (Observable observable : catalogue.observables()) {
      all.put(observable.name(), observable.quantity());
    }
    return Collections.unmodifiableMap(all);
  }
}
