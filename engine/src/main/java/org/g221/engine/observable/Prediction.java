package org.g221.engine.observable;

import java.util.Optional;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * An observable at a model point, as expressions.
 *
 * @param function the factor that depends on the point; observables may share it
 * @param scale the prediction is the function times this, in the observable's unit
 * @param value the prediction, its real part for a complex quantity; in the observable's unit
 * @param imaginary the imaginary part of a complex quantity
 * @param ratio prediction over Standard Model, if the latter is not zero
 */
public record Prediction(
    Real function, double scale, Real value, Optional<Real> imaginary, Optional<Real> ratio) {

  /** A prediction that is a multiple of the Standard Model value. */
  static Prediction relative(Real function, double inStandardModel, double standardModel) {
    Real ratio = function.over(inStandardModel);
    return new Prediction(
        function,
        standardModel / inStandardModel,
        ratio.times(standardModel),
        Optional.empty(),
        Optional.of(ratio));
  }

  /** A real prediction that does not scale with the Standard Model value. */
  static Prediction absolute(Real value, double standardModel) {
    Optional<Real> ratio =
        standardModel == 0 ? Optional.empty() : Optional.of(value.over(standardModel));
    return new Prediction(value, 1, value, Optional.empty(), ratio);
  }

  /** A complex prediction, whose real part is measured. */
  static Prediction complex(Complex value) {
    return new Prediction(value.re(), 1, value.re(), Optional.of(value.im()), Optional.empty());
  }
}
