package org.g221.job.scan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.g221.engine.document.NearestName;
import org.g221.engine.model.DerivedQuantity;
import org.g221.engine.model.Model;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Texture;

/** The names of what a scan can profile, or write as columns of rows. */
public final class QuantityNames {

  private QuantityNames() {}

  /**
   * The names.
   *
   * @param scanned parameters with an axis
   * @param observables names of the observables
   */
  public static Set<String> of(
      Model model, Texture texture, Collection<Parameter> scanned, Collection<String> observables) {
    Set<String> names = new LinkedHashSet<>();
    scanned.forEach(parameter -> names.add(parameter.key()));
    texture.parameters().forEach(parameter -> names.add(parameter.key()));
    // Where parameters are alternatives, only those given can be shown.
    model.needed().stream()
        .filter(alternatives -> alternatives.size() == 1)
        .forEach(alternatives -> names.add(alternatives.get(0).key()));
    model.derivedQuantities().stream()
        .filter(DerivedQuantity::profiled)
        .forEach(quantity -> names.add(quantity.key()));
    names.addAll(observables);
    return names;
  }

  /** The middle and end of a message about a name that is none of these. */
  public static String mistaken(String name, Set<String> valid) {
    return NearestName.mistaken(name, "not an observable, parameter or derived quantity", valid);
  }
}
