package org.g221.job.question;

import java.util.List;
import java.util.OptionalDouble;
import org.g221.engine.quantity.Quantity;

/**
 * A quantity at the best fit, in the Standard Model, and over the rows at each level.
 *
 * @param bestFit not finite where it is undefined
 * @param standardModel empty for what is no observable
 * @param ranges one for each level
 */
public record PredictedQuantity(
    Quantity quantity, double bestFit, OptionalDouble standardModel, List<Range> ranges) {

  public PredictedQuantity {
    ranges = List.copyOf(ranges);
  }

  /** The smallest and the largest value; not finite if the quantity is undefined everywhere. */
  public record Range(double lowest, double highest) {}
}
