package org.g221.engine.relaxation;

/**
 * Newton's step for a sum of squares of rows within a box: coordinates that would leave the box
 * stop at its edge, and the others are computed again.
 */
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
  private double[] selected = new double[0];
  private int freeCount;
  private double added;

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
   * Computes the step of the rows with a weight; it ends within the box.
   *
   * @param gradient of the sum
   * @param at where the step starts
   */
  void compute(
      Columns rows,
      double[] weights,
      double[] gradient,
      double[] at,
      double[] lower,
      double[] upper) {
    accumulate(rows, weights);
    freeCount = 0;
    for (int i = 0; i < width; i++) {
      step[i] = 0;
      boolean stopped = at[i] <= lower[i] && gradient[i] >= 0;
      stopped |= at[i] >= upper[i] && gradient[i] <= 0;
      if (!stopped) {
        free[freeCount++] = i;
      }
    }
    boolean changed = true;
    while (changed && freeCount > 0) {
      decompose();
      solve(gradient);
      changed = stopAtEdges(at, lower, upper);
    }
    for (int p = 0; p < freeCount; p++) {
      step[free[p]] = solution[p];
    }
  }

  double step(int coordinate) {
    return step[coordinate];
  }

  /** Gives coordinates that would leave the box their largest step; returns whether any would. */
  private boolean stopAtEdges(double[] at, double[] lower, double[] upper) {
    int kept = 0;
    for (int p = 0; p < freeCount; p++) {
      int i = free[p];
      double end = at[i] + solution[p];
      if (end < lower[i] || end > upper[i]) {
        step[i] = (end < lower[i] ? lower[i] : upper[i]) - at[i];
      } else {
        solution[kept] = solution[p];
        free[kept++] = i;
      }
    }
    boolean changed = kept < freeCount;
    freeCount = kept;
    return changed;
  }

  private void accumulate(Columns columns, double[] weights) {
    if (selected.length < columns.rows()) {
      selected = new double[2 * columns.rows()];
    }
    double trace = 0;
    for (int i = 0; i < width; i++) {
      columns.select(i, weights, selected);
      for (int j = 0; j <= i; j++) {
        hessian[i][j] = 2 * columns.sum(j, selected);
      }
      trace += hessian[i][i];
    }
    added = REGULARISATION * trace + SMALLEST;
  }

  private double hessian(int i, int j) {
    return i >= j ? hessian[i][j] : hessian[j][i];
  }

  /** Cholesky decomposition of what concerns free coordinates, kept away from singular. */
  private void decompose() {
    for (int p = 0; p < freeCount; p++) {
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

  /** The gradient after the steps of coordinates that have stopped is to vanish. */
  private void solve(double[] gradient) {
    for (int p = 0; p < freeCount; p++) {
      double sum = -gradient[free[p]];
      for (int i = 0; i < width; i++) {
        sum -= step[i] == 0 ? 0 : hessian(free[p], i) * step[i];
      }
      for (int k = 0; k < p; k++) {
        sum -= factor[p][k] * solution[k];
      }
      solution[p] = sum / factor[p][p];
    }
    for (int p = freeCount - 1; p >= 0; p--) {
      double sum = solution[p];
      for (int k = p + 1; k < freeCount; k++) {
        sum -= factor[k][p] * solution[k];
      }
      solution[p] = sum / factor[p][p];
    }
  }
}
