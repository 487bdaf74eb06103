package org.g221.engine.contour;

import java.util.List;
import java.util.Optional;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.Linearization;
import org.g221.engine.relaxation.PointProbe;
import org.g221.engine.relaxation.QuantityBin;

/**
 * Proves for a cell of a plane that every value in it is attained, and by which χ² at most.
 *
 * <p>From a point in the middle of the cell a patch is laid out along which the quantities change
 * by a little more than the cell is wide, and χ² as little as possible. If the first quantity is
 * beyond the cell at both ends of the patch, and the second at both of its own, whatever the other
 * does, then every pair of values in between is attained somewhere on the patch, as both are
 * continuous (Poincaré and Miranda). The worst χ² of the patch is bounded with its affine forms.
 *
 * <p>Used by one thread at a time.
 */
public final class CellCover {

  /** How far points move away from the edges of rules, as shares of the way to the interior. */
  private static final double[] PULLS = {1e-4, 1e-3, 1e-2};

  /**
   * Sizes of patches relative to the cell. Forms are off by the square of the size, so that beyond
   * twice the cell nothing is gained.
   */
  private static final double[] SIZES = {1.05, 1.15, 1.3, 1.6, 2};

  private static final int NEWTON_STEPS = 3;

  private final Optional<double[]> interior;
  private final Linearization forms;
  private final CellDirections directions;
  private final PatchCheck check;
  private final double[] lower;
  private final double[] upper;

  public CellCover(LeastSquaresProblem problem, Optional<double[]> interior) {
    this.interior = interior;
    this.forms = problem.newLinearization();
    PointProbe probe = problem.newProbe();
    this.directions = new CellDirections(problem, forms, probe);
    this.check = new PatchCheck(problem);
    this.lower = problem.lower();
    this.upper = problem.upper();
  }

  /**
   * A χ² that suffices for every value of a cell; positive infinity if that is not proved.
   *
   * @param point coordinates of a point near the middle of the cell, from which to start
   */
  double chiSquare(List<QuantityBin> cell, double[] point) {
    double least = Double.POSITIVE_INFINITY;
    for (double pull : PULLS) {
      double[] inside = interior.map(target -> between(point, target, pull)).orElse(point);
      least = Math.min(least, from(inside, cell));
    }
    return least;
  }

  private static double[] between(double[] from, double[] to, double share) {
    double[] point = from.clone();
    for (int i = 0; i < point.length; i++) {
      point[i] += share * (to[i] - from[i]);
    }
    return point;
  }

  private double from(double[] start, List<QuantityBin> cell) {
    double[] point = start.clone();
    for (int step = 0; step < NEWTON_STEPS; step++) {
      if (!directions.compute(point, cell)) {
        return Double.POSITIVE_INFINITY;
      }
      for (int j = 0; j < cell.size(); j++) {
        double missing = middle(cell.get(j)) - directions.value(j);
        for (int i = 0; i < point.length; i++) {
          point[i] += missing * directions.direction(i, j);
        }
      }
    }
    return directions.compute(point, cell) ? ofPatches(point, cell) : Double.POSITIVE_INFINITY;
  }

  private double ofPatches(double[] point, List<QuantityBin> cell) {
    double[][] patches = new double[SIZES.length][];
    for (int size = 0; size < SIZES.length; size++) {
      patches[size] = patch(cell, SIZES[size], point.length);
      double[] from = point.clone();
      double[] to = point.clone();
      for (int i = 0; i < point.length; i++) {
        double half = 0;
        for (int j = 0; j < cell.size(); j++) {
          half += Math.abs(patches[size][i * cell.size() + j]);
        }
        from[i] -= half;
        to[i] += half;
        if (!(from[i] >= lower[i] && to[i] <= upper[i])) {
          return ofSmaller(point, cell, patches, size);
        }
      }
      forms.setBox(size, from, to);
    }
    return ofSmaller(point, cell, patches, SIZES.length);
  }

  /** The smaller patches, which are within the root box. */
  private double ofSmaller(double[] point, List<QuantityBin> cell, double[][] patches, int count) {
    double least = Double.POSITIVE_INFINITY;
    if (count > 0) {
      forms.compute(count);
    }
    for (int size = 0; size < count; size++) {
      least = Math.min(least, check.chiSquare(forms, size, patches[size], cell));
    }
    return least;
  }

  /** How far coordinates move from the middle of a patch to its ends. */
  private double[] patch(List<QuantityBin> cell, double size, int coordinates) {
    double[] patch = new double[coordinates * cell.size()];
    for (int j = 0; j < cell.size(); j++) {
      double half = 0.5 * size * (cell.get(j).upper() - cell.get(j).lower());
      for (int i = 0; i < coordinates; i++) {
        patch[i * cell.size() + j] = half * directions.direction(i, j);
      }
    }
    return patch;
  }

  private static double middle(QuantityBin bin) {
    return 0.5 * (bin.lower() + bin.upper());
  }
}
