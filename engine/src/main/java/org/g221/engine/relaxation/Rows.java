package org.g221.engine.relaxation;

import java.util.Arrays;

/**
 * Affine forms of the rows of a problem over one box: center + Σ slope · ε ± error. Filled again
 * for each box.
 */
final class Rows {

  private final int width;
  private int count;
  private RowKind[] kinds = new RowKind[64];
  private double[] centers = new double[64];
  private double[] errors = new double[64];
  private double[] slopes;
  private double[] causes;

  /**
   * @param coordinates number of coordinates
   */
  Rows(int coordinates) {
    this.width = coordinates;
    this.slopes = new double[64 * coordinates];
    this.causes = new double[64 * coordinates];
  }

  void clear() {
    count = 0;
  }

  /** Adds a row without slopes; returns its number. */
  int add(RowKind kind, double center, double error) {
    if (count == kinds.length) {
      grow();
    }
    kinds[count] = kind;
    centers[count] = center;
    errors[count] = error;
    Arrays.fill(slopes, count * width, (count + 1) * width, 0);
    Arrays.fill(causes, count * width, (count + 1) * width, 0);
    return count++;
  }

  /**
   * Adds a form of a box times a positive or negative weight; the form lies within the row.
   *
   * @param shift added to the form before
   */
  int add(RowKind kind, Linearization forms, int row, int box, double shift, double weight) {
    double center = forms.center(row, box);
    double shifted = center + shift;
    int added = add(kind, shifted * weight, 0);
    double size = 0;
    for (int i = 0; i < width; i++) {
      double slope = forms.slope(row, i, box) * weight;
      slopes[added * width + i] = slope;
      causes[added * width + i] = forms.cause(row, i, box) * Math.abs(weight);
      size += Math.abs(slope);
    }
    double rounding =
        weight == 1 && shift == 0
            ? 0
            : Math.ulp(1.0) * (size + 2 * Math.abs(weight) * (Math.abs(center) + Math.abs(shift)));
    errors[added] = up(up(forms.error(row, box) * Math.abs(weight)) + 2 * rounding);
    return added;
  }

  private static double up(double value) {
    return value == 0 ? 0 : Math.nextUp(value);
  }

  private void grow() {
    int larger = 2 * kinds.length;
    kinds = Arrays.copyOf(kinds, larger);
    centers = Arrays.copyOf(centers, larger);
    errors = Arrays.copyOf(errors, larger);
    slopes = Arrays.copyOf(slopes, larger * width);
    causes = Arrays.copyOf(causes, larger * width);
  }

  /** Removes the row added last. */
  void removeLast() {
    count--;
  }

  int count() {
    return count;
  }

  /** Number of coordinates. */
  int width() {
    return width;
  }

  RowKind kind(int row) {
    return kinds[row];
  }

  double center(int row) {
    return centers[row];
  }

  void copyCenters(double[] target) {
    System.arraycopy(centers, 0, target, 0, count);
  }

  void setCenter(int row, double center) {
    centers[row] = center;
  }

  double error(int row) {
    return errors[row];
  }

  /** The slopes of all rows, one after another; owned by this. */
  double[] slopes() {
    return slopes;
  }

  double slope(int row, int coordinate) {
    return slopes[row * width + coordinate];
  }

  void setSlope(int row, int coordinate, double slope) {
    slopes[row * width + coordinate] = slope;
  }

  double cause(int row, int coordinate) {
    return causes[row * width + coordinate];
  }

  /** Σ|slope|. */
  double reach(int row) {
    double sum = 0;
    for (int i = row * width; i < (row + 1) * width; i++) {
      sum += Math.abs(slopes[i]);
    }
    return sum;
  }

  /** An upper end of the row over the box. */
  double upperEnd(int row) {
    double size = reach(row) + errors[row];
    return centers[row] + size + allowance(row, size);
  }

  /** A lower end of the row over the box. */
  double lowerEnd(int row) {
    double size = reach(row) + errors[row];
    return centers[row] - size - allowance(row, size);
  }

  /** For the rounding of a sum over all coordinates. */
  double allowance(int row, double size) {
    return (width + 4) * Math.ulp(1.0) * (size + Math.abs(centers[row]));
  }
}
