package org.g221.engine.likelihood;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Real;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.Model;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.PointFormulas;
import org.g221.engine.model.RangeRule;
import org.g221.engine.observable.Observable;
import org.g221.engine.observable.Prediction;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.Texture;
import org.g221.engine.running.ElectroweakCouplings;
import org.g221.engine.running.LowEnergyCouplings;

/**
 * Everything that can be computed for a point, as expressions of one graph: χ², its contributions,
 * predictions, derived quantities and range rules.
 */
public final class ModelFormulas {

  /** The reason for excluding masses for which running is not known. */
  public static final String RUNNING_RANGE =
      String.format(
          Locale.ROOT,
          "electroweak running is known for masses of %.0f to %.0f GeV; running: none has no such range",
          ElectroweakCouplings.SMALLEST_MASS_GEV,
          ElectroweakCouplings.LARGEST_MASS_GEV);

  private final Model model;
  private final Likelihood likelihood;
  private final PointFormulas point;
  private final ParameterValues parameters;
  private final Map<String, Prediction> predictions = new LinkedHashMap<>();
  private final Map<Constraint, Residuals> residuals = new LinkedHashMap<>();
  private final Couplings couplings;

  /**
   * @param parameters each parameter as an input or a constant
   */
  public ModelFormulas(
      Model model, Likelihood likelihood, Texture texture, ParameterValues parameters) {
    this.model = model;
    this.likelihood = likelihood;
    this.parameters = parameters;
    this.point = model.formulas(texture, parameters, likelihood.dataset().inputs());
    this.couplings = lowEnergyCouplings();
  }

  private Couplings lowEnergyCouplings() {
    return switch (running()) {
      case ELECTROWEAK -> new ElectroweakCouplings(point.couplings(), point.massGev());
      case NONE -> new LowEnergyCouplings(point.couplings(), point.massGev());
    };
  }

  /** Whether the couplings of the model can be run by the electroweak interactions. */
  public boolean canRun() {
    return point.couplings().triplet().isPresent();
  }

  private Running running() {
    return likelihood.dataset().running();
  }

  /** Conditions for a point to be evaluated: those of the model, and the range of running. */
  public List<RangeRule> rules() {
    return Stream.concat(point.rules().stream(), rangeOfRunning().stream()).toList();
  }

  /** The masses for which running is known; empty without running. */
  public Optional<RangeRule> rangeOfRunning() {
    return switch (running()) {
      case ELECTROWEAK -> Optional.of(runningRule());
      case NONE -> Optional.empty();
    };
  }

  private RangeRule runningRule() {
    Real mass = point.massGev();
    Real below = mass.graph().constant(ElectroweakCouplings.LARGEST_MASS_GEV).minus(mass);
    return new RangeRule(
        RUNNING_RANGE, mass.minus(ElectroweakCouplings.SMALLEST_MASS_GEV).min(below));
  }

  /** The results of the model for the point. */
  public PointFormulas point() {
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
    return residuals(constraint).chiSquare();
  }

  /** The contributions to χ², in the order of the constraints. */
  public List<Real> contributions() {
    return likelihood.constraints().stream().map(this::contribution).toList();
  }

  /** The residuals of one constraint. */
  private Residuals residuals(Constraint constraint) {
    return residuals.computeIfAbsent(
        constraint, known -> known.residuals(this::prediction, point.massGev()));
  }

  /** The residuals of each constraint, in their order. */
  public List<Residuals> residualsByConstraint() {
    return likelihood.constraints().stream().map(this::residuals).toList();
  }

  /** The residuals of all constraints, in their order. */
  public Residuals residuals() {
    return Residuals.joined(residualsByConstraint());
  }

  /**
   * As few residuals as possible: measurements in different constraints are averaged as well if
   * their observables have the same function, and what does not depend on the point is in the
   * constant. χ² is the same in real numbers, though not in its last bits.
   */
  public Residuals fewestResiduals() {
    List<Constraint> twoSided =
        likelihood.constraints().stream().filter(known -> !known.isOneSided()).toList();
    Stream<Residuals> limits =
        likelihood.constraints().stream().filter(Constraint::isOneSided).map(this::residuals);
    Residuals averaged =
        LinearResiduals.joined(
                twoSided.stream().map(known -> known.linear(this::prediction)).toList())
            .residuals();
    return Residuals.joined(Stream.concat(Stream.of(averaged), limits).toList());
  }

  /** The residuals of searches, which are products and nowhere negative. */
  public List<Real> residualsOfSearches() {
    return likelihood.constraints().stream()
        .filter(known -> known.search().isPresent())
        .flatMap(known -> residuals(known).rows().stream())
        .toList();
  }

  /** χ², the contributions summed in the order of the constraints. */
  public Real chiSquare() {
    Real sum = point.massGev().graph().zero();
    for (Real contribution : contributions()) {
      sum = sum.plus(contribution);
    }
    return sum;
  }

  /** An observable, parameter or derived quantity by name; empty if there is none. */
  public Optional<Real> quantity(String name) {
    if (likelihood.dataset().catalogue().find(name).isPresent()) {
      return Optional.of(prediction(name).value());
    }
    boolean derived =
        model.derivedQuantities().stream()
            .anyMatch(quantity -> quantity.key().equals(name) && quantity.profiled());
    return derived ? Optional.of(point.derived(name)) : model.parameter(name).map(parameters::of);
  }
}
