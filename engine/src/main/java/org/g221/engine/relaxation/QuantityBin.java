package org.g221.engine.relaxation;

/**
 * A bin of a quantity of a problem.
 *
 * @param quantity its number
 * @param lower its lower end, which belongs to it
 * @param upper its upper end, which does not
 */
public record QuantityBin(int quantity, double lower, double upper) {

  public QuantityBin {
    if (!(lower < upper) || Double.isInfinite(upper - lower)) {
      throw new IllegalArgumentException("no bin reaches from " + lower + " to " + upper);
    }
  }

  /** Whether a point lies in the bin. */
  public boolean contains(AttainedPoint point) {
    double value = point.quantity(quantity);
    return value >= lower && value < upper;
  }
}
