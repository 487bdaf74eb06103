package org.g221.job.plot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.g221.engine.likelihood.DrawnMeasurement;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceLevel;

/**
 * What the pictures of a scan show, besides its profiles.
 *
 * @param origin the scan and its data set, in a few words
 * @param bestChiSquare smallest χ² of the scan, positive infinity if all its nodes were excluded
 * @param levels confidence levels of regions and intervals
 * @param bestFit the best fit, if it was evaluated
 * @param measurements measurements to draw, by the name of the quantity in profiles
 * @param standardModelValues Standard Model values to draw, likewise
 * @param quantities symbols and units by name, for everything plotted
 */
public record PlotContent(
    String origin,
    double bestChiSquare,
    List<ConfidenceLevel> levels,
    Optional<Evaluation> bestFit,
    Map<String, List<DrawnMeasurement>> measurements,
    Map<String, Double> standardModelValues,
    Map<String, Quantity> quantities) {

  public PlotContent {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(bestFit);
    levels = List.copyOf(levels);
    measurements = Map.copyOf(measurements);
    standardModelValues = Map.copyOf(standardModelValues);
    quantities = Map.copyOf(quantities);
  }

  /** Whether any node of the scan was not excluded. */
  boolean hasResult() {
    return bestChiSquare < Double.POSITIVE_INFINITY;
  }
}
