package org.g221.job.report;

import java.util.Objects;

/**
 * A measurement drawn across a plot: 1σ dark, 2σ light.
 *
 * @param central measured value
 * @param sigma its uncertainty, positive, in the same unit
 * @param label where it is from, such as {@code HFAG 2016}
 */
public record Band(double central, double sigma, String label) {

  public Band {
    Objects.requireNonNull(label);
    if (!Double.isFinite(central) || !(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          label + " is " + central + " ± " + sigma + " but must be finite and have an uncertainty");
    }
  }
}
