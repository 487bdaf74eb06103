package org.g221.engine.contour;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.Linearization;
import org.g221.engine.relaxation.PointProbe;
import org.g221.engine.relaxation.QuantityBin;
import org.g221.engine.relaxation.RowKind;

/**
 * Directions in which one quantity changes and the others do not, at the least cost in χ² and
 * without coming closer to the edges of rules than they are far away. Nothing here has to be exact.
 */
final class CellDirections {

  /** Half the width of the box that gives derivatives, relative to the root box. */
  private static final double DIFFERENCE = 1e-7;

  /** χ² that coming to the edge of a rule, or to the end of a coordinate, counts for. */
  private static final double COST = 10;

  private static final double REGULARISATION = 1e-9;
  private static final double SYMMETRY = 1e-9;

  private final Linearization forms;
  private final PointProbe probe;
  private final RowKind[] kinds;
  private final double[] lower;
  private final double[] upper;
  private final double[] values;
  private double[][] curvature = new double[0][];
  private double[] quantities = new double[0];
  private double[][] directions = new double[0][];

  CellDirections(LeastSquaresProblem problem, Linearization forms, PointProbe probe) {
    this.forms = forms;
    this.probe = probe;
    this.kinds = problem.rows().toArray(RowKind[]::new);
    this.lower = problem.lower();
    this.upper = problem.upper();
    this.values = new double[kinds.length + problem.quantities()];
  }

  /** Computes directions at a point; returns false if there are none, or it breaks a rule. */
  boolean compute(double[] point, List<QuantityBin> cell) {
    probe.rows(point, values);
    double[] from = point.clone();
    double[] to = point.clone();
    for (int i = 0; i < point.length; i++) {
      double size = DIFFERENCE * (upper[i] - lower[i]);
      from[i] = Math.max(lower[i], point[i] - size);
      to[i] = Math.min(upper[i], point[i] + size);
      if (!(from[i] <= to[i])) {
        return false;
      }
    }
    forms.setBox(0, from, to);
    forms.compute(1);
    try {
      return addUp(point) && solve(cell);
    } catch (NonPositiveDefiniteMatrixException | SingularMatrixException e) {
      return false;
    }
  }

  /** The curvature of χ², and of what it costs to come close to edges, in units of the root box. */
  private boolean addUp(double[] point) {
    int width = point.length;
    curvature = new double[width][width];
    double[] slopes = new double[width];
    for (int row = 0; row < kinds.length; row++) {
      double value = values[row];
      boolean isRule = kinds[row] == RowKind.RULE;
      if (!isRule && !kinds[row].countsInChiSquare()) {
        continue;
      }
      if (!Double.isFinite(value) || isRule && !(value > 0)) {
        return false;
      }
      if (kinds[row] != RowKind.EXCESS || value > 0) {
        slopes(row, slopes);
        add(slopes, isRule ? COST / (value * value) : 1);
      }
    }
    double trace = 0;
    for (int i = 0; i < width; i++) {
      double root = upper[i] - lower[i];
      Arrays.fill(slopes, 0);
      slopes[i] = root;
      double room = Math.min(point[i] - lower[i], upper[i] - point[i]);
      add(slopes, room > 0 ? COST / (room * room) : 0);
      trace += curvature[i][i];
    }
    for (int i = 0; i < width; i++) {
      curvature[i][i] += REGULARISATION * trace + Double.MIN_NORMAL;
    }
    return Double.isFinite(trace);
  }

  private void add(double[] slopes, double weight) {
    for (int i = 0; i < slopes.length; i++) {
      for (int j = 0; j < slopes.length; j++) {
        curvature[i][j] += weight * slopes[i] * slopes[j];
      }
    }
  }

  /** Slopes of a row in units of the root box; 0 for coordinates that are fixed. */
  private void slopes(int row, double[] slopes) {
    for (int i = 0; i < slopes.length; i++) {
      double half = forms.halfWidth(i, 0);
      double root = upper[i] - lower[i];
      slopes[i] = half > 0 && root > 0 ? forms.slope(row, i, 0) / half * root : 0;
    }
  }

  /** With curvature H and slopes J of the quantities, directions are H⁻¹Jᵀ(JH⁻¹Jᵀ)⁻¹. */
  private boolean solve(List<QuantityBin> cell) {
    int width = lower.length;
    quantities = new double[cell.size()];
    double[][] jacobian = new double[cell.size()][width];
    for (int j = 0; j < cell.size(); j++) {
      int row = kinds.length + cell.get(j).quantity();
      quantities[j] = values[row];
      slopes(row, jacobian[j]);
    }
    RealMatrix slopes = new Array2DRowRealMatrix(jacobian, false);
    DecompositionSolver inverse =
        new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false), SYMMETRY, 0)
            .getSolver();
    RealMatrix cheapest = inverse.solve(slopes.transpose());
    RealMatrix changes = slopes.multiply(cheapest);
    DecompositionSolver toQuantities = new LUDecomposition(changes).getSolver();
    directions = cheapest.multiply(toQuantities.getInverse()).getData();
    return Arrays.stream(directions).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }

  /** A quantity of the cell at the point. */
  double value(int quantity) {
    return quantities[quantity];
  }

  /** Change of a coordinate with a quantity of the cell. */
  double direction(int coordinate, int quantity) {
    return directions[coordinate][quantity] * (upper[coordinate] - lower[coordinate]);
  }
}
