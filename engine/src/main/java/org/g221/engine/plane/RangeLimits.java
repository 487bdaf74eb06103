package org.g221.engine.plane;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.g221.engine.enclosure.RangeEnd;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;

/**
 * Which ends of the ranges of parameters limit a result: those at which the best fit is, or the
 * best point of a bin within the limit. A wider range may lower χ² there.
 *
 * <p>Elsewhere the best points do not owe their places to the ends. That they would stay the best
 * ones in wider ranges is plausible and not proved.
 *
 * @param uses for each varied parameter, at each end how many bins have their best point there
 * @param ofBestFit the end at which the best fit is
 */
public record RangeLimits(
    Map<Parameter, Map<RangeEnd, Integer>> uses, Map<Parameter, RangeEnd> ofBestFit) {

  /** In units of the length of a range: far enough beyond its end to survive rounding. */
  private static final double STEP = 1e-6;

  public RangeLimits {
    uses = new LinkedHashMap<>(uses);
    ofBestFit = new LinkedHashMap<>(ofBestFit);
  }

  /**
   * The ends that limit a profile.
   *
   * @param bestFit the best fit
   * @param points the best points of the bins within the limit
   * @param isAllowed whether a point beyond a range would count; where none would, it is not the
   *     range that limits
   */
  public static RangeLimits of(
      List<Varied> ranges,
      ParameterPoint bestFit,
      List<ParameterPoint> points,
      Predicate<ParameterPoint> isAllowed) {
    Map<Parameter, Map<RangeEnd, Integer>> uses = new LinkedHashMap<>();
    Map<Parameter, RangeEnd> ofBestFit = new LinkedHashMap<>();
    for (Varied range : ranges) {
      Map<RangeEnd, Integer> counts = new EnumMap<>(RangeEnd.class);
      points.forEach(point -> counts.merge(end(point, range, isAllowed), 1, Integer::sum));
      uses.put(range.parameter(), counts);
      ofBestFit.put(range.parameter(), end(bestFit, range, isAllowed));
    }
    return new RangeLimits(uses, ofBestFit);
  }

  private static RangeEnd end(
      ParameterPoint point, Varied range, Predicate<ParameterPoint> isAllowed) {
    RangeEnd end = RangeEnd.of(point.value(range.parameter()), range);
    double step = STEP * (range.max() - range.min());
    double beyond = end == RangeEnd.LOWER ? range.min() - step : range.max() + step;
    return end == RangeEnd.NONE || isAllowed.test(point.with(range.parameter(), beyond))
        ? end
        : RangeEnd.NONE;
  }

  /** Number of bins within the limit whose best point is at an end of a range. */
  public int bins(Parameter parameter, RangeEnd end) {
    return uses.get(parameter).getOrDefault(end, 0);
  }

  /** Whether the best fit is at an end of a range. */
  public boolean limitsBestFit(Parameter parameter, RangeEnd end) {
    return ofBestFit.get(parameter) == end;
  }

  /** Whether the best fit, or the best point of a bin, is at an end of a range. */
  public boolean limits(Parameter parameter, RangeEnd end) {
    return limitsBestFit(parameter, end) || bins(parameter, end) > 0;
  }
}
