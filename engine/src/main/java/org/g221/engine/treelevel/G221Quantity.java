package org.g221.engine.treelevel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.g221.engine.formula.Real;
import org.g221.engine.model.DerivedQuantity;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.quantity.Quantity;

/** Quantities derived from the parameters, against which results may be shown. */
public enum G221Quantity {
  KAPPA("kappa", "\\kappa", "κ = (M_W r/M)² = v²ĝ²/(4M²)", (point, inputs) -> point.kappa()),
  G1(
      "g1",
      "g_1",
      "coupling of SU(2)1, g√(1+r²)/r",
      (point, inputs) -> secondCoupling(point.g2OverG1(), inputs).over(point.g2OverG1())),
  G2(
      "g2",
      "g_2",
      "coupling of SU(2)2, g√(1+r²)",
      (point, inputs) -> secondCoupling(point.g2OverG1(), inputs)),
  GHAT(
      "ghat",
      "\\hat{g}",
      "ĝ = g r, coupling of the heavy vectors",
      (point, inputs) -> point.g2OverG1().times(inputs.weakCoupling())),
  ZETA(G221Parameter.ZETA.quantity(), (point, inputs) -> point.zeta()),
  TAN_BETA(G221Parameter.TAN_BETA.quantity(), (point, inputs) -> tanBeta(point)),
  MASS_ZPRIME_GEV(
      new Quantity("mass-zprime-gev", "M_{Z'}", "GeV", "mass of Z', that of W' at this order"),
      (point, inputs) -> point.massGev()),
  VECTOR_LIKE_MASS_MAX_GEV(
      new Quantity(
          "vector-like-mass-max-gev",
          "m_{VL}^{max}",
          "GeV",
          "largest mass of the vector-like fermions that mix with the first family"),
      VectorLikeMass::largest),
  WIDTH_OVER_MASS(
      "width-over-mass",
      "\\Gamma/M",
      "total width of Z' over its mass, equal to that of W'",
      (point, inputs) -> G221Couplings.heavyVectors(point, inputs).widthOverMass());

  /** Quantities that may be axes of profiles; tan β is infinite at ζ = 1, M_Z' equals M_W'. */
  private static final Set<G221Quantity> PROFILED =
      EnumSet.of(KAPPA, G1, G2, GHAT, ZETA, VECTOR_LIKE_MASS_MAX_GEV, WIDTH_OVER_MASS);

  private final Quantity quantity;
  private final BiFunction<ModelPoint, TheoryInputs, Real> formula;

  G221Quantity(
      String key,
      String symbol,
      String meaning,
      BiFunction<ModelPoint, TheoryInputs, Real> formula) {
    this(new Quantity(key, symbol, "", meaning), formula);
  }

  G221Quantity(Quantity quantity, BiFunction<ModelPoint, TheoryInputs, Real> formula) {
    this.quantity = quantity;
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

  /** The description of this quantity. */
  public DerivedQuantity described() {
    return new DerivedQuantity(quantity, PROFILED.contains(this), G221Cautions.of(this));
  }

  /** The quantity at a model point. */
  public Real of(ModelPoint point, TheoryInputs inputs) {
    return formula.apply(point, inputs);
  }

  public static G221Quantity named(String key) {
    return Arrays.stream(values())
        .filter(known -> known.quantity.name().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no derived quantity '" + key + "'"));
  }

  @Override
  public String toString() {
    return quantity.name();
  }
}
