package org.g221.engine.likelihood;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.PowerExtraction;
import org.g221.engine.formula.Real;
import org.g221.engine.g221.G221Model;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.RangeRule;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;

/**
 * The model of the paper in coordinates of which the scale s = √κ drops out at leading order: sΔ_ij
 * and sζ, or √s·d for the mixing with vector-like fermions.
 */
public final class ScaledFormulas {

  private static final double RATIO = 3;

  private final FormulaGraph graph = new FormulaGraph();
  private final Real scale = graph.input("s");
  private final Map<G221Parameter, Real> parameters = new EnumMap<>(G221Parameter.class);
  private final ModelFormulas formulas;

  /**
   * @param absent parameters that are 0
   */
  public ScaledFormulas(Likelihood likelihood, G221Texture texture, Set<G221Parameter> absent) {
    Real ratio = graph.constant(RATIO);
    double wMass = likelihood.dataset().inputs().wMassGev();
    parameters.put(G221Parameter.G2_OVER_G1, ratio);
    parameters.put(G221Parameter.MASS_WPRIME_GEV, ratio.times(wMass).over(scale));
    for (Parameter parameter : texture.parameters()) {
      put((G221Parameter) parameter, absent);
    }
    put(G221Parameter.ZETA, absent);
    boolean phases = !absent.contains(G221Parameter.DELTA_Q_23_PHASE);
    if (texture == G221Texture.ENTRIES && phases) {
      Real re = graph.input("re");
      Real im = graph.input("im");
      Real modulus = re.squared().plus(im.squared()).squareRoot();
      parameters.put(G221Parameter.DELTA_Q_23, modulus.over(scale));
      parameters.put(G221Parameter.DELTA_Q_23_PHASE, im.arcTangent(re));
    }
    this.formulas =
        new ModelFormulas(
            G221Model.INSTANCE,
            likelihood,
            texture,
            new ParameterValues(
                Set.of(G221Parameter.ZETA),
                parameter -> parameters.getOrDefault((G221Parameter) parameter, graph.zero())));
  }

  private void put(G221Parameter parameter, Set<G221Parameter> absent) {
    boolean phase = parameter.key().endsWith("phase");
    if (absent.contains(parameter) || phase) {
      return;
    }
    Real divisor = parameter.key().startsWith("d-") ? scale.squareRoot() : scale;
    parameters.put(parameter, graph.input(parameter.key()).over(divisor));
  }

  public FormulaGraph graph() {
    return graph;
  }

  public Real scale() {
    return scale;
  }

  public ModelFormulas formulas() {
    return formulas;
  }

  /** All residuals and the margins of all rules. */
  public List<Real> outputs() {
    List<Real> outputs = new ArrayList<>(formulas.residuals().rows());
    formulas.rules().stream().map(RangeRule::margin).forEach(outputs::add);
    return outputs;
  }

  public List<Real> rewritten(List<Real> expressions) {
    return new PowerExtraction(scale).rewrite(expressions);
  }

  /** Coordinates of a point with κ up to 0.12 and entries up to those of the paper. */
  public double[] point(SplittableRandom random) {
    return graph.inputNames().stream()
        .mapToDouble(
            name -> name.equals("s") ? random.nextDouble(0.05, 0.34) : random.nextDouble(-0.1, 0.3))
        .toArray();
  }
}
