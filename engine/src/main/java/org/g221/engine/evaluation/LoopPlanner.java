package org.g221.engine.evaluation;

import java.util.Arrays;
import java.util.List;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Work;
import org.g221.engine.grid.BlockLayout;
import org.g221.engine.grid.LoopOrder;

/**
 * Finds the order of loops with the lowest cost per node.
 *
 * <p>Everything that depends on an axis is recomputed whenever its loop advances, so the axes on
 * which little depends should be innermost. For each choice of the axes inside the block the best
 * order of the loops around it follows from the innermost outwards: the cost of putting a loop
 * around others depends on the set of the others, not on their order. Ties go to the first axes.
 *
 * <p>Usually several orders cost nearly the same. Of these the axes on which most depends become
 * the outermost loops, because a tile, and the boxes of its nodes, are narrow along those: so
 * bounds over them rule out more. A scan of 1e11 nodes was three times slower in another order of
 * lower cost.
 */
final class LoopPlanner {

  /** Cost of starting a loop over a strip, in elements of the loop. */
  private static final double START = 40;

  /** Cost of an operation on single numbers, in elements of a loop. */
  private static final double SCALAR = 15;

  /** Largest cost of an acceptable order relative to the cheapest. */
  private static final double TOLERANCE = 1.1;

  private static final int STRIP = ProgramRun.STRIP_LENGTH;

  private final int[] sizes;
  private final List<Work> work;
  private final int given;

  private double best = Double.POSITIVE_INFINITY;
  private LoopOrder order;

  private LoopPlanner(int[] sizes, List<Work> work, int given) {
    this.sizes = sizes;
    this.work = work;
    this.given = given;
  }

  /**
   * The best order.
   *
   * @param sizes number of nodes on each axis, at most 62
   * @param work the work, by the axes on which it depends
   */
  static LoopOrder plan(int[] sizes, List<Work> work) {
    return plan(sizes, work, 0);
  }

  /**
   * The best order that keeps some of the outermost loops.
   *
   * @param given number of axes that stay the outermost loops
   */
  static LoopOrder plan(int[] sizes, List<Work> work, int given) {
    LoopPlanner planner = new LoopPlanner(sizes, work, given);
    int[] all = new int[sizes.length];
    Arrays.setAll(all, axis -> axis);
    planner.order = new LoopOrder(all, 0);
    planner.chooseBlock(given, 0, 1);
    return planner.order;
  }

  /** Adds axes to the block until it is long enough. */
  private void chooseBlock(int next, long block, long length) {
    if (length >= BlockLayout.SHORTEST) {
      orderLoops(block, length);
      return;
    }
    for (int axis = next; axis < sizes.length; axis++) {
      chooseBlock(axis + 1, block | 1L << axis, length * sizes[axis]);
    }
  }

  private void orderLoops(long block, long length) {
    int[] loops = axesOutside(block);
    int subsets = 1 << loops.length;
    double[] cost = new double[subsets];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = perNode(work(0, axes(loops, subsets - 1), block, length), axes(loops, subsets - 1));
    for (int inside = 0; inside < subsets; inside++) {
      for (int k = 0; k < loops.length; k++) {
        int with = inside | 1 << k;
        if (with != inside) {
          cost[with] = Math.min(cost[with], cost[inside] + around(loops, k, inside, block, length));
        }
      }
    }
    if (cost[subsets - 1] < best) {
      best = cost[subsets - 1];
      order = order(loops, cost, block, length);
    }
  }

  /** Cost of a loop around those of a subset. */
  private double around(int[] loops, int loop, int inside, long block, long length) {
    long deeper = axes(loops, inside);
    return perNode(work(1L << loops[loop], deeper, block, length), deeper);
  }

  private int[] axesOutside(long block) {
    int[] axes = new int[sizes.length - given - Long.bitCount(block)];
    int count = 0;
    for (int axis = given; axis < sizes.length; axis++) {
      if ((block >>> axis & 1) == 0) {
        axes[count++] = axis;
      }
    }
    return axes;
  }

  private static long axes(int[] loops, int subset) {
    long axes = 0;
    for (int k = 0; k < loops.length; k++) {
      axes |= (long) (subset >>> k & 1) << loops[k];
    }
    return axes;
  }

  /** Work for each node of a block that depends on all of some axes and on none of others. */
  private double work(long axes, long without, long block, long length) {
    double sum = 0;
    for (Work part : work) {
      if ((part.inputs() & axes) == axes && (part.inputs() & without) == 0) {
        boolean vector = (part.inputs() & block) != 0;
        sum +=
            vector
                ? part.cost() + START * part.operations() / Math.min(length, STRIP)
                : SCALAR * part.cost() / length;
      }
    }
    return sum;
  }

  /** The cost per node of work that is done once for all positions of the loops inside. */
  private double perNode(double work, long loopsInside) {
    double share = work;
    for (int axis = 0; axis < sizes.length; axis++) {
      share /= (loopsInside >>> axis & 1) != 0 ? sizes[axis] : 1;
    }
    return share;
  }

  /** Puts the loops in order, from the outermost inwards. */
  private LoopOrder order(int[] loops, double[] cost, long block, long length) {
    int[] axes = new int[sizes.length];
    int place = 0;
    while (place < given) {
      axes[place] = place++;
    }
    double left = TOLERANCE * cost[cost.length - 1];
    for (int subset = cost.length - 1; subset != 0; ) {
      int outermost = outermost(loops, subset, cost, left, block, length);
      subset &= ~(1 << outermost);
      left -= around(loops, outermost, subset, block, length);
      axes[place++] = loops[outermost];
    }
    for (int axis = 0; axis < sizes.length; axis++) {
      if ((block >>> axis & 1) != 0) {
        axes[place++] = axis;
      }
    }
    int outer = given + loops.length;
    return given == 0 ? new LoopOrder(axes, outer) : new LoopOrder(axes, outer, given);
  }

  /**
   * The loop of a subset on which most depends, provided the others can be put inside it within a
   * limit on the cost of the subset.
   *
   * @param cost lowest cost of the loops of each subset
   */
  private int outermost(
      int[] loops, int subset, double[] cost, double limit, long block, long length) {
    int chosen = -1;
    for (int k = 0; k < loops.length; k++) {
      int inside = subset & ~(1 << k);
      if (inside != subset
          && around(loops, k, inside, block, length) + cost[inside] <= limit
          && (chosen < 0 || dependent(loops[k]) > dependent(loops[chosen]))) {
        chosen = k;
      }
    }
    return chosen;
  }

  /** Number of operations that depend on an axis. */
  private int dependent(int axis) {
    return work.stream()
        .filter(part -> (part.inputs() >>> axis & 1) != 0)
        .mapToInt(Work::operations)
        .sum();
  }
}
