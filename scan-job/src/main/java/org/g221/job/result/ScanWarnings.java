package org.g221.job.result;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.grid.Axis;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.region.BestFit;
import org.g221.job.scan.AxisEnds;
import org.g221.job.scan.ScanPlan;

/** What the reader of a result should know before using it. */
public final class ScanWarnings {

  /** In lengths of an axis: far enough beyond its end to be there in spite of rounding. */
  private static final double STEP = 1e-6;

  private ScanWarnings() {}

  /**
   * A best fit on the end of an axis says that the grid may be too small, unless the end is meant,
   * the physical range ends there too, or χ² does not depend on the axis.
   */
  public static List<String> of(ScanPlan plan, BestFit bestFit) {
    List<String> warnings = new ArrayList<>();
    if (bestFit.exists()) {
      int[] positions = plan.grid().positions(bestFit.gridIndex());
      for (int i = 0; i < positions.length; i++) {
        Axis axis = plan.grid().axes().get(i);
        boolean first = positions[i] == 0;
        boolean last = positions[i] == axis.size() - 1;
        AxisEnds ends = plan.specification().axes().get(i).ends();
        boolean open = first && !ends.minIsMeant() || last && !ends.maxIsMeant();
        if (open
            && plan.formulas().chiSquareDependsOn(axis.parameter())
            && isAllowedBeyond(plan, bestFit, axis, first)) {
          warnings.add(
              "The best fit lies at the end of the axis of %s, %s; the minimum may lie beyond."
                  .formatted(axis.parameter(), axis.value(positions[i])));
        }
      }
    }
    return warnings;
  }

  private static boolean isAllowedBeyond(ScanPlan plan, BestFit bestFit, Axis axis, boolean first) {
    double end = axis.value(first ? 0 : axis.size() - 1);
    double other = axis.value(first ? axis.size() - 1 : 0);
    ParameterPoint point =
        plan.point(bestFit.gridIndex()).with(axis.parameter(), end + STEP * (end - other));
    return PointEvaluator.suitedTo(point, plan.likelihood()).evaluate(point).exclusion().isEmpty();
  }
}
