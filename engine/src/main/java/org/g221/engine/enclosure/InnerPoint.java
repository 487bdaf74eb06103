package org.g221.engine.enclosure;

import java.util.List;
import java.util.Optional;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.LocalSearch;
import org.g221.engine.relaxation.RowWeights;

/** A point away from the edges of all rules, to which points that break one by rounding move. */
final class InnerPoint {

  private static final int STARTS = 30;

  /** Margins tried, largest first. */
  private static final double[] MARGINS = {1e-2, 1e-3, 1e-4};

  private InnerPoint() {}

  /** Such a point, if one was found; bins do not matter. */
  static Optional<double[]> of(LeastSquaresProblem problem, RowWeights weights) {
    LocalSearch search = new LocalSearch(problem, weights, List.of());
    Starts starts = new Starts(problem.lower(), problem.upper());
    for (double margin : MARGINS) {
      for (int start = 0; start < STARTS; start++) {
        Optional<double[]> found = search.interior(starts.point(start), margin);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
