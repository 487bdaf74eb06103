package org.g221.job.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.TileEvaluator;
import org.g221.engine.grid.GridTile;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.job.scan.GridPlan;

/** All nodes of a small grid in memory, and what follows from them in the simplest way. */
final class BruteForce {

  private final GridPlan plan;
  private final double[] chiSquare;
  private final double[][] quantities;

  BruteForce(GridPlan plan) {
    this.plan = plan;
    int nodes = Math.toIntExact(plan.grid().size());
    this.chiSquare = new double[nodes];
    this.quantities = new double[plan.quantities().size()][nodes];
    Arrays.fill(chiSquare, Double.POSITIVE_INFINITY);
    GridProgram program = plan.compile();
    TileEvaluator evaluator = new TileEvaluator(program);
    for (GridTile tile : plan.tiles().tiles()) {
      evaluator.evaluate(
          tile,
          strip -> {
            for (int i = 0; i < strip.count(); i++) {
              int node = (int) strip.gridIndex(i);
              chiSquare[node] = strip.chiSquare()[i];
              for (int quantity = 0; quantity < quantities.length; quantity++) {
                quantities[quantity][node] = strip.quantity(quantity, i);
              }
            }
          });
    }
  }

  /** χ² of a node, infinite if it is excluded. */
  double chiSquare(long node) {
    return chiSquare[(int) node];
  }

  double quantity(int quantity, long node) {
    return quantities[quantity][(int) node];
  }

  long excluded() {
    return Arrays.stream(chiSquare).filter(Double::isInfinite).count();
  }

  BestFit bestFit() {
    int best = 0;
    for (int node = 1; node < chiSquare.length; node++) {
      if (chiSquare[node] < chiSquare[best]) {
        best = node;
      }
    }
    return new BestFit(chiSquare[best], best);
  }

  /** Nodes no more than {@code cut} above the best fit, in order. */
  List<Long> nodesWithin(double cut) {
    List<Long> nodes = new ArrayList<>();
    for (int node = 0; node < chiSquare.length; node++) {
      if (chiSquare[node] < Double.POSITIVE_INFINITY
          && chiSquare[node] <= bestFit().chiSquare() + cut) {
        nodes.add((long) node);
      }
    }
    return nodes;
  }

  /**
   * The best node of each bin, −1 where there is none or the bin is neither within the limit of
   * profiles nor next to one that is.
   */
  long[] profile(ProfileDefinition definition) {
    long[] best = new long[definition.bins()];
    Arrays.fill(best, -1);
    for (int node = 0; node < chiSquare.length; node++) {
      int bin = 0;
      for (ProfileAxis axis : definition.axes()) {
        int own = bin(axis, node);
        bin = own < 0 || bin < 0 ? -1 : bin * axis.bins() + own;
      }
      boolean better =
          bin >= 0
              && chiSquare[node] < Double.POSITIVE_INFINITY
              && (best[bin] < 0 || chiSquare[node] < chiSquare[(int) best[bin]]);
      if (better) {
        best[bin] = node;
      }
    }
    int columns = definition.dimension() == 2 ? definition.axes().get(1).bins() : 1;
    long[] resolved = best.clone();
    for (int bin = 0; bin < best.length; bin++) {
      if (!isNextToOneWithin(best, bin, columns)) {
        resolved[bin] = -1;
      }
    }
    return resolved;
  }

  /** Whether a bin, or one of the eight around it, lies within the limit of profiles. */
  private boolean isNextToOneWithin(long[] best, int bin, int columns) {
    double limit = bestFit().chiSquare() + plan.specification().profileLimit();
    for (int other = 0; other < best.length; other++) {
      boolean near =
          Math.abs(other / columns - bin / columns) <= 1
              && Math.abs(other % columns - bin % columns) <= 1;
      if (near && best[other] >= 0 && chiSquare[(int) best[other]] <= limit) {
        return true;
      }
    }
    return false;
  }

  private int bin(ProfileAxis axis, int node) {
    if (axis.onGridAxis()) {
      return plan.grid().positions(node)[axis.source()];
    }
    double share = (quantities[axis.source()][node] - axis.lower()) / (axis.upper() - axis.lower());
    return share < 0 || share >= 1 ? -1 : (int) (share * axis.bins());
  }
}
