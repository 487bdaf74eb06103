package org.g221.engine.likelihood;

import java.util.List;
import java.util.Optional;
import org.g221.engine.measurement.Uncertainty.UpperLimit;

/**
 * A measurement, or the average of several, as pictures show it next to predictions.
 *
 * @param observable what was measured
 * @param measurements its name in the data set; for an average, the names of all members
 * @param form how it is drawn
 * @param value what χ² compares predictions with, in the unit of the observable: the measured
 *     value, or the largest prediction that a limit leaves alone
 * @param sigma combined experimental and theory uncertainty, √C_ii as in pulls
 * @param limit the limit, if one was published or only predictions above the value count
 * @param whyNotCounted why it is not in χ²; empty if it is
 */
public record DrawnMeasurement(
    String observable,
    List<String> measurements,
    Form form,
    double value,
    double sigma,
    Optional<UpperLimit> limit,
    Optional<String> whyNotCounted) {

  /** The shapes by which a reader tells measurements apart. */
  public enum Form {
    /** 1σ and 2σ across the picture: the value to which χ² compares predictions. */
    BAND,
    /** A point with its error at the edge: a member of the average shown as a band. */
    ERROR_BAR,
    /** Only the borders of 1σ: a measurement that is not in χ². */
    OUTLINE,
    /** An upper limit. */
    LINE
  }

  public DrawnMeasurement {
    measurements = List.copyOf(measurements);
    if (!Double.isFinite(value) || !(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          measurements + " is " + value + " ± " + sigma + " but must be finite and uncertain");
    }
    if (limit.isPresent() != (form == Form.LINE)) {
      throw new IllegalArgumentException(measurements + " cannot be drawn as " + form);
    }
  }

  /** Whether it is in χ². */
  public boolean isCounted() {
    return whyNotCounted.isEmpty();
  }

  /** Its source, such as {@code HFAG 2016}; for an average, the number of its members. */
  public String source() {
    if (measurements.size() > 1) {
      return measurements.size() + " combined";
    }
    String name = measurements.get(0);
    return name.substring(name.indexOf('@') + 1).replace(':', ' ');
  }
}
