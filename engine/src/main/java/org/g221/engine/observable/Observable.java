package org.g221.engine.observable;

import java.util.function.BiFunction;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.quantity.Quantity;

/** A quantity that can be predicted and measured. */
public final class Observable {

  private final Quantity quantity;
  private final Family family;
  private final String formula;
  private final String source;
  private final BiFunction<Couplings, Double, Prediction> prediction;

  Observable(
      Quantity quantity,
      Family family,
      String formula,
      String source,
      BiFunction<Couplings, Double, Prediction> prediction) {
    this.quantity = quantity;
    this.family = family;
    this.formula = formula;
    this.source = source;
    this.prediction = prediction;
  }

  static ObservableBuilder named(String name) {
    return new ObservableBuilder(name);
  }

  /** Name, symbol, unit and meaning. */
  public Quantity quantity() {
    return quantity;
  }

  /** The name users write, such as {@code R(D*)}. */
  public String name() {
    return quantity.name();
  }

  public Family family() {
    return family;
  }

  /** Unit of the value, empty for a pure number. */
  public String unit() {
    return quantity.unit();
  }

  /** The meaning in words. */
  public String meaning() {
    return quantity.meaning();
  }

  /** The formula of the prediction, in plain text. */
  public String formula() {
    return formula;
  }

  /** Where the formula is from. */
  public String source() {
    return source;
  }

  /** Name of its Parquet column. */
  public String column() {
    return quantity.column();
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
    return quantity.name();
  }
}
