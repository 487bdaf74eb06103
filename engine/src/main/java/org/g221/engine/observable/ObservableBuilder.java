package org.g221.engine.observable;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;
import org.g221.engine.quantity.Quantity;

/** Collects the properties of an observable; the last call states how it is predicted. */
final class ObservableBuilder {

  private final String name;
  private Family family;
  private String symbol;
  private String unit = "";
  private String meaning;
  private String formula;
  private String source;

  ObservableBuilder(String name) {
    this.name = name;
  }

  ObservableBuilder family(Family value) {
    family = value;
    return this;
  }

  /** LaTeX, see {@link Quantity#symbol()}. */
  ObservableBuilder symbol(String value) {
    symbol = value;
    return this;
  }

  /** Omitted for a pure number. */
  ObservableBuilder unit(String value) {
    unit = value;
    return this;
  }

  /** The meaning in words. */
  ObservableBuilder meaning(String value) {
    meaning = value;
    return this;
  }

  /** The formula of the prediction, in plain text. */
  ObservableBuilder formula(String value) {
    formula = value;
    return this;
  }

  /** Where the formula is from. */
  ObservableBuilder source(String value) {
    source = value;
    return this;
  }

  /**
   * An observable that is its Standard Model value times f/f(SM).
   *
   * @param function f, at tree level; its value in the Standard Model follows from it
   */
  Observable relative(Function<Couplings, Real> function) {
    return predicted(
        (couplings, sm) ->
            Prediction.relative(
                function.apply(couplings),
                function.apply(couplings.standardModel()).constantValue(),
                sm));
  }

  /** An observable computed directly from couplings and Standard Model value. */
  Observable absolute(BiFunction<Couplings, Double, Real> value) {
    return predicted((couplings, sm) -> Prediction.absolute(value.apply(couplings, sm), sm));
  }

  /** A complex observable; its real part is what measurements and profiles refer to. */
  Observable complex(Function<Couplings, Complex> value) {
    return predicted((couplings, sm) -> Prediction.complex(value.apply(couplings)));
  }

  private Observable predicted(BiFunction<Couplings, Double, Prediction> prediction) {
    return new Observable(
        new Quantity(name, symbol, unit, meaning),
        Objects.requireNonNull(family),
        Objects.requireNonNull(formula),
        Objects.requireNonNull(source),
        prediction);
  }
}
