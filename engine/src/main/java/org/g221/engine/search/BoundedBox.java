package org.g221.engine.search;

/** What is known of all points of a box together. */
public interface BoundedBox {

  /** A number that no χ² in the box lies below; not a number if none is known. */
  double lowerChiSquare();

  /** A number that a quantity lies nowhere below; not a number if none is known. */
  double lowerQuantity(int quantity);

  /** A number that a quantity lies nowhere above; not a number if none is known. */
  double upperQuantity(int quantity);

  /** The first rule that no point of the box fulfils; −1 if there is none. */
  int failingRule();

  /** Number of axes. */
  int axes();

  /** How far an axis may move χ² within the box; infinite if that is unknown. */
  double influence(int axis);
}
