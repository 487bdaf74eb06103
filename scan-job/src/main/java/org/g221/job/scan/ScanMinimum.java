package org.g221.job.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.enclosure.EnclosureSearch;
import org.g221.engine.enclosure.RangeEnd;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.enclosure.SearchListener;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.profile.BestFit;
import org.g221.engine.relaxation.ModelProblem;

/**
 * The least χ² between the ends of the axes of a scan, whatever its nodes.
 *
 * @param plan the scan
 * @param goal when the search was to end
 * @param enclosure the least χ²
 * @param point a point with the smallest χ² known, if there is one
 * @param bestNode the best node of the scan, if it is finished and has one
 */
public record ScanMinimum(
    ScanPlan plan,
    SearchGoal goal,
    Enclosure enclosure,
    Optional<ParameterPoint> point,
    Optional<BestFit> bestNode) {

  /** χ² of nodes and of points may be rounded differently. */
  private static final double ROUNDING = 1e-9;

  /**
   * @throws IllegalStateException if the best node is below what was proved, which is a defect
   */
  public ScanMinimum {
    if (bestNode.isPresent() && isBelow(bestNode.get(), enclosure)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "node %d has chi-square %s, below the lower bound %s that was proved; one of them is"
                  + " wrong, please report it",
              bestNode.get().gridIndex(),
              bestNode.get().chiSquare(),
              enclosure.lower()));
    }
  }

  private static boolean isBelow(BestFit node, Enclosure enclosure) {
    return node.chiSquare() < enclosure.lower() - ROUNDING * (1 + Math.abs(node.chiSquare()));
  }

  /** Searches; the listener hears of progress. */
  public static ScanMinimum of(
      ScanPlan plan, Optional<BestFit> bestNode, SearchGoal goal, SearchListener listener) {
    ModelProblem problem =
        ModelProblem.of(plan.restricted(), plan.likelihood(), plan.ranges(), List.of());
    Enclosure enclosure = EnclosureSearch.minimum(problem, List.of(), goal, listener);
    return new ScanMinimum(plan, goal, enclosure, enclosure.best().map(problem::point), bestNode);
  }

  /** The end of its range at which each varied parameter of the point is. */
  public Map<Parameter, RangeEnd> ends() {
    Map<Parameter, RangeEnd> ends = new LinkedHashMap<>();
    for (AxisSpecification axis : plan.specification().axes()) {
      Varied range = new Varied(axis.parameter(), axis.min(), axis.max());
      point.ifPresent(
          found -> ends.put(axis.parameter(), RangeEnd.of(found.value(axis.parameter()), range)));
    }
    return ends;
  }
}
