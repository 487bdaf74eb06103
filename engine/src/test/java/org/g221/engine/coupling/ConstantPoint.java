package org.g221.engine.coupling;

import java.util.Map;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterRules;
import org.g221.engine.parameter.Texture;
import org.g221.engine.parameter.TheoryInputs;

/** Model points all of whose parameters are constants, so that every coupling is a number. */
public final class ConstantPoint {

  private ConstantPoint() {}

  /** The point with the given values; the texture follows from their names, the rest is 0. */
  public static ModelPoint of(Map<Parameter, Double> values, TheoryInputs inputs) {
    Texture texture = ParameterRules.textureOf(values.keySet());
    Parameter zeta = values.containsKey(Parameter.TAN_BETA) ? Parameter.TAN_BETA : Parameter.ZETA;
    FormulaGraph graph = new FormulaGraph();
    return ModelPoint.of(
        texture, zeta, name -> graph.constant(values.getOrDefault(name, 0.0)), inputs);
  }

  /** All couplings at such a point. */
  public static Couplings couplings(Map<Parameter, Double> values, TheoryInputs inputs) {
    return Couplings.of(of(values, inputs), inputs);
  }

  /** The number that a constant expression is. */
  public static org.apache.commons.math3.complex.Complex number(Complex expression) {
    return new org.apache.commons.math3.complex.Complex(
        expression.re().constantValue(), expression.im().constantValue());
  }
}
