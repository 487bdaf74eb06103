package org.g221.engine.measurement;

import java.util.Optional;
import org.g221.engine.measurement.Uncertainty.OneSided;
import org.g221.engine.measurement.Uncertainty.UpperLimit;

/**
 * A published result.
 *
 * @param name observable and source, such as {@code R(D*)@HFAG:2016}
 * @param group the file that contains it, such as {@code semileptonic}
 * @param observable what was measured
 * @param value the result in {@code unit}, 0 for an upper limit
 * @param uncertainty its errors, or the upper limit
 * @param unit unit of value and uncertainty, empty for a pure number
 * @param reference where it was published
 * @param where place in the publication, empty if not recorded
 * @param publishedAs the published numbers, where they differ from value and uncertainty
 * @param reliability how far the number can be traced
 * @param whyNotInFit why it is left out of χ² by default; empty if it is included
 * @param sharedData its relation to other measurements
 */
public record Measurement(
    String name,
    String group,
    String observable,
    double value,
    Uncertainty uncertainty,
    String unit,
    Reference reference,
    String where,
    String publishedAs,
    Reliability reliability,
    Optional<String> whyNotInFit,
    SharedData sharedData) {

  /** Whether it enters χ² by default. */
  public boolean inFit() {
    return whyNotInFit.isEmpty();
  }

  /** The upper limit, if no value was published. */
  public Optional<UpperLimit> upperLimit() {
    return uncertainty instanceof UpperLimit limit ? Optional.of(limit) : Optional.empty();
  }

  /** The limits of a search, for the cross section of a heavy particle. */
  public Optional<LimitByMass> search() {
    return uncertainty instanceof LimitByMass limits ? Optional.of(limits) : Optional.empty();
  }

  /** Whether only predictions above the value count. */
  public boolean isOneSided() {
    return uncertainty instanceof OneSided;
  }

  /** The limit to show in pictures: a published one, or what a one-sided measurement amounts to. */
  public Optional<UpperLimit> drawnLimit() {
    return uncertainty instanceof OneSided errors
        ? Optional.of(errors.limitAbove(value))
        : upperLimit();
  }
}
