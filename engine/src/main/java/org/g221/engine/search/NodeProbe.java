package org.g221.engine.search;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.engine.evaluation.ScatteredNodes;
import org.g221.engine.grid.ScanGrid;

/**
 * Tries nodes here and there before a scan: at random, or near others. They are evaluated together,
 * a strip at a time. Deterministic.
 */
final class NodeProbe {

  private static final long SEED = 20160412;

  private final ScanGrid grid;
  private final ScatteredNodes nodes;
  private final ExclusionCounts excluded;
  private final Consumer<NodeStrip> sink;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private long tried;

  /**
   * @param sink receives the nodes tried, in order; some may be outside the ranges
   */
  NodeProbe(GridProgram program, ScanGrid grid, Consumer<NodeStrip> sink) {
    this.grid = grid;
    this.nodes = new ScatteredNodes(program);
    this.excluded = new ExclusionCounts(program.rules().size());
    this.sink = sink;
  }

  /** Random numbers, the same ones in each search. */
  SplittableRandom random() {
    return random;
  }

  /** Number of nodes tried so far. */
  long tried() {
    return tried;
  }

  /** Tries a node. */
  void add(int[] positions) {
    nodes.add(positions);
    tried++;
    if (nodes.isFull()) {
      flush();
    }
  }

  /** Tries random nodes. */
  void addRandom(long count) {
    for (long i = 0; i < count; i++) {
      add(grid.positions(random.nextLong(grid.size())));
    }
  }

  /**
   * Tries the node some steps away along an axis, and along another if that is different; nothing
   * if it lies outside the grid.
   */
  void addMoved(int[] positions, int axis, int step, int other, int otherStep) {
    int[] moved = positions.clone();
    moved[other] += otherStep;
    moved[axis] = positions[axis] + step;
    if (isInside(moved, axis) && isInside(moved, other)) {
      add(moved);
    }
  }

  private boolean isInside(int[] positions, int axis) {
    return positions[axis] >= 0 && positions[axis] < grid.axes().get(axis).size();
  }

  /** Evaluates the nodes still waiting. */
  void flush() {
    if (nodes.count() > 0) {
      nodes.evaluate(excluded);
      sink.accept(nodes);
      nodes.clear();
    }
  }
}
