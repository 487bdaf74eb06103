package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * A coefficient as the product of two factors, so that what multiplies it, as running does, costs
 * one operation on real numbers.
 *
 * @param structure what it has of flavour
 * @param strength what it has of strength
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
