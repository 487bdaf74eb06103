package org.g221.job.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.enclosure.EnclosureSearch;
import org.g221.engine.enclosure.ModelProblem;
import org.g221.engine.enclosure.RangeEnd;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.enclosure.SearchListener;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;

/**
 * The least χ² between the ends of the axes of a scan, whatever its nodes.
 *
 * @param plan the scan
 * @param goal when the search was to end
 * @param enclosure the least χ²
 * @param point a point with the smallest χ² known, if there is one
 */
public record ScanMinimum(
    ScanPlan plan, SearchGoal goal, Enclosure enclosure, Optional<ParameterPoint> point) {

  /** Searches; the listener hears of progress. */
  public static ScanMinimum of(ScanPlan plan, SearchGoal goal, SearchListener listener) {
    ModelProblem problem =
        ModelProblem.of(plan.restricted(), plan.likelihood(), plan.ranges(), List.of());
    Enclosure enclosure = EnclosureSearch.minimum(problem, List.of(), goal, listener);
    return new ScanMinimum(plan, goal, enclosure, enclosure.best().map(problem::point));
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
