package org.g221.engine.relaxation;

/**
 * A point that meets all rules.
 *
 * @param coordinates where it is
 * @param chiSquare its χ²
 * @param quantities the quantities of the problem there
 */
public record AttainedPoint(double[] coordinates, double chiSquare, double[] quantities) {

  public AttainedPoint {
    coordinates = coordinates.clone();
    quantities = quantities.clone();
  }

  @Override
  public double[] coordinates() {
    return coordinates.clone();
  }

  @Override
  public double[] quantities() {
    return quantities.clone();
  }

  /** Value of a quantity. */
  public double quantity(int index) {
    return quantities[index];
  }
}
