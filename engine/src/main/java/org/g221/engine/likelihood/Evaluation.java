package org.g221.engine.likelihood;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.model.TruncationError;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;

/**
 * The complete result for one point.
 *
 * @param point the point
 * @param derived κ, couplings, mixing and spectrum by name; not finite where undefined
 * @param exclusion why the point is not evaluated; empty if it is
 * @param chiSquare χ², NaN for an excluded point
 * @param chiSquareByRunning χ² with each kind of running that the model can have, NaN where a mass
 *     is out of its range; empty for an excluded point
 * @param observationCount number of measured values and limits in χ²
 * @param predictions one for each observable, in catalogue order; empty for an excluded point
 * @param pulls one for each measurement in χ²
 * @param blocks contributions to χ²
 * @param truncation how far the couplings are from exact ones; empty for an excluded point, and for
 *     models that give no estimate
 * @param cautions what else should make readers of the numbers careful, in clauses
 */
public record Evaluation(
    ParameterPoint point,
    Map<String, Double> derived,
    Optional<String> exclusion,
    double chiSquare,
    Map<Running, Double> chiSquareByRunning,
    int observationCount,
    List<PredictedValue> predictions,
    List<Pull> pulls,
    List<Block> blocks,
    Optional<TruncationError> truncation,
    List<String> cautions) {

  /** Caveats to know before using the predictions. */
  public List<String> warnings() {
    Stream<String> ofTruncation =
        truncation.filter(TruncationError::isTooLarge).map(TruncationError::warning).stream();
    return Stream.concat(ofTruncation, cautions.stream()).toList();
  }

  /**
   * A predicted observable.
   *
   * @param value prediction in {@code unit}; the real part if complex
   * @param imaginary imaginary part of a complex quantity
   * @param standardModel Standard Model value in {@code unit}
   * @param ratio prediction over Standard Model; empty if the latter is 0
   */
  public record PredictedValue(
      String observable,
      String unit,
      double value,
      OptionalDouble imaginary,
      double standardModel,
      OptionalDouble ratio) {}

  /**
   * How far a measurement lies from the prediction.
   *
   * @param measured measured value; for a limit the largest prediction that costs nothing, the
   *     Standard Model value or 0
   * @param sigma combined experimental and theory uncertainty; NaN for a search that has no limit
   *     for the mass of the point
   * @param pull (measured − predicted)/σ, 0 where a limit costs nothing
   * @param limit the limit, if one was published; of a search, that for the mass of the point
   */
  public record Pull(
      String measurement,
      String observable,
      double measured,
      double sigma,
      double pull,
      Optional<UpperLimit> limit) {

    /** Whether there is anything to compare with at this point. */
    public boolean isKnown() {
      return !Double.isNaN(sigma);
    }
  }

  /**
   * Contribution of a set of measurements to χ².
   *
   * @param observationCount number of measured values and limits in it
   * @param chiSquareByRunning the contribution with each kind of running, as that of the whole
   */
  public record Block(
      String name,
      int observationCount,
      double chiSquare,
      Map<Running, Double> chiSquareByRunning) {}
}
