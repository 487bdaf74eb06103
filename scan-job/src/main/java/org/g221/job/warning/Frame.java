package org.g221.job.warning;

import java.util.Optional;
import java.util.stream.IntStream;
import org.g221.engine.evaluation.GridFormulas;
import org.g221.engine.formula.Interval;
import org.g221.engine.grid.Axis;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.region.RegionReview.TouchedEnd;
import org.g221.job.scan.AxisEnds;
import org.g221.job.scan.GridPlan;

/** Decides what may lie beyond the ends of axes and the ranges of profiles. */
final class Frame {

  /** In units of the axis length: far enough beyond the end to survive rounding. */
  private static final double STEP = 1e-6;

  private final GridPlan plan;
  private GridFormulas formulas;

  Frame(GridPlan plan) {
    this.plan = plan;
  }

  GridPlan plan() {
    return plan;
  }

  /**
   * Whether the extra nodes of a longer axis could change the findings at its end. They cannot if
   * the end is meant, if the physical range ends there too, or if χ² does not depend on the axis.
   *
   * @param gridIndex a node at the end
   */
  boolean mayHideMore(int axisNumber, boolean upper, long gridIndex) {
    Axis axis = plan.grid().axes().get(axisNumber);
    AxisEnds ends = plan.specification().axes().get(axisNumber).ends();
    return !(upper ? ends.maxIsMeant() : ends.minIsMeant())
        && formulas().chiSquareDependsOn(axis.parameter())
        && isAllowedBeyond(axis, upper, gridIndex);
  }

  /** Whether a region that touches an end of its frame may continue beyond it. */
  boolean mayHideMore(TouchedEnd end) {
    Optional<Integer> axis = gridAxis(end);
    return axis.isPresent()
        ? mayHideMore(axis.get(), end.upper(), end.gridIndex())
        : hasValuesBeyond(end);
  }

  /** The axis of the grid that ends where the profile does. */
  private Optional<Integer> gridAxis(TouchedEnd end) {
    ProfileAxis shown = end.axis();
    if (shown.onGridAxis()) {
      return Optional.of(shown.source());
    }
    return IntStream.range(0, plan.grid().axes().size())
        .filter(i -> plan.grid().axes().get(i).parameter().key().equals(shown.name()))
        .filter(i -> !hasNodesBeyond(plan.grid().axes().get(i), end))
        .boxed()
        .findFirst();
  }

  private static boolean hasNodesBeyond(Axis axis, TouchedEnd end) {
    return end.upper() ? axis.max() > end.value() : axis.min() < end.value();
  }

  /** Whether the quantity can have values there, as far as bounds over the whole grid tell. */
  private boolean hasValuesBeyond(TouchedEnd end) {
    Interval range = formulas().range(end.axis().name());
    double rounding = STEP * (end.axis().upper() - end.axis().lower());
    // Written so that the unknown counts as possible.
    return end.upper()
        ? !(range.upper() <= end.value() + rounding)
        : !(range.lower() >= end.value() - rounding);
  }

  private boolean isAllowedBeyond(Axis axis, boolean upper, long gridIndex) {
    double end = upper ? axis.max() : axis.min();
    double other = upper ? axis.min() : axis.max();
    ParameterPoint point = plan.point(gridIndex).with(axis.parameter(), end + STEP * (end - other));
    return plan.evaluate(point).exclusion().isEmpty();
  }

  private GridFormulas formulas() {
    if (formulas == null) {
      formulas = plan.formulas();
    }
    return formulas;
  }
}
