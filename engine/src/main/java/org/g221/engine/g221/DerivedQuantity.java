package org.g221.engine.g221;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/** Quantities that follow from the parameters and that results may be shown against. */
public enum DerivedQuantity {
  KAPPA("kappa", "κ = (M_W r/M)² = v²ĝ²/(4M²)", (point, inputs) -> point.kappa()),
  G1(
      "g1",
      "coupling of SU(2)1, g√(1+r²)/r",
      (point, inputs) -> secondCoupling(point.g2OverG1(), inputs).over(point.g2OverG1())),
  G2(
      "g2",
      "coupling of SU(2)2, g√(1+r²)",
      (point, inputs) -> secondCoupling(point.g2OverG1(), inputs)),
  GHAT(
      "ghat",
      "ĝ = g r, coupling of the heavy vectors",
      (point, inputs) -> point.g2OverG1().times(inputs.weakCoupling()));

  private final String key;
  private final String meaning;
  private final BiFunction<ModelPoint, TheoryInputs, Real> formula;

  DerivedQuantity(String key, String meaning, BiFunction<ModelPoint, TheoryInputs, Real> formula) {
    this.key = key;
    this.meaning = meaning;
    this.formula = formula;
  }

  /** g2 = g√(1+r²). */
  static Real secondCoupling(Real g2OverG1, TheoryInputs inputs) {
    return g2OverG1.squared().plus(1).squareRoot().times(inputs.weakCoupling());
  }

  /** The name in files. */
  public String key() {
    return key;
  }

  public String meaning() {
    return meaning;
  }

  /** The quantity at a model point. */
  public Real of(ModelPoint point, TheoryInputs inputs) {
    return formula.apply(point, inputs);
  }

  public static Optional<DerivedQuantity> named(String key) {
    return Arrays.stream(values()).filter(quantity -> quantity.key.equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(DerivedQuantity::key).toList();
  }
}
