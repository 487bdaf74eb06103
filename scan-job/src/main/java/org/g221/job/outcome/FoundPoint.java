package org.g221.job.outcome;

import org.g221.engine.parameter.ParameterPoint;

/**
 * A point that a continuous scan has found.
 *
 * @param point its parameters
 * @param chiSquare its χ², as {@code evaluate} finds it
 * @param quantities values of the quantities of the plan
 */
public record FoundPoint(ParameterPoint point, double chiSquare, double[] quantities) {

  public FoundPoint {
    quantities = quantities.clone();
  }

  @Override
  public double[] quantities() {
    return quantities.clone();
  }
}
