package org.g221.engine.observable;

import java.util.Optional;
import org.g221.engine.formula.Real;

/**
 * An observable at a model point, as expressions.
 *
 * @param value the prediction, its real part for a complex quantity; in the observable's unit
 * @param imaginary the imaginary part of a complex quantity
 * @param ratio prediction over Standard Model where the latter is not zero
 */
public record Prediction(Real value, Optional<Real> imaginary, Optional<Real> ratio) {

  /** A prediction as multiple of the Standard Model value. */
  static Prediction relative(Real ratio, double standardModel) {
    return new Prediction(ratio.times(standardModel), Optional.empty(), Optional.of(ratio));
  }

  /** A real prediction that does not scale with the Standard Model value. */
  static Prediction absolute(Real value, double standardModel) {
    Optional<Real> ratio =
        standardModel == 0 ? Optional.empty() : Optional.of(value.over(standardModel));
    return new Prediction(value, Optional.empty(), ratio);
  }
}
