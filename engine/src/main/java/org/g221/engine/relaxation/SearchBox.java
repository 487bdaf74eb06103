package org.g221.engine.relaxation;

/**
 * A box in which the least χ² may lie.
 *
 * <p>Boxes are compared by their bounds, and equal ones by their numbers.
 */
public final class SearchBox implements Comparable<SearchBox> {

  private final long number;
  private final double[] lower;
  private final double[] upper;
  private final double[] guess;
  private double bound;
  private int axis;

  /**
   * @param number in the order in which boxes are made
   * @param bound χ² is not smaller anywhere in the box
   */
  public SearchBox(long number, double[] lower, double[] upper, double bound) {
    this.number = number;
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.guess = new double[lower.length];
    this.bound = bound;
  }

  /** All of a problem. */
  public static SearchBox whole(LeastSquaresProblem problem) {
    return new SearchBox(0, problem.lower(), problem.upper(), Double.NEGATIVE_INFINITY);
  }

  public double[] lower() {
    return lower;
  }

  public double[] upper() {
    return upper;
  }

  double width(int coordinate) {
    return upper[coordinate] - lower[coordinate];
  }

  /** Where χ² may be smallest. */
  public double[] guess() {
    return guess;
  }

  public double bound() {
    return bound;
  }

  void raiseBound(double proved) {
    bound = Math.max(bound, proved);
  }

  /** The coordinate to be cut. */
  int axis() {
    return axis;
  }

  void setAxis(int coordinate) {
    axis = coordinate;
  }

  /** The half with smaller values of the coordinate to be cut. */
  public SearchBox lowerHalf(long itsNumber) {
    SearchBox half = new SearchBox(itsNumber, lower, upper, bound);
    half.upper[axis] = middle();
    return half;
  }

  /** The half with larger values. */
  public SearchBox upperHalf(long itsNumber) {
    SearchBox half = new SearchBox(itsNumber, lower, upper, bound);
    half.lower[axis] = middle();
    return half;
  }

  private double middle() {
    return 0.5 * lower[axis] + 0.5 * upper[axis];
  }

  @Override
  public int compareTo(SearchBox other) {
    int byBound = Double.compare(bound, other.bound);
    return byBound != 0 ? byBound : Long.compare(number, other.number);
  }
}
