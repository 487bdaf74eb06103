package org.g221.engine.model;

import java.util.List;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Real;

/** What follows from the parameters of a point, as expressions. */
public interface PointFormulas {

  /** The couplings at the mass of the heavy particles. */
  Couplings couplings();

  /** That mass. */
  Real massGev();

  /** Conditions under which the point is evaluated. */
  List<RangeRule> rules();

  /**
   * A derived quantity of the model.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  Real derived(String key);
}
