package org.g221.engine.search;

import java.util.List;

/** Bounds that hold for all points of a box. */
public interface BoundedBox {

  /** A lower bound of χ² in the box; NaN if none is known. */
  double lowerChiSquare();

  /**
   * A lower bound of χ² at those points of the box where quantities lie in given ranges; NaN if
   * none is known.
   */
  double lowerChiSquare(List<QuantityRange> ranges);

  /** A lower bound of a quantity; NaN if none is known. */
  double lowerQuantity(int quantity);

  /** An upper bound of a quantity; NaN if none is known. */
  double upperQuantity(int quantity);

  /** The first rule that every point of the box breaks; −1 if there is none. */
  int failingRule();

  /** Number of axes. */
  int axes();

  /** By how much an axis may change χ² within the box; infinite if unknown. */
  double influence(int axis);
}
