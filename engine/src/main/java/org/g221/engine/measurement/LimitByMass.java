package org.g221.engine.measurement;

import java.util.List;
import java.util.Optional;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.formula.Window;
import org.g221.engine.measurement.Uncertainty.UpperLimit;

/**
 * Upper limits of a search on cross section times branching ratio, one for each mass of what is
 * searched for. Between the masses of the table ln(limit) is linear in ln(mass); beyond them
 * nothing is known.
 *
 * @param massesGev the masses, in ascending order, at least two
 * @param limits the limits, in the unit of the observable
 * @param confidenceLevel their probability, between 0 and 1
 */
public record LimitByMass(List<Double> massesGev, List<Double> limits, double confidenceLevel)
    implements Uncertainty {

  public LimitByMass {
    massesGev = List.copyOf(massesGev);
    limits = List.copyOf(limits);
  }

  /**
   * There is no single one.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public double sigma() {
    throw new UnsupportedOperationException("a limit that depends on a mass has no sigma");
  }

  /** The masses for which there are limits. */
  public Window window() {
    return new Window(massesGev.get(0), massesGev.get(massesGev.size() - 1));
  }

  /** The limit for a mass; empty where there is none. */
  public Optional<UpperLimit> at(double massGev) {
    if (!window().contains(massGev)) {
      return Optional.empty();
    }
    double limit = 1 / inverse(new FormulaGraph().constant(massGev)).constantValue();
    return Optional.of(new UpperLimit(limit, confidenceLevel));
  }

  /** 1/limit; beyond the table that of the nearest mass. */
  private Real inverse(Real massGev) {
    Real x = window().clamp(massGev).logarithm();
    Real sum = x.minus(logarithm(massesGev, 0)).times(slope(0)).plus(logarithm(limits, 0));
    for (int k = 1; k + 1 < massesGev.size(); k++) {
      Real beyond = x.minus(logarithm(massesGev, k)).max(x.graph().zero());
      sum = sum.plus(beyond.times(slope(k) - slope(k - 1)));
    }
    return sum.negate().exponential();
  }

  /** d ln(limit)/d ln(mass) between an entry of the table and the next. */
  private double slope(int k) {
    return (logarithm(limits, k + 1) - logarithm(limits, k))
        / (logarithm(massesGev, k + 1) - logarithm(massesGev, k));
  }

  private static double logarithm(List<Double> numbers, int k) {
    return StrictMath.log(numbers.get(k));
  }

  /**
   * z·p/limit, with z the two-sided normal quantile of the level: what is squared in χ². It is 0
   * for masses outside the table.
   *
   * @param predicted p, the cross section times branching ratio
   */
  public Real residual(Real predicted, Real massGev) {
    return predicted
        .times(NormalQuantile.twoSided(confidenceLevel))
        .times(inverse(massGev))
        .times(window().indicator(massGev));
  }
}
