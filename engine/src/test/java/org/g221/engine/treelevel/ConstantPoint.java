package org.g221.engine.treelevel;

import java.util.Map;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.g221.G221Model;
import org.g221.engine.model.ParameterRules;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Texture;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.running.LowEnergyCouplings;

/** Model points all of whose parameters are constants, so that every coupling is a number. */
public final class ConstantPoint {

  private ConstantPoint() {}

  /** The point with the given values; the texture follows from their names, the rest is 0. */
  public static ModelPoint of(Map<Parameter, Double> values, TheoryInputs inputs) {
    Texture texture = new ParameterRules(G221Model.INSTANCE).textureOf(values.keySet());
    return ModelPoint.of(
        (G221Texture) texture, ParameterValues.constants(values, new FormulaGraph()), inputs);
  }

  /** All couplings at such a point. */
  public static G221Couplings couplings(Map<Parameter, Double> values, TheoryInputs inputs) {
    return G221Couplings.of(of(values, inputs), inputs);
  }

  /** The amplitude of new physics in Bs mixing at the bottom mass, over the Standard Model's. */
  public static Complex bsMixing(G221Couplings couplings) {
    TheoryInputs inputs = couplings.inputs();
    return new LowEnergyCouplings(couplings, couplings.point().massGev())
        .mixing()
        .down(2, 3, inputs.bottomMassGev())
        .times(0.25 / inputs.bsMixingLoop())
        .value();
  }

  /** η from the heavy mass to the bottom mass. */
  public static double runningToBottom(G221Couplings couplings) {
    double scale = couplings.inputs().bottomMassGev();
    return new LowEnergyCouplings(couplings, couplings.point().massGev())
            .mixing()
            .down(2, 3, scale)
            .strength()
            .constantValue()
        / couplings.mixing().down(2, 3, scale).strength().constantValue();
  }

  /** The number that a constant expression is. */
  public static org.apache.commons.math3.complex.Complex number(Complex expression) {
    return new org.apache.commons.math3.complex.Complex(
        expression.re().constantValue(), expression.im().constantValue());
  }
}
