package org.g221.engine.relaxation;

import java.util.List;

/**
 * A sum of squares over a box of coordinates, within rules.
 *
 * <p>Its rows are functions of the coordinates: residuals, excesses and rules, followed by
 * quantities whose values may be restricted to bins. Immutable; what computes has state of its own.
 */
public interface LeastSquaresProblem {

  /** Smallest values of the coordinates. */
  double[] lower();

  /** Largest values of the coordinates. */
  double[] upper();

  /** What the rows before the quantities stand for, in order; logarithms come last. */
  List<RowKind> rows();

  /** Number of quantities. */
  int quantities();

  /** The part of χ² that is the same everywhere; where it is rounded, at most. */
  double constant();

  /** The same, at least. */
  default double largestConstant() {
    return constant();
  }

  /** State for bounding rows over boxes. */
  Linearization newLinearization();

  /** State for computing rows at points. */
  PointProbe newProbe();
}
