package org.g221.engine.relaxation;

/**
 * The slopes of rows by coordinate: sums over all rows are then loops over one array, which are
 * several times as fast.
 */
final class Columns {

  private static final int ROWS = 64;

  private final double[][] slopes;
  private int rows;

  /**
   * @param coordinates number of coordinates
   */
  Columns(int coordinates) {
    this.slopes = new double[coordinates][ROWS];
  }

  /** Takes the slopes of all rows. */
  void set(Rows given) {
    rows = given.count();
    double[] all = given.slopes();
    for (int i = 0; i < slopes.length; i++) {
      if (slopes[i].length < rows) {
        slopes[i] = new double[2 * rows];
      }
      double[] own = slopes[i];
      for (int row = 0, k = i; row < rows; row++, k += slopes.length) {
        own[row] = all[k];
      }
    }
  }

  int rows() {
    return rows;
  }

  /** Adds what a step along a coordinate adds to all rows. */
  void move(int coordinate, double step, double[] forms) {
    double[] own = slopes[coordinate];
    for (int row = 0; row < rows; row++) {
      forms[row] += step * own[row];
    }
  }

  /** The sum over rows of weights times slopes. */
  double sum(int coordinate, double[] weights) {
    return product(slopes[coordinate], weights);
  }

  /** The slopes of rows with a weight, 0 for others. */
  void select(int coordinate, double[] weights, double[] selected) {
    double[] own = slopes[coordinate];
    for (int row = 0; row < rows; row++) {
      selected[row] = weights[row] == 0 ? 0 : own[row];
    }
  }

  /** Four sums at once do not wait for each other. */
  private double product(double[] a, double[] b) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int row = 0;
    for (; row + 3 < rows; row += 4) {
      first += a[row] * b[row];
      second += a[row + 1] * b[row + 1];
      third += a[row + 2] * b[row + 2];
      fourth += a[row + 3] * b[row + 3];
    }
    for (; row < rows; row++) {
      first += a[row] * b[row];
    }
    return (first + second) + (third + fourth);
  }
}
