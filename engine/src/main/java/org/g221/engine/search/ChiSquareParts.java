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

  /** The parts of the χ² of a scan, within the ranges of its axes. */
  static ChiSquareParts of(GridFormulas formulas) {
    List<Real> contributions = formulas.contributions();
    List<List<Real>> residuals = formulas.residuals();
    double[] errors = formulas.roundingErrors(contributions);
    double[] errorsOfSlopes = errorsOfSlopes(formulas, contributions);
    Real smooth = formulas.outputs().get(formulas.places().chiSquare()).graph().zero();
    Real kinked = smooth;
    Real rough = smooth;
    List<Real> curved = new ArrayList<>();
    for (int i = 0; i < contributions.size(); i++) {
      Real contribution = contributions.get(i);
      List<Real> roots = residuals.get(i);
      if (!(errors[i] <= LARGEST_ROUNDING_ERROR)) {
        rough = rough.plus(contribution);
        continue;
      }
      smooth = smooth.plus(contribution);
      if (errorsOfSlopes[i] <= LARGEST_ERROR_OF_SLOPES
          && roots.stream().allMatch(Curvature::isKnown)) {
        curved.addAll(roots);
      } else {
        kinked = kinked.plus(contribution);
      }
    }
    return new ChiSquareParts(smooth, List.copyOf(curved), kinked, rough);
  }

  /** The largest error of the slopes of each contribution. */
  private static double[] errorsOfSlopes(GridFormulas formulas, List<Real> contributions) {
    int axes = formulas.inputs().size();
    // All at once, as their errors follow from those of many expressions that they share.
    double[] errors =
        formulas.roundingErrors(
            contributions.stream()
                .flatMap(known -> Derivatives.gradient(known, formulas.inputs()).stream())
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
