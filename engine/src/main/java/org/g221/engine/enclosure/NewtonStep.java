package org.g221.engine.enclosure;

import java.util.function.IntPredicate;

/** Newton's step for a sum of squares of rows, in some of the coordinates. */
final class NewtonStep {

  private static final double REGULARISATION = 1e-10;
  private static final double SMALLEST = 1e-14;
  private static final double SMALLEST_PIVOT = 1e-3;

  private final int width;
  private final double[][] hessian;
  private final double[][] factor;
  private final double[] step;
  private final double[] solution;
  private final int[] free;

  /**
   * @param coordinates number of coordinates
   */
  NewtonStep(int coordinates) {
    this.width = coordinates;
    this.hessian = new double[coordinates][coordinates];
    this.factor = new double[coordinates][coordinates];
    this.step = new double[coordinates];
    this.solution = new double[coordinates];
    this.free = new int[coordinates];
  }

  /**
   * Computes the step of the rows with a weight.
   *
   * @param gradient of the sum
   * @return false if no coordinate is free
   */
  boolean compute(Rows rows, double[] weights, double[] gradient, IntPredicate isFree) {
    int count = 0;
    for (int i = 0; i < width; i++) {
      step[i] = 0;
      if (isFree.test(i)) {
        free[count++] = i;
      }
    }
    if (count == 0) {
      return false;
    }
    accumulate(rows, weights);
    decompose(count);
    solve(gradient, count);
    return true;
  }

  double step(int coordinate) {
    return step[coordinate];
  }

  private void accumulate(Rows rows, double[] weights) {
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        hessian[i][j] = 0;
      }
    }
    double[] slopes = rows.slopes();
    for (int row = 0; row < rows.count(); row++) {
      if (weights[row] != 0) {
        int first = row * width;
        for (int i = 0; i < width; i++) {
          double slope = 2 * slopes[first + i];
          double[] line = hessian[i];
          for (int j = 0; j <= i; j++) {
            line[j] += slope * slopes[first + j];
          }
        }
      }
    }
  }

  /** Cholesky decomposition of what concerns free coordinates, kept away from singular. */
  private void decompose(int count) {
    double trace = 0;
    for (int i = 0; i < width; i++) {
      trace += hessian[i][i];
    }
    double added = REGULARISATION * trace + SMALLEST;
    for (int p = 0; p < count; p++) {
      for (int q = 0; q <= p; q++) {
        double sum = hessian[free[p]][free[q]] + (p == q ? added : 0);
        for (int k = 0; k < q; k++) {
          sum -= factor[p][k] * factor[q][k];
        }
        factor[p][q] =
            p == q ? Math.sqrt(Math.max(sum, SMALLEST_PIVOT * added)) : sum / factor[q][q];
      }
    }
  }

  private void solve(double[] gradient, int count) {
    for (int p = 0; p < count; p++) {
      double sum = -gradient[free[p]];
      for (int k = 0; k < p; k++) {
        sum -= factor[p][k] * solution[k];
      }
      solution[p] = sum / factor[p][p];
    }
    for (int p = count - 1; p >= 0; p--) {
      double sum = solution[p];
      for (int k = p + 1; k < count; k++) {
        sum -= factor[k][p] * solution[k];
      }
      solution[p] = sum / factor[p][p];
      step[free[p]] = solution[p];
    }
  }
}
