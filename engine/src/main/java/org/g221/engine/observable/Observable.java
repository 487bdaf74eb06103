package org.g221.engine.observable;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/** A quantity that can be predicted and measured. */
public final class Observable {

  private final String name;
  private final Family family;
  private final String unit;
  private final String description;
  private final String formula;
  private final String source;
  private final BiFunction<Couplings, Double, Prediction> prediction;

  private Observable(
      String name,
      Family family,
      String unit,
      String description,
      String formula,
      String source,
      BiFunction<Couplings, Double, Prediction> prediction) {
    this.name = Objects.requireNonNull(name);
    this.family = Objects.requireNonNull(family);
    this.unit = Objects.requireNonNull(unit);
    this.description = Objects.requireNonNull(description);
    this.formula = Objects.requireNonNull(formula);
    this.source = Objects.requireNonNull(source);
    this.prediction = Objects.requireNonNull(prediction);
  }

  /**
   * An observable that is its Standard Model value times f/f(SM).
   *
   * @param function f, at tree level; its value in the Standard Model follows from it
   */
  static Observable relative(
      Family family,
      String name,
      String unit,
      String description,
      String formula,
      String source,
      Function<Couplings, Real> function) {
    return new Observable(
        name,
        family,
        unit,
        description,
        formula,
        source,
        (couplings, sm) ->
            Prediction.relative(
                function.apply(couplings),
                function.apply(couplings.standardModel()).constantValue(),
                sm));
  }

  /** An observable whose value is computed as such, from couplings and Standard Model value. */
  static Observable absolute(
      Family family,
      String name,
      String unit,
      String description,
      String formula,
      String source,
      BiFunction<Couplings, Double, Real> value) {
    return new Observable(
        name,
        family,
        unit,
        description,
        formula,
        source,
        (couplings, sm) -> Prediction.absolute(value.apply(couplings, sm), sm));
  }

  /** A complex observable; its real part is what measurements and profiles refer to. */
  static Observable complex(
      Family family,
      String name,
      String description,
      String formula,
      String source,
      Function<Couplings, Complex> value) {
    return new Observable(
        name,
        family,
        "",
        description,
        formula,
        source,
        (couplings, sm) -> Prediction.complex(value.apply(couplings)));
  }

  /** The name users write, such as {@code R(D*)}. */
  public String name() {
    return name;
  }

  public Family family() {
    return family;
  }

  /** Unit of the value, empty for a pure number. */
  public String unit() {
    return unit;
  }

  /** What it is, in words. */
  public String description() {
    return description;
  }

  /** The formula of the prediction, in plain text. */
  public String formula() {
    return formula;
  }

  /** Where the formula is from. */
  public String source() {
    return source;
  }

  /**
   * Name of its Parquet column: letters and digits of the name in lower case joined by {@code _},
   * {@code *} read as {@code star}.
   */
  public String column() {
    return columnOf(name);
  }

  /** The same for any other name; files are named so too. */
  public static String columnOf(String name) {
    return name.replace("*", " star ")
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .replace(' ', '_');
  }

  /**
   * The prediction at a model point.
   *
   * @param standardModel Standard Model value in the unit of this observable
   */
  public Prediction predict(Couplings couplings, double standardModel) {
    return prediction.apply(couplings, standardModel);
  }

  @Override
  public String toString() {
    return name;
  }
}
