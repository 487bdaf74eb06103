package org.g221.job.plot;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.g221.engine.likelihood.DrawnMeasurement;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.Quantity;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.LatexLabel;

/**
 * A side of a plot with the values marked on it.
 *
 * @param quantity its symbol and unit
 * @param bestFit value at the best fit of the scan
 * @param measurements the measurements to draw
 */
public record PlottedQuantity(
    PlotAxis axis,
    Quantity quantity,
    OptionalDouble bestFit,
    OptionalDouble standardModel,
    List<DrawnMeasurement> measurements) {

  public PlottedQuantity {
    measurements = List.copyOf(measurements);
  }

  public static PlottedQuantity of(ProfileLikelihood profile, int axis, PlotContent content) {
    ProfileAxis plotted = profile.definition().axes().get(axis);
    String name = plotted.name();
    Double standardModel = content.standardModelValues().get(name);
    return new PlottedQuantity(
        PlotAxis.of(plotted),
        content.quantities().get(name),
        content.hasResult() ? bestFit(profile, axis, content) : OptionalDouble.empty(),
        standardModel == null ? OptionalDouble.empty() : OptionalDouble.of(standardModel),
        content.measurements().getOrDefault(name, List.of()));
  }

  private static OptionalDouble bestFit(ProfileLikelihood profile, int axis, PlotContent content) {
    String name = profile.definition().axes().get(axis).name();
    OptionalDouble known =
        content.bestFit().map(evaluation -> value(evaluation, name)).orElse(OptionalDouble.empty());
    return known.isPresent() ? known : lowestBin(profile, axis);
  }

  /** A prediction, derived quantity or parameter of a point. */
  public static OptionalDouble value(Evaluation evaluation, String name) {
    for (PredictedValue prediction : evaluation.predictions()) {
      if (prediction.observable().equals(name)) {
        return OptionalDouble.of(prediction.value());
      }
    }
    Map<String, Double> derived = evaluation.derived();
    if (derived.containsKey(name)) {
      return OptionalDouble.of(derived.get(name));
    }
    return evaluation.point().value(name);
  }

  /** The centre of the bin with the smallest χ²; empty if no node fell into any bin. */
  private static OptionalDouble lowestBin(ProfileLikelihood profile, int axis) {
    int lowest = 0;
    for (int bin = 1; bin < profile.definition().bins(); bin++) {
      if (profile.chiSquareMin(bin) < profile.chiSquareMin(lowest)) {
        lowest = bin;
      }
    }
    return Double.isFinite(profile.chiSquareMin(lowest))
        ? OptionalDouble.of(profile.center(axis, lowest))
        : OptionalDouble.empty();
  }

  /** Whether a value lies on the axis. */
  public boolean shows(double value) {
    return axis.shows(value);
  }

  /** The symbol. */
  public Label label() {
    return LatexLabel.of(quantity.symbol());
  }

  /** The unit, empty for a pure number. */
  public Label unit() {
    return LatexLabel.of(quantity.unitSymbol());
  }

  /** Symbol and unit. */
  public Label labelWithUnit() {
    return LatexLabel.withUnit(quantity);
  }

  /** A value on the axis, to about a thousandth of its length. */
  public String text(double value) {
    return axis.text(value);
  }
}
