package org.g221.engine.relaxation;

import java.util.Arrays;

/**
 * Factors that give all rules a similar size, several hundred over the whole box, so that one
 * penalty suits them.
 */
public final class RowWeights {

  static final double RULE_SIZE = 500;
  private static final double BIN_SIZE = 300;

  private final double[] weights;

  private RowWeights(double[] weights) {
    this.weights = weights;
  }

  /** The weights for the rules of a problem. */
  public static RowWeights of(LeastSquaresProblem problem) {
    Linearization forms = problem.newLinearization();
    forms.setBox(0, problem.lower(), problem.upper());
    forms.compute(1);
    int width = problem.lower().length;
    double[] weights = new double[problem.rows().size()];
    Arrays.setAll(weights, row -> RULE_SIZE / size(forms, row, width));
    return new RowWeights(weights);
  }

  private static double size(Linearization forms, int row, int width) {
    double size = Math.abs(forms.center(row, 0));
    for (int i = 0; i < width; i++) {
      size += Math.abs(forms.slope(row, i, 0));
    }
    return size > 0 && Double.isFinite(size) ? size : 1;
  }

  double weight(int row) {
    return weights[row];
  }

  /** The weight for the edges of a bin. */
  static double ofBin(QuantityBin bin) {
    return BIN_SIZE / (bin.upper() - bin.lower());
  }
}
