package org.g221.engine.plane;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.g221.engine.enclosure.RangeEnd;
import org.g221.engine.model.ContinuousRanges;
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

  public RangeLimits {
    uses = new LinkedHashMap<>(uses);
    ofBestFit = new LinkedHashMap<>(ofBestFit);
  }

  /**
   * The ends that limit a profile.
   *
   * @param parameters the parameters of a point with some coordinates
   * @param bestFit coordinates of the best fit
   */
  public static RangeLimits of(
      ContinuousRanges ranges,
      Function<double[], ParameterPoint> parameters,
      EnclosedPlanePlan plan,
      List<EnclosedBin> bins,
      double[] bestFit) {
    List<ParameterPoint> points = new ArrayList<>();
    for (EnclosedBin bin : bins) {
      if (bin.upper() <= plan.ceiling()) {
        points.add(parameters.apply(bin.point()));
      }
    }
    Map<Parameter, Map<RangeEnd, Integer>> uses = new LinkedHashMap<>();
    Map<Parameter, RangeEnd> ofBestFit = new LinkedHashMap<>();
    for (Varied range : ranges.varied()) {
      Parameter parameter = range.parameter();
      Map<RangeEnd, Integer> counts = new EnumMap<>(RangeEnd.class);
      points.forEach(
          point -> counts.merge(RangeEnd.of(point.value(parameter), range), 1, Integer::sum));
      uses.put(parameter, counts);
      ofBestFit.put(parameter, RangeEnd.of(parameters.apply(bestFit).value(parameter), range));
    }
    return new RangeLimits(uses, ofBestFit);
  }

  /** Number of bins within the limit whose best point is at an end of a range. */
  public int bins(Parameter parameter, RangeEnd end) {
    return uses.get(parameter).getOrDefault(end, 0);
  }

  /** Whether the best fit, or the best point of a bin, is at an end of a range. */
  public boolean limits(Parameter parameter, RangeEnd end) {
    return ofBestFit.get(parameter) == end || bins(parameter, end) > 0;
  }
}
