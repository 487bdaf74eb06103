package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * A coefficient as the product of two factors, so that multiplying it, for example to run it, costs
 * one operation on real numbers.
 *
 * @param structure the flavour factor
 * @param strength the real factor, the strength
 */
public record MixingCoefficient(Complex structure, Real strength) {

  public MixingCoefficient times(Real factor) {
    return new MixingCoefficient(structure, strength.times(factor));
  }

  public MixingCoefficient times(double factor) {
    return new MixingCoefficient(structure, strength.times(factor));
  }

  /** The product. */
  public Complex value() {
    return structure.times(strength);
  }
}
