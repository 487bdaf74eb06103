package org.g221.engine.relaxation;

import java.util.Arrays;

/**
 * Chooses the coordinate along which a box is cut: the one that causes most of the errors of its
 * rows.
 *
 * <p>An error d of a row with weight y lowers the bound by 2|y|d, and half a box on by something of
 * the order of d², up to some size beyond which an error says little. It is shared among
 * coordinates by what caused it, and a little by the squares of the slopes of the row, which alone
 * would miss coordinates along which the row is stationary. Widths relative to the root box count a
 * little, so that none stays uncut.
 */
final class Branching {

  private static final double RESIDUAL_SQUARE = 0.05;
  private static final double RULE_SQUARE = 0.0005;
  private static final double LARGEST_ERROR = 5;
  private static final double HOPELESS_ERROR = 1e8;
  private static final double WIDTH = 0.1;

  /** Coordinates narrower than this share of the root box are not cut. */
  private static final double NARROWEST = 1e-14;

  private final double[] rootWidth;
  private final double[] scores;

  /**
   * @param root the whole box
   */
  Branching(SearchBox root) {
    this.rootWidth = new double[root.lower().length];
    this.scores = new double[rootWidth.length];
    Arrays.setAll(rootWidth, root::width);
  }

  /**
   * The coordinate along which a box should be cut.
   *
   * @param shares what is left of each coordinate since the rows were computed
   * @param byCause share of an error that is attributed by causes
   */
  int axis(Rows rows, DualBound dual, Contraction shares, SearchBox box, double byCause) {
    Arrays.fill(scores, 0);
    for (int row = 0; row < rows.count(); row++) {
      if (rows.error(row) <= HOPELESS_ERROR) {
        share(rows, row, cost(rows, row, dual.weight(row)), byCause);
      }
    }
    double total = Double.MIN_NORMAL;
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= shares.share(i);
      total += scores[i];
    }
    int best = widest(box);
    double highest = -1;
    for (int i = 0; i < scores.length; i++) {
      double relative = rootWidth[i] > 0 ? box.width(i) / rootWidth[i] : 0;
      double score = scores[i] / total + WIDTH * relative;
      if (relative > NARROWEST && score > highest) {
        highest = score;
        best = i;
      }
    }
    return best;
  }

  private static double cost(Rows rows, int row, double weight) {
    double error = rows.error(row);
    double most = Math.min(error, LARGEST_ERROR);
    double square = rows.kind(row) == RowKind.RULE ? RULE_SQUARE : RESIDUAL_SQUARE;
    return 2 * Math.abs(weight) * error + square * most * most;
  }

  private void share(Rows rows, int row, double cost, double byCause) {
    double squares = Double.MIN_NORMAL;
    double causes = Double.MIN_NORMAL;
    for (int i = 0; i < scores.length; i++) {
      squares += rows.slope(row, i) * rows.slope(row, i);
      causes += rows.cause(row, i);
    }
    double ofCauses = byCause * cost / causes;
    double ofSquares = (1 - byCause) * cost / squares;
    for (int i = 0; i < scores.length; i++) {
      double slope = rows.slope(row, i);
      scores[i] += ofCauses * rows.cause(row, i) + ofSquares * slope * slope;
    }
  }

  private int widest(SearchBox box) {
    int widest = 0;
    for (int i = 1; i < rootWidth.length; i++) {
      widest = box.width(i) > box.width(widest) ? i : widest;
    }
    return widest;
  }
}
