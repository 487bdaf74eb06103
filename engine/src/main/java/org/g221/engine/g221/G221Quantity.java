package org.g221.engine.g221;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.g221.engine.formula.Real;
import org.g221.engine.model.DerivedQuantity;
import org.g221.engine.parameter.TheoryInputs;

/** Quantities that follow from the parameters and that results may be shown against. */
public enum G221Quantity {
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
      (point, inputs) -> point.g2OverG1().times(inputs.weakCoupling())),
  ZETA("zeta", G221Parameter.ZETA.meaning(), (point, inputs) -> point.zeta()),
  TAN_BETA("tan-beta", "tan β, infinite at ζ = 1", (point, inputs) -> tanBeta(point)),
  MASS_ZPRIME_GEV(
      "mass-zprime-gev",
      "mass of Z', that of W' at this order",
      (point, inputs) -> point.massGev());

  /** Those that profiles may have as an axis; tan β is infinite at ζ = 1, M_Z' is M_W'. */
  private static final Set<G221Quantity> PROFILED = EnumSet.of(KAPPA, G1, G2, GHAT, ZETA);

  private final String key;
  private final String meaning;
  private final BiFunction<ModelPoint, TheoryInputs, Real> formula;

  G221Quantity(String key, String meaning, BiFunction<ModelPoint, TheoryInputs, Real> formula) {
    this.key = key;
    this.meaning = meaning;
    this.formula = formula;
  }

  /** g2 = g√(1+r²). */
  static Real secondCoupling(Real g2OverG1, TheoryInputs inputs) {
    return g2OverG1.squared().plus(1).squareRoot().times(inputs.weakCoupling());
  }

  /** The inverse of eq. (14), infinite at ζ = 1. */
  private static Real tanBeta(ModelPoint point) {
    Real one = point.zeta().graph().one();
    Real inverseSquare = one.over(point.g2OverG1().squared());
    return point.zeta().plus(inverseSquare).over(one.minus(point.zeta())).squareRoot();
  }

  /** What is said of it. */
  DerivedQuantity described() {
    return new DerivedQuantity(key, meaning, PROFILED.contains(this));
  }

  /** The quantity at a model point. */
  public Real of(ModelPoint point, TheoryInputs inputs) {
    return formula.apply(point, inputs);
  }

  static G221Quantity named(String key) {
    return Arrays.stream(values())
        .filter(quantity -> quantity.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no derived quantity '" + key + "'"));
  }

  @Override
  public String toString() {
    return key;
  }
}
