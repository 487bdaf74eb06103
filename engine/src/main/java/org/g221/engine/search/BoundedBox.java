package org.g221.engine.search;

/** What is known of all nodes of a box together. */
public interface BoundedBox {

  /** A number that no χ² in the box lies below; not a number if none is known. */
  double lowerChiSquare();

  /** A number that a quantity lies nowhere below; not a number if none is known. */
  double lowerQuantity(int quantity);

  /** A number that a quantity lies nowhere above; not a number if none is known. */
  double upperQuantity(int quantity);

  /** First position on an axis. */
  int firstPosition(int axis);

  /** Position after the last on an axis. */
  int endPosition(int axis);
}
