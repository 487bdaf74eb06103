package org.g221.engine.contour;

import java.util.List;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.Linearization;
import org.g221.engine.relaxation.QuantityBin;
import org.g221.engine.relaxation.RowKind;

/**
 * Checks a patch x = middle + Σ_j side_j · t_j, t in [−1, 1], of a box, with rounding.
 *
 * <p>A row of the box, center + Σ slope·ε ± error, is center + Σ_j S_j t_j ± error on the patch.
 */
final class PatchCheck {

  /** Relative to what rules are over the root box; points are ranges and rules of the model. */
  private static final double MARGIN = 1e-9;

  /** Sides are together shorter than this, so that the patch lies within its box. */
  private static final double LONGEST = 1 - 1e-12;

  private static final double ROUNDING = 1e-12;

  private final RowKind[] kinds;
  private final double[] margins;
  private final double constant;
  private final int width;
  private double[][] sides = new double[0][];

  PatchCheck(LeastSquaresProblem problem) {
    this.kinds = problem.rows().toArray(RowKind[]::new);
    this.constant = problem.largestConstant();
    this.width = problem.lower().length;
    this.margins = margins(problem);
  }

  private double[] margins(LeastSquaresProblem problem) {
    Linearization forms = problem.newLinearization();
    forms.setBox(0, problem.lower(), problem.upper());
    forms.compute(1);
    double[] sizes = new double[kinds.length];
    for (int row = 0; row < kinds.length; row++) {
      double size = Math.abs(forms.center(row, 0));
      for (int i = 0; i < width; i++) {
        size += Math.abs(forms.slope(row, i, 0));
      }
      sizes[row] = Double.isFinite(size) ? MARGIN * size : 0;
    }
    return sizes;
  }

  /** A form on the patch. */
  private record Row(double center, double[] slopes, double error) {

    double reach() {
      double sum = 0;
      for (double slope : slopes) {
        sum += Math.abs(slope);
      }
      return sum;
    }
  }

  /**
   * A χ² that points of the patch do not exceed; positive infinity unless all of them meet the
   * rules and every value of the cell is attained by one.
   *
   * @param forms of the box
   * @param patch for each coordinate, how far it moves along each side
   */
  double chiSquare(Linearization forms, int box, double[] patch, List<QuantityBin> cell) {
    setSides(forms, box, patch, cell.size());
    boolean holds = !forms.isEmpty(box);
    for (int row = 0; holds && row < kinds.length; row++) {
      holds = kinds[row] != RowKind.RULE || isMet(row(forms, row, box), margins[row]);
    }
    for (int j = 0; holds && j < cell.size(); j++) {
      holds = passes(row(forms, kinds.length + cell.get(j).quantity(), box), j, cell.get(j));
    }
    return holds ? largest(forms, box) : Double.POSITIVE_INFINITY;
  }

  private void setSides(Linearization forms, int box, double[] patch, int quantities) {
    sides = new double[quantities][width];
    for (int i = 0; i < width; i++) {
      double half = forms.halfWidth(i, box);
      double reach = 0;
      for (int j = 0; j < quantities; j++) {
        sides[j][i] = half > 0 ? patch[i * quantities + j] / half : 0;
        reach += Math.abs(sides[j][i]);
      }
      for (int j = 0; j < quantities && reach > LONGEST; j++) {
        sides[j][i] *= LONGEST / reach;
      }
    }
  }

  private Row row(Linearization forms, int row, int box) {
    double[] slopes = new double[sides.length];
    double size = 0;
    for (int i = 0; i < width; i++) {
      double slope = forms.slope(row, i, box);
      for (int j = 0; j < slopes.length; j++) {
        slopes[j] += slope * sides[j][i];
        size += Math.abs(slope * sides[j][i]);
      }
    }
    double rounding = ROUNDING * (size + Math.abs(forms.center(row, box)));
    return new Row(forms.center(row, box), slopes, forms.error(row, box) + rounding);
  }

  /** Not so where nothing is known of the row. */
  private static boolean isMet(Row row, double margin) {
    return row.center() - row.reach() - row.error() >= margin;
  }

  /** Whether a quantity is beyond both edges at the ends of its side, whatever the others do. */
  private static boolean passes(Row row, int own, QuantityBin bin) {
    double across = row.reach() - Math.abs(row.slopes()[own]) + row.error();
    double along = row.slopes()[own] - across;
    return row.center() + along >= bin.upper() && row.center() - along <= bin.lower();
  }

  /** Squares of |row| + error are convex, so that their sum is largest in a corner. */
  private double largest(Linearization forms, int box) {
    int corners = 1 << sides.length;
    double[] sums = new double[corners];
    for (int row = 0; row < kinds.length; row++) {
      if (kinds[row].countsInChiSquare()) {
        Row form = row(forms, row, box);
        for (int corner = 0; corner < corners; corner++) {
          double value = largest(kinds[row], form, corner);
          sums[corner] += value * value;
        }
      }
    }
    double most = 0;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double bound = constant + most + ROUNDING * (Math.abs(constant) + most);
    // Not a number where nothing is known of a row.
    return bound < Double.POSITIVE_INFINITY ? bound : Double.POSITIVE_INFINITY;
  }

  private static double largest(RowKind kind, Row form, int corner) {
    double value = form.center();
    for (int j = 0; j < form.slopes().length; j++) {
      value += (corner >> j & 1) == 0 ? -form.slopes()[j] : form.slopes()[j];
    }
    return kind == RowKind.RESIDUAL
        ? Math.abs(value) + form.error()
        : Math.max(0, value + form.error());
  }
}
