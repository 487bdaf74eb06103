package org.g221.engine.g221;

import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23_PHASE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.model.ContinuousRanges;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.Parameter;

/**
 * √κ Δq_23 by its real and imaginary part, for ranges of modulus and phase that are a disc or a
 * ring.
 *
 * @param modulus range of the modulus, of any sign
 * @param phase range of the phase
 */
record PhasedEntry(Varied modulus, Varied phase) {

  private static final String RE = "sqrt(kappa)*re-delta-q-23";
  private static final String IM = "sqrt(kappa)*im-delta-q-23";

  /** Ranges are written with few digits of π; what they lack of a turn does not matter. */
  private static final double NEARLY = 0.999;

  private static final int MOST_TURNS = 3;

  /** Empty unless the ranges hold all phases. */
  static Optional<PhasedEntry> of(ContinuousRanges ranges) {
    Varied modulus = ranges.range(DELTA_Q_23);
    Varied phase = ranges.range(DELTA_Q_23_PHASE);
    double turn = phase.max() - phase.min();
    boolean isEven = modulus.min() == -modulus.max();
    boolean isWhole = turn >= NEARLY * 2 * Math.PI || isEven && turn >= NEARLY * Math.PI;
    return ranges.varies(DELTA_Q_23) && isWhole
        ? Optional.of(new PhasedEntry(modulus, phase))
        : Optional.empty();
  }

  private double largest() {
    return Math.max(Math.abs(modulus.min()), Math.abs(modulus.max()));
  }

  private double smallest() {
    return Math.max(0, Math.max(modulus.min(), -modulus.max()));
  }

  List<SearchCoordinate> coordinates(G221Scale scale) {
    double byRules = 0.5 * (scale.largest() + scale.largestOverSquare());
    double radius = Math.min(largest() * scale.largest(), byRules);
    return List.of(
        new SearchCoordinate(RE, -radius, radius).outward(),
        new SearchCoordinate(IM, -radius, radius).outward());
  }

  private static Real squaredModulus(FormulaGraph graph) {
    return graph.input(RE).squared().plus(graph.input(IM).squared());
  }

  /** κ|Δq_23|². */
  Real square(FormulaGraph graph) {
    return squaredModulus(graph);
  }

  /** Modulus or phase. */
  Real value(Parameter parameter, G221Scale scale, FormulaGraph graph) {
    return parameter == DELTA_Q_23
        ? squaredModulus(graph).squareRoot().over(scale.root(graph))
        : graph.input(IM).arcTangent(graph.input(RE));
  }

  List<Real> rules(G221Scale scale, FormulaGraph graph) {
    List<Real> rules = new ArrayList<>();
    Real square = squaredModulus(graph);
    Real kappa = scale.root(graph).squared();
    rules.add(kappa.times(largest() * largest()).minus(square));
    if (smallest() > 0) {
      rules.add(square.minus(kappa.times(smallest() * smallest())));
    }
    return rules;
  }

  /** Modulus or phase, as that of their representations which is in the ranges. */
  double number(Parameter parameter, double root, double[] coordinates, List<String> names) {
    double re = coordinates[names.indexOf(RE)];
    double im = coordinates[names.indexOf(IM)];
    double length = StrictMath.hypot(re, im) / root;
    double angle = StrictMath.atan2(im, re);
    double nearest = Double.POSITIVE_INFINITY;
    double found = Double.NaN;
    for (int halfTurns = -2 * MOST_TURNS; halfTurns <= 2 * MOST_TURNS; halfTurns++) {
      double signed = halfTurns % 2 == 0 ? length : -length;
      double turned = angle + halfTurns * Math.PI;
      double distance = outside(modulus, signed) + outside(phase, turned);
      if (distance < nearest) {
        nearest = distance;
        found = parameter == DELTA_Q_23 ? signed : within(phase, turned);
      }
    }
    return found;
  }

  private static double within(Varied range, double value) {
    return Math.min(Math.max(value, range.min()), range.max());
  }

  private static double outside(Varied range, double value) {
    return Math.max(0, Math.max(range.min() - value, value - range.max()));
  }
}
