package org.g221.engine.enclosure;

import java.util.Optional;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.RowWeights;

/**
 * A problem with what all searches in it need, whatever their bins: computed once.
 *
 * @param problem the problem
 * @param weights of its rules
 * @param interior a point away from the edges of all rules, if one was found
 */
record PreparedProblem(
    LeastSquaresProblem problem, RowWeights weights, Optional<double[]> interior) {

  static PreparedProblem of(LeastSquaresProblem problem) {
    RowWeights weights = RowWeights.of(problem);
    return new PreparedProblem(problem, weights, InnerPoint.of(problem, weights));
  }
}
