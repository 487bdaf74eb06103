package org.g221.engine.g221;

import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23_PHASE;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;
import static org.g221.engine.treelevel.G221Parameter.D_B;
import static org.g221.engine.treelevel.G221Parameter.D_MU;
import static org.g221.engine.treelevel.G221Parameter.D_S;
import static org.g221.engine.treelevel.G221Parameter.D_TAU;
import static org.g221.engine.treelevel.G221Parameter.G2_OVER_G1;
import static org.g221.engine.treelevel.G221Parameter.MASS_WPRIME_GEV;
import static org.g221.engine.treelevel.G221Parameter.TAN_BETA;
import static org.g221.engine.treelevel.G221Parameter.ZETA;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.model.ContinuousRanges;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.SearchCoordinates;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Rules;
import org.g221.engine.treelevel.G221Texture;

/**
 * √κ, and √κ times the entries of Δq and Δℓ and times ζ, as coordinates. At leading order χ²
 * depends on these alone but for the running of meson mixing, so that there is no flat valley along
 * which √κ and entries compensate each other.
 *
 * <p>Where the ratio r of couplings and the mass are both varied, √κ/r² is a coordinate as well.
 * Vectors d of vector-like mixing come with √(√κ). Entries with a phase are given by their real and
 * imaginary part if the ranges of modulus and phase are a whole disc.
 */
final class G221Coordinates implements SearchCoordinates {

  /** Parameters that are outside by less than this share of their range are put at its end. */
  private static final double ROUNDING = 1e-9;

  private static final String SCALE = "sqrt(kappa)";

  private final ContinuousRanges ranges;
  private final G221Scale scale;
  private final List<ScaledParameter> scaled;
  private final Optional<PhasedEntry> phased;
  private final Optional<RunningMixing> mixing;
  private final List<String> names = new ArrayList<>();
  private final List<Double> lower = new ArrayList<>();
  private final List<Double> upper = new ArrayList<>();

  G221Coordinates(ContinuousRanges ranges, TheoryInputs inputs, Running running) {
    this.ranges = ranges;
    this.scale = G221Scale.of(SCALE, ranges, inputs);
    scale.coordinates().forEach(this::add);
    this.phased =
        ranges.texture() == G221Texture.ENTRIES ? PhasedEntry.of(ranges) : Optional.empty();
    phased.ifPresent(entry -> entry.coordinates(scale).forEach(this::add));
    this.mixing =
        running == Running.ELECTROWEAK && ranges.varies(ZETA)
            ? Optional.of(new RunningMixing(ranges.range(ZETA)))
            : Optional.empty();
    this.scaled =
        ScaledParameters.of(ranges, phased.isPresent()).stream()
            .filter(parameter -> mixing.isEmpty() || parameter.parameter() != ZETA)
            .toList();
    scaled.forEach(parameter -> add(parameter.coordinate(scale)));
    mixing.ifPresent(known -> add(known.coordinate(scale)));
    for (G221Parameter plain : List.of(TAN_BETA, DELTA_Q_23_PHASE)) {
      if (isPlain(plain)) {
        Varied range = ranges.range(plain);
        add(new SearchCoordinate(plain.key(), range.min(), range.max()));
      }
    }
  }

  private void add(SearchCoordinate coordinate) {
    names.add(coordinate.name());
    lower.add(coordinate.lower());
    upper.add(coordinate.upper());
  }

  /** Whether a parameter is a coordinate itself. */
  private boolean isPlain(Parameter parameter) {
    return ranges.varies(parameter) && !(phased.isPresent() && parameter == DELTA_Q_23_PHASE);
  }

  @Override
  public List<String> names() {
    return List.copyOf(names);
  }

