package org.g221.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.g221.engine.evaluation.GridFormulas;
import org.g221.engine.formula.Curvature;
import org.g221.engine.formula.Derivatives;
import org.g221.engine.formula.Real;

/**
 * χ² in parts that are bounded over boxes in different ways.
 *
 * @param smooth the contributions whose slopes are of use
 * @param curved residuals of those among them whose squares have no kinks
 * @param kinked the others among them
 * @param rough the contributions whose rounding error is not known to be small: where a divisor may
 *     vanish within the ranges of the axes, no bound of the slopes is of use
 */
record ChiSquareParts(Real smooth, List<Real> curved, Real kinked, Real rough) {

  /** A contribution with a larger one is better bounded without derivatives. */
  private static final double LARGEST_ROUNDING_ERROR = 1e-3;

  /** With a larger one of its slopes, nothing is gained by the slope at a point. */
  private static final double LARGEST_ERROR_OF_SLOPES = 1;

  /** A contribution to χ² and its residuals. */
  private record Contribution(Real value, List<Real> roots) {}

  /** The parts of the χ² of a scan, within the ranges of its axes. */
  static ChiSquareParts of(GridFormulas formulas) {
    List<Real> contributions = formulas.contributions();
    List<List<Real>> residuals = formulas.residuals();
    double[] errors = formulas.roundingErrors(contributions);
    Real rough = formulas.outputs().get(formulas.places().chiSquare()).graph().zero();
    List<Contribution> smooth = new ArrayList<>();
    for (int i = 0; i < contributions.size(); i++) {
      if (errors[i] <= LARGEST_ROUNDING_ERROR) {
        smooth.add(new Contribution(contributions.get(i), residuals.get(i)));
      } else {
        rough = rough.plus(contributions.get(i));
      }
    }
    return divided(formulas, smooth, rough);
  }

  private static ChiSquareParts divided(
      GridFormulas formulas, List<Contribution> contributions, Real rough) {
    double[] errors = errorsOfSlopes(formulas, contributions);
    Real smooth = rough.graph().zero();
    Real kinked = smooth;
    List<Real> curved = new ArrayList<>();
    for (int i = 0; i < contributions.size(); i++) {
      Contribution own = contributions.get(i);
      smooth = smooth.plus(own.value());
      if (errors[i] <= LARGEST_ERROR_OF_SLOPES
          && own.roots().stream().allMatch(Curvature::isKnown)) {
        curved.addAll(own.roots());
      } else {
        kinked = kinked.plus(own.value());
      }
    }
    return new ChiSquareParts(smooth, List.copyOf(curved), kinked, rough);
  }

  /** The largest error of the slopes of each contribution. */
  private static double[] errorsOfSlopes(GridFormulas formulas, List<Contribution> contributions) {
    int axes = formulas.inputs().size();
    // All at once, as their errors follow from those of many expressions that they share.
    double[] errors =
        formulas.roundingErrors(
            contributions.stream()
                .flatMap(own -> Derivatives.gradient(own.value(), formulas.inputs()).stream())
                .toList());
    return IntStream.range(0, contributions.size())
        .mapToDouble(i -> Arrays.stream(errors, i * axes, (i + 1) * axes).max().orElse(0))
        .toArray();
  }

  /** Σᵢ uᵢ² of the residuals without kinks. */
  Real sumOfCurved() {
    Real sum = smooth.graph().zero();
    for (Real root : curved) {
      sum = sum.plus(root.squared());
    }
    return sum;
  }
}
