package org.g221.engine.likelihood;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.coupling.RangeRule;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.g221.DerivedQuantity;
import org.g221.engine.g221.G221Couplings;
import org.g221.engine.g221.ModelPoint;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.observable.Observable;
import org.g221.engine.observable.Prediction;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Texture;
import org.g221.engine.running.LowEnergyCouplings;

/**
 * Everything that can be computed of a point, as expressions of one graph: χ², its contributions,
 * predictions, derived quantities and range rules.
 */
public final class ModelFormulas {

  private final Likelihood likelihood;
  private final ModelPoint point;
  private final Function<Parameter, Real> parameters;
  private final Map<String, Prediction> predictions = new LinkedHashMap<>();
  private final Map<Constraint, Real> contributions = new LinkedHashMap<>();
  private final Couplings couplings;

  /**
   * @param zetaParameter {@link Parameter#ZETA} or {@link Parameter#TAN_BETA}
   * @param parameters gives each parameter as an input or a constant
   */
  public ModelFormulas(
      Likelihood likelihood,
      Texture texture,
      Parameter zetaParameter,
      Function<Parameter, Real> parameters) {
    this.likelihood = likelihood;
    this.parameters = parameters;
    Dataset dataset = likelihood.dataset();
    this.point = ModelPoint.of(texture, zetaParameter, this::rephased, dataset.inputs());
    this.couplings =
        new LowEnergyCouplings(G221Couplings.of(point, dataset.inputs()), point.massGev());
  }

  /**
   * A parameter, but 0 for the phase of Δℓ_23. The fields of τ and ν_τ absorb it, so that nothing
   * depends on it, and couplings of leptons stay real.
   */
  private Real rephased(Parameter parameter) {
    Real value = parameters.apply(parameter);
    return parameter == Parameter.DELTA_L_23_PHASE ? value.graph().zero() : value;
  }

  /** The formulas with every parameter as an input of {@code graph}, named by its key. */
  public static ModelFormulas withInputs(
      Likelihood likelihood, Texture texture, Parameter zetaParameter, FormulaGraph graph) {
    return new ModelFormulas(
        likelihood, texture, zetaParameter, parameter -> graph.input(parameter.key()));
  }

  /** Conditions for a point to be evaluated. */
  public List<RangeRule> rules() {
    return point.rules();
  }

  public ModelPoint point() {
    return point;
  }

  /** The prediction of an observable of the catalogue. */
  public Prediction prediction(String observable) {
    return predictions.computeIfAbsent(
        observable,
        name -> {
          Dataset dataset = likelihood.dataset();
          Observable known = dataset.catalogue().get(name);
          return known.predict(couplings, dataset.standardModel(name).value());
        });
  }

  /** The contribution of one constraint to χ². */
  public Real contribution(Constraint constraint) {
    return contributions.computeIfAbsent(constraint, known -> known.chiSquare(this::prediction));
  }

  /** χ², the contributions summed in the order of the constraints. */
  public Real chiSquare() {
    Real sum = point.kappa().graph().zero();
    for (Constraint constraint : likelihood.constraints()) {
      sum = sum.plus(contribution(constraint));
    }
    return sum;
  }

  /** An observable, parameter or derived quantity by name; empty if there is none of that name. */
  public Optional<Real> quantity(String name) {
    if (likelihood.dataset().catalogue().find(name).isPresent()) {
      return Optional.of(prediction(name).value());
    }
    return DerivedQuantity.profiled(name)
        .map(quantity -> quantity.of(point, likelihood.dataset().inputs()))
        .or(() -> Parameter.named(name).map(parameters));
  }
}
