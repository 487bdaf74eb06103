package org.g221.engine.likelihood;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.model.DerivedQuantity;
import org.g221.engine.model.Model;
import org.g221.engine.model.ParameterRules;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.RangeRule;
import org.g221.engine.model.TruncationError;
import org.g221.engine.observable.Observable;
import org.g221.engine.observable.Prediction;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.Texture;

/**
 * Evaluates single points, as batches of one, with everything a user may want to know about them.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class PointEvaluator {

  private final Model model;
  private final Likelihood likelihood;
  private final FormulaGraph graph = new FormulaGraph();
  private final Texture texture;
  private final Set<Parameter> given;
  private final ModelFormulas formulas;
  private final Map<Running, ModelFormulas> byRunning = new EnumMap<>(Running.class);
  private final List<Real> outputs = new ArrayList<>();
  private final ProgramRun run;

  /**
   * @param given parameters given by all points; among alternatives this decides which one counts
   */
  public PointEvaluator(
      Model model, Likelihood likelihood, Texture texture, Collection<Parameter> given) {
    this.model = model;
    this.likelihood = likelihood;
    this.texture = texture;
    this.given = Set.copyOf(given);
    this.formulas =
        new ModelFormulas(model, likelihood, texture, ParameterValues.inputs(given, graph));
    collectRunning();
    collectOutputs();
    this.run = Program.forPoints(graph, outputs).newRun(1);
  }

  /** An evaluator for points that give the same parameters as {@code point}. */
  public static PointEvaluator suitedTo(Model model, ParameterPoint point, Likelihood likelihood) {
    List<Parameter> needed =
        model.needed().stream().flatMap(List::stream).filter(point.values()::containsKey).toList();
    return new PointEvaluator(model, likelihood, point.texture(), needed);
  }

  private void collectRunning() {
    for (Running running : Running.values()) {
      if (running == dataset().running()) {
        byRunning.put(running, formulas);
      } else if (running == Running.NONE || formulas.canRun()) {
        byRunning.put(
            running,
            new ModelFormulas(
                model,
                likelihood.withRunning(running),
                texture,
                ParameterValues.inputs(given, graph)));
      }
    }
  }

  private void collectOutputs() {
    outputs.add(formulas.chiSquare());
    outputs.add(formulas.point().massGev());
    for (ModelFormulas known : byRunning.values()) {
      outputs.add(known.chiSquare());
      outputs.addAll(known.contributions());
      known.rules().forEach(rule -> outputs.add(rule.margin()));
    }
    formulas.rules().forEach(rule -> outputs.add(rule.margin()));
    model
        .derivedQuantities()
        .forEach(quantity -> outputs.add(formulas.point().derived(quantity.key())));
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
   * @throws IllegalArgumentException if the point has a different texture or lacks a parameter
   */
  public Evaluation evaluate(ParameterPoint point) {
    compute(point);
    Optional<String> exclusion = exclusion();
    boolean evaluated = exclusion.isEmpty();
    List<PredictedValue> predictions = evaluated ? predictions() : List.of();
    return new Evaluation(
        point,
        derived(),
        exclusion,
        evaluated ? value(formulas.chiSquare()) : Double.NaN,
        evaluated ? byRunning(known -> value(known.chiSquare())) : Map.of(),
        likelihood.observationCount(),
        predictions,
        evaluated ? pulls(predictions) : List.of(),
        evaluated ? blocks() : List.of(),
        evaluated ? truncation(point) : Optional.empty(),
        evaluated ? cautions() : List.of());
  }

  /**
   * Why a point does not count; empty if it does.
   *
   * @throws IllegalArgumentException if the point has a different texture or lacks a parameter
   */
  public Optional<String> exclusion(ParameterPoint point) {
    compute(point);
    return exclusion();
  }

  private void compute(ParameterPoint point) {
    Set<Parameter> values = point.values().keySet();
    if (!point.texture().equals(texture)
        || !values.containsAll(given)
        || !new ParameterRules(model).missing(values).isEmpty()) {
      throw new IllegalArgumentException("point does not give the parameters that are needed");
    }
    List<String> names = graph.inputNames();
    for (int i = 0; i < names.size(); i++) {
      Parameter parameter = model.parameter(names.get(i)).orElseThrow();
      run.setBlockInput(i, new double[] {point.value(parameter)}, 1);
    }
    run.computeAll(1);
  }

  private Optional<TruncationError> truncation(ParameterPoint point) {
    return model.exact().map(exact -> exact.truncationError(point, dataset().inputs()));
  }

  private List<String> cautions() {
    List<String> cautions = new ArrayList<>();
    for (DerivedQuantity quantity : model.derivedQuantities()) {
      double value = value(formulas.point().derived(quantity.key()));
      quantity
          .caution()
          .filter(known -> known.concerns(value))
          .ifPresent(known -> cautions.add(known.text(value)));
    }
    for (SearchMasses masses : SearchMasses.of(likelihood)) {
      if (!masses.contain(massGev())) {
        cautions.add(masses.caution(massGev()));
      }
    }
    return cautions;
  }

  private double massGev() {
    return value(formulas.point().massGev());
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

  /** A number with each kind of running, NaN where a mass is out of its range. */
  private Map<Running, Double> byRunning(ToDoubleFunction<ModelFormulas> number) {
    Map<Running, Double> all = new EnumMap<>(Running.class);
    byRunning.forEach(
        (running, known) -> {
          boolean excluded =
              known.rules().stream().anyMatch(rule -> Exclusion.isBroken(value(rule.margin())));
          all.put(running, excluded ? Double.NaN : number.applyAsDouble(known));
        });
    return all;
  }

  private Map<String, Double> derived() {
    Map<String, Double> derived = new LinkedHashMap<>();
    for (DerivedQuantity quantity : model.derivedQuantities()) {
      derived.put(quantity.key(), value(formulas.point().derived(quantity.key())));
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
        double prediction = predicted.get(constraint.measurements().get(i).observable());
        pulls.add(pull(constraint, i, prediction));
      }
    }
    return pulls;
  }

  private Pull pull(Constraint constraint, int index, double predicted) {
    Measurement measurement = constraint.measurements().get(index);
    if (constraint.search().isPresent()) {
      return pull(measurement, constraint.search().get().at(massGev()), predicted);
    }
    return new Pull(
        measurement.name(),
        measurement.observable(),
        constraint.value(index),
        constraint.sigma(index),
        constraint.pull(index, predicted),
        measurement.upperLimit());
  }

  private static Pull pull(Measurement search, Optional<UpperLimit> limit, double predicted) {
    double sigma = limit.map(UpperLimit::sigma).orElse(Double.NaN);
    double pull = limit.isPresent() ? -predicted / sigma : 0;
    return new Pull(search.name(), search.observable(), 0, sigma, pull, limit);
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    likelihood
        .blocks()
        .forEach(
            (name, constraints) ->
                blocks.add(
                    new Block(
                        name,
                        constraints.stream().mapToInt(known -> known.measurements().size()).sum(),
                        sum(formulas, constraints),
                        byRunning(known -> sum(known, constraints)))));
    return blocks;
  }

  private double sum(ModelFormulas known, List<Constraint> constraints) {
    double sum = 0;
    for (Constraint constraint : constraints) {
      sum += value(known.contribution(constraint));
    }
    return sum;
  }
}
