package org.g221.engine.likelihood;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.g221.engine.coupling.RangeRule;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;
import org.g221.engine.g221.DerivedQuantity;
import org.g221.engine.g221.TruncationError;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.observable.Observable;
import org.g221.engine.observable.Prediction;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.ParameterRules;
import org.g221.engine.parameter.Texture;

/**
 * Evaluates single points, as batches of one, with everything a user may want to know of them.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class PointEvaluator {

  private final Likelihood likelihood;
  private final FormulaGraph graph = new FormulaGraph();
  private final Texture texture;
  private final Parameter zetaParameter;
  private final ModelFormulas formulas;
  private final List<Real> outputs = new ArrayList<>();
  private final ProgramRun run;

  /**
   * @param zetaParameter {@link Parameter#ZETA} or {@link Parameter#TAN_BETA}, whichever points
   *     give
   */
  public PointEvaluator(Likelihood likelihood, Texture texture, Parameter zetaParameter) {
    this.likelihood = likelihood;
    this.texture = texture;
    this.zetaParameter = zetaParameter;
    this.formulas = ModelFormulas.withInputs(likelihood, texture, zetaParameter, graph);
    collectOutputs();
    this.run = Program.forPoints(graph, outputs).newRun(1);
  }

  /** An evaluator for points that give the same parameters as {@code point}. */
  public static PointEvaluator suitedTo(ParameterPoint point, Likelihood likelihood) {
    boolean angle = point.values().containsKey(Parameter.TAN_BETA);
    return new PointEvaluator(
        likelihood, point.texture(), angle ? Parameter.TAN_BETA : Parameter.ZETA);
  }

  private void collectOutputs() {
    outputs.add(formulas.chiSquare());
    formulas.rules().forEach(rule -> outputs.add(rule.margin()));
    for (DerivedQuantity quantity : DerivedQuantity.values()) {
      outputs.add(quantity.of(formulas.point(), dataset().inputs()));
    }
    likelihood.constraints().forEach(known -> outputs.add(formulas.contribution(known)));
    for (String observable : dataset().catalogue().names()) {
      Prediction prediction = formulas.prediction(observable);
      outputs.add(prediction.value());
      prediction.imaginary().ifPresent(outputs::add);
      prediction.ratio().ifPresent(outputs::add);
    }
  }

  private Dataset dataset() {
    return likelihood.dataset();
  }

  /**
   * Evaluates a point.
   *
   * @throws IllegalArgumentException if the point is of another texture or lacks a parameter
   */
  public Evaluation evaluate(ParameterPoint point) {
    if (point.texture() != texture
        || !point.values().containsKey(zetaParameter)
        || !ParameterRules.missing(point.values().keySet()).isEmpty()) {
      throw new IllegalArgumentException("point does not give the parameters that are needed");
    }
    List<String> names = graph.inputNames();
    for (int i = 0; i < names.size(); i++) {
      Parameter parameter = Parameter.named(names.get(i)).orElseThrow();
      run.setBlockInput(i, new double[] {point.value(parameter)}, 1);
    }
    run.computeAll(1);
    Optional<String> exclusion = exclusion();
    boolean evaluated = exclusion.isEmpty();
    List<PredictedValue> predictions = evaluated ? predictions() : List.of();
    return new Evaluation(
        point,
        derived(),
        exclusion,
        evaluated ? value(formulas.chiSquare()) : Double.NaN,
        likelihood.observationCount(),
        predictions,
        evaluated ? pulls(predictions) : List.of(),
        evaluated ? blocks() : List.of(),
        evaluated ? Optional.of(TruncationError.of(point, dataset().inputs())) : Optional.empty());
  }

  private double value(Real expression) {
    return run.output(outputs.indexOf(expression), 0);
  }

  private Optional<String> exclusion() {
    for (RangeRule rule : formulas.rules()) {
      if (Exclusion.isBroken(value(rule.margin()))) {
        return Optional.of(rule.reason());
      }
    }
    return Double.isFinite(value(formulas.chiSquare()))
        ? Optional.empty()
        : Optional.of(Exclusion.NOT_FINITE);
  }

  private Map<String, Double> derived() {
    Map<String, Double> derived = new LinkedHashMap<>();
    for (DerivedQuantity quantity : DerivedQuantity.values()) {
      derived.put(quantity.key(), value(quantity.of(formulas.point(), dataset().inputs())));
    }
    return derived;
  }

  private List<PredictedValue> predictions() {
    List<PredictedValue> predictions = new ArrayList<>();
    for (Observable observable : dataset().catalogue().observables()) {
      Prediction prediction = formulas.prediction(observable.name());
      predictions.add(
          new PredictedValue(
              observable.name(),
              observable.unit(),
              value(prediction.value()),
              optional(prediction.imaginary()),
              dataset().standardModel(observable.name()).value(),
              optional(prediction.ratio())));
    }
    return predictions;
  }

  private OptionalDouble optional(Optional<Real> expression) {
    return expression.map(this::value).map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private List<Pull> pulls(List<PredictedValue> predictions) {
    Map<String, Double> predicted = new LinkedHashMap<>();
    predictions.forEach(known -> predicted.put(known.observable(), known.value()));
    List<Pull> pulls = new ArrayList<>();
    for (Constraint constraint : likelihood.constraints()) {
      for (int i = 0; i < constraint.measurements().size(); i++) {
        Measurement measurement = constraint.measurements().get(i);
        double sigma = constraint.sigma(i);
        double distance = measurement.value() - predicted.get(measurement.observable());
        pulls.add(
            new Pull(
                measurement.name(),
                measurement.observable(),
                measurement.value(),
                sigma,
                distance / sigma,
                measurement.upperLimit()));
      }
    }
    return pulls;
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    likelihood
        .blocks()
        .forEach(
            (name, constraints) -> {
              double sum = 0;
              int count = 0;
              for (Constraint constraint : constraints) {
                sum += value(formulas.contribution(constraint));
                count += constraint.measurements().size();
              }
              blocks.add(new Block(name, count, sum));
            });
    return blocks;
  }
}