  @Override
  public double[] lower() {
    return lower.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public double[] upper() {
    return upper.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public Optional<String> scale() {
    return names.contains(SCALE) ? Optional.of(SCALE) : Optional.empty();
  }

  @Override
  public ParameterValues values(FormulaGraph graph) {
    return new ParameterValues(ranges.given(), parameter -> value(parameter, graph));
  }

  private Real value(Parameter parameter, FormulaGraph graph) {
    if (parameter == G2_OVER_G1) {
      return scale.ratio(graph);
    }
    if (parameter == MASS_WPRIME_GEV) {
      return scale.mass(graph);
    }
    if (phased.isPresent() && (parameter == DELTA_Q_23 || parameter == DELTA_Q_23_PHASE)) {
      return phased.get().value(parameter, scale, graph);
    }
    if (mixing.isPresent() && parameter == ZETA) {
      return mixing.get().scaledZeta(scale.mass(graph), third(graph)).over(scale.root(graph));
    }
    Optional<ScaledParameter> known = scaled(parameter);
    if (known.isPresent()) {
      return known.get().value(scale, graph);
    }
    return names.contains(parameter.key())
        ? graph.input(parameter.key())
        : graph.constant(ranges.range(parameter).min());
  }

  private Optional<ScaledParameter> scaled(Parameter parameter) {
    return scaled.stream().filter(known -> known.parameter() == parameter).findFirst();
  }

  @Override
  public List<Real> rules(FormulaGraph graph) {
    List<Real> rules = new ArrayList<>(scale.rules(graph));
    scaled.forEach(parameter -> rules.addAll(parameter.rules(scale, graph)));
    phased.ifPresent(entry -> rules.addAll(entry.rules(scale, graph)));
    mixing.ifPresent(known -> rules.addAll(known.rules(times(ZETA, graph), scale.root(graph))));
    rules.addAll(modelRules(graph));
    return rules;
  }

  private List<Real> modelRules(FormulaGraph graph) {
    G221Rules all = new G221Rules(scale.root(graph), scale.rootOverSquare(graph));
    List<Real> rules = new ArrayList<>();
    if (ranges.texture() == G221Texture.ENTRIES) {
      Real mixing = phased.isPresent() ? squareOfPhased(graph) : square(DELTA_Q_23, graph);
      rules.addAll(all.ofEntries(times(DELTA_Q_22, graph), times(DELTA_Q_33, graph), mixing));
      rules.addAll(
          all.ofEntries(
              times(DELTA_L_22, graph), times(DELTA_L_33, graph), square(DELTA_L_23, graph)));
    } else {
      rules.add(all.ofVector(timesRoot(D_S, graph), timesRoot(D_B, graph)));
      rules.add(all.ofVector(timesRoot(D_MU, graph), timesRoot(D_TAU, graph)));
    }
    if (!ranges.given().contains(TAN_BETA)) {
      rules.addAll(all.ofMixing(times(ZETA, graph)));
    }
    return rules;
  }

  /** √κ Δq_33. */
  private Real third(FormulaGraph graph) {
    return ranges.texture() == G221Texture.ENTRIES
        ? times(DELTA_Q_33, graph)
        : scale.root(graph).minus(timesRoot(D_B, graph).squared());
  }

  /** Δq_33. */
  private double third(double[] coordinates) {
    double component = number(D_B, coordinates);
    return ranges.texture() == G221Texture.ENTRIES
        ? number(DELTA_Q_33, coordinates)
        : 1 - component * component;
  }

  private Real squareOfPhased(FormulaGraph graph) {
    return phased.orElseThrow().square(graph);
  }

  private Real square(Parameter parameter, FormulaGraph graph) {
    return times(parameter, graph).squared();
  }

  /** √κ times a parameter. */
  private Real times(Parameter parameter, FormulaGraph graph) {
    return value(parameter, graph).times(scale.root(graph));
  }

  /** √(√κ) times a parameter. */
  private Real timesRoot(Parameter parameter, FormulaGraph graph) {
    return value(parameter, graph).times(scale.root(graph).squareRoot());
  }

  @Override
  public ParameterPoint point(double[] coordinates) {
    ParameterPoint point = new ParameterPoint(ranges.texture(), ranges.fixed());
    for (Varied range : ranges.varied()) {
      point = point.with(range.parameter(), clamped(range, coordinates));
    }
    return point;
  }

  private double clamped(Varied range, double[] coordinates) {
    double value = number(range.parameter(), coordinates);
    double nearest = Math.min(Math.max(value, range.min()), range.max());
    boolean isRounding = Math.abs(value - nearest) <= ROUNDING * (range.max() - range.min());
    return isRounding ? nearest : value;
  }

  private double number(Parameter parameter, double[] coordinates) {
    if (parameter == G2_OVER_G1) {
      return scale.ratio(coordinates);
    }
    if (parameter == MASS_WPRIME_GEV) {
      return scale.mass(coordinates);
    }
    double root = scale.root(coordinates);
    if (phased.isPresent() && (parameter == DELTA_Q_23 || parameter == DELTA_Q_23_PHASE)) {
      return phased.get().number(parameter, root, coordinates, names);
    }
    if (mixing.isPresent() && parameter == ZETA) {
      double value = coordinates[names.indexOf(RunningMixing.NAME)];
      return mixing.get().zeta(value, root, scale.mass(coordinates), third(coordinates));
    }
    Optional<ScaledParameter> known = scaled(parameter);
    if (known.isPresent()) {
      double value = coordinates[names.indexOf(known.get().name())];
      return known.get().number(root, value);
    }
    int place = names.indexOf(parameter.key());
    return place < 0 ? ranges.range(parameter).min() : coordinates[place];
  }
}
