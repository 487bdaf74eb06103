package org.g221.engine.model;

import java.util.List;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Real;

/** The formulas that follow from the parameters of a point. */
public interface PointFormulas {

  /** The couplings at the mass of the heavy particles. */
  Couplings couplings();

  /** The mass of the heavy particles. */
  Real massGev();

  /** Conditions for the point to be evaluated. */
  List<RangeRule> rules();

  /**
   * The condition of an optional rule with a number.
   *
   * @throws IllegalArgumentException if the model has no such rule
   */
  default RangeRule optionalRule(String key, double number) {
    throw new IllegalArgumentException("no optional rule '" + key + "'");
  }

  /**
   * A derived quantity of the model.
   *
   * @throws IllegalArgumentException if there is none with that name
   */
  Real derived(String key);
}
