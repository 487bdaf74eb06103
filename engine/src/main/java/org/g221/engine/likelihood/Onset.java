package org.g221.engine.likelihood;

import java.util.Locale;
import java.util.Optional;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.StandardModelValue;
import org.g221.engine.measurement.Uncertainty.OneSided;
import org.g221.engine.measurement.Uncertainty.UpperLimit;

/**
 * Where predictions begin to count against a limit: χ² = max(0, (p − start)/σ)².
 *
 * @param start the largest prediction that costs nothing
 * @param sigma the distance from there at which χ² is 1
 */
record Onset(double start, double sigma) {

  /**
   * The onset of a limit with a Standard Model part p_SM, which is start, and (L − p_SM)/z is
   * sigma: the limit costs what it costs without that part. A one-sided measurement starts at its
   * value. Anything else is Gaussian and has none.
   *
   * @throws InconsistentDataException if the limit is not above the Standard Model part
   */
  static Optional<Onset> of(Measurement measurement, StandardModelValue standardModel) {
    if (measurement.uncertainty() instanceof OneSided errors) {
      double sigma = Math.hypot(errors.sigma(), standardModel.uncertainty());
      return Optional.of(new Onset(measurement.value(), sigma));
    }
    if (measurement.uncertainty() instanceof UpperLimit limit && standardModel.value() != 0) {
      return Optional.of(of(measurement, limit, standardModel.value()));
    }
    return Optional.empty();
  }

  private static Onset of(Measurement measurement, UpperLimit limit, double standardModel) {
    if (limit.limit() <= standardModel) {
      throw new InconsistentDataException(
          String.format(
              Locale.ROOT,
              "the limit of %s, %s, is not above the Standard Model value, %s",
              measurement.name(),
              limit.limit(),
              standardModel));
    }
    return new Onset(standardModel, limit.sigmaAbove(standardModel));
  }
}
