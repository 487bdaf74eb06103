package org.g221.engine.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.engine.evaluation.ScatteredNodes;
import org.g221.engine.grid.LoopOrder;

/**
 * Visits the nodes of a part of the grid that may change the result of a scan, and leaves out whole
 * boxes of those that cannot.
 *
 * <p>A box whose bounds do not rule it out is cut in two along the axis that may move χ² most,
 * until it is small enough for its nodes to be evaluated. The boxes left out depend on what the
 * filter knows at the time; the result does not, as only boxes that cannot change it are left out.
 *
 * <p>Used by one thread at a time.
 */
public final class BoxSearch {

  /**
   * Boxes with no more nodes than this are not bounded any further, as evaluating them costs less.
   */
  private static final int SMALLEST_BOX = 6;

  /** How often a box is cut before the slopes of its parts are found again. */
  private static final int CUTS = 3;

  /** A half of a box, and what is known of the whole. */
  private record Half(NodeBox nodes, Slopes slopes) {}

  private final LoopOrder order;
  private final AxisRanges ranges;
  private final BoxOutlines outlines;
  private final BoxBounds bounds;
  private final Bisector bisector;
  private final Queue<WaitingBox> waiting;
  private final SearchPatience patience;
  private final ScatteredNodes nodes;
  private final List<NodeBox> unbounded = new ArrayList<>();
  private ExclusionCounts excluded;
  private long visited;

  /**
   * @param waiting the queue, which determines the order of boxes
   */
  private BoxSearch(
      GridProgram program,
      GridBounds gridBounds,
      Bisector bisector,
      Queue<WaitingBox> waiting,
      SearchPatience patience) {
    this.order = program.order();
    this.ranges = gridBounds.ranges();
    this.outlines = gridBounds.program().newOutlineBounds();
    this.bounds = gridBounds.program().newBounds();
    this.bisector = bisector;
    this.waiting = waiting;
    this.patience = patience;
    this.nodes = new ScatteredNodes(program);
    this.excluded = new ExclusionCounts(program.rules().size());
  }

  /** A depth-first search, which needs little memory. */
  private static BoxSearch latestFirst(
      GridProgram program, GridBounds bounds, SearchPatience patience) {
    Queue<WaitingBox> waiting = Collections.asLifoQueue(new ArrayDeque<>());
    return new BoxSearch(program, bounds, Bisector.BY_INFLUENCE, waiting, patience);
  }

  /**
   * A search that gives up where it would take longer than evaluating all nodes.
   *
   * @param budget time saved by this and other searches, which makes it more patient
   */
  public static BoxSearch of(GridProgram program, GridBounds bounds, SearchBudget budget) {
    return latestFirst(program, bounds, SearchPatience.of(program, bounds, budget));
  }

  /** A search that never gives up. */
  static BoxSearch persistent(GridProgram program, GridBounds bounds) {
    return latestFirst(program, bounds, SearchPatience.endless());
  }

  /**
   * Searches consecutive nodes.
   *
   * @param firstNode the first, counted in the order of the loops
   * @param endNode the node after the last
   * @param filter tells which boxes matter
   * @param sink receives the nodes visited, in no particular order; some may be outside the ranges
   * @return whether all were searched; false if so little could be left out that evaluating all is
   *     faster, in which case nothing is counted
   */
  public boolean search(long firstNode, long endNode, BoxFilter filter, Consumer<NodeStrip> sink) {
    ExclusionCounts excludedBefore = excluded.copy();
    long visitedBefore = visited;
    double most = patience.mostBoxes(endNode - firstNode);
    waiting.clear();
    unbounded.clear();
    unbounded.addAll(boxes(firstNode, endNode));
    double effort = bound(filter);
    while (!waiting.isEmpty() && effort <= most) {
      effort += patience.ofOutlines(outline(halves(sink), filter));
      if (waiting.isEmpty() || unbounded.size() >= BoxBounds.CAPACITY) {
        effort += bound(filter);
      }
    }
    evaluate(sink);
    boolean finished = waiting.isEmpty();
    if (!finished) {
      excluded = excludedBefore;
      visited = visitedBefore;
    }
    patience.settle(endNode - firstNode, effort, finished);
    return finished;
  }

  private List<NodeBox> boxes(long firstNode, long endNode) {
    return NodeBoxes.covering(order.inOrder(ranges.sizes()), firstNode, endNode).stream()
        .map(box -> new NodeBox(order.byAxis(box.first()), order.byAxis(box.end())))
        .toList();
  }

  /** Takes boxes from the queue; visits small ones and cuts the others in two. */
  private List<Half> halves(Consumer<NodeStrip> sink) {
    List<Half> halves = new ArrayList<>(BoxBounds.CAPACITY);
    while (!waiting.isEmpty() && halves.size() + 2 <= BoxBounds.CAPACITY) {
      WaitingBox box = waiting.remove();
      if (box.nodes().nodeCount() <= SMALLEST_BOX) {
        visit(box.nodes(), sink);
      } else {
        Slopes slopes = box.slopes().inPart();
        halves.add(new Half(box.nodes().lowerHalf(box.axis()), slopes));
        halves.add(new Half(box.nodes().upperHalf(box.axis()), slopes));
      }
    }
    return halves;
  }

  /**
   * Bounds boxes by slopes that are known. Those that still matter are queued, or set aside for
   * slopes of their own; returns how many were bounded.
   */
  private int outline(List<Half> boxes, BoxFilter filter) {
    for (int i = 0; i < boxes.size(); i++) {
      outlines.set(i, ranges.around(boxes.get(i).nodes()), boxes.get(i).slopes());
    }
    outlines.compute(boxes.size());
    for (int i = 0; i < boxes.size(); i++) {
      NodeBox nodes = boxes.get(i).nodes();
      Slopes slopes = boxes.get(i).slopes();
      BoundedBox bounded = outlines.box(i);
      if (!matters(nodes, bounded, filter)) {
        continue;
      }
      if (slopes.cuts() < CUTS || nodes.nodeCount() <= SMALLEST_BOX) {
        waiting.add(new WaitingBox(nodes, slopes, bisector.axis(bounded, nodes::isDivisible)));
      } else {
        unbounded.add(nodes);
      }
    }
    return boxes.size();
  }

  /** Bounds all boxes set aside and queues those that matter; returns their number. */
  private int bound(BoxFilter filter) {
    int boxes = unbounded.size();
    for (int first = 0; first < boxes; first += BoxBounds.CAPACITY) {
      bound(unbounded.subList(first, Math.min(boxes, first + BoxBounds.CAPACITY)), filter);
    }
    unbounded.clear();
    return boxes;
  }

  private void bound(List<NodeBox> batch, BoxFilter filter) {
    for (int i = 0; i < batch.size(); i++) {
      bounds.set(i, ranges.around(batch.get(i)));
    }
    bounds.compute(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      NodeBox nodes = batch.get(i);
      BoundedBox bounded = bounds.box(i);
      if (matters(nodes, bounded, filter)) {
        int axis = bisector.axis(bounded, nodes::isDivisible);
        waiting.add(new WaitingBox(nodes, bounds.slopes(i), axis));
      }
    }
  }

  /** Whether a box may change the result; counts those outside the ranges. */
  private boolean matters(NodeBox nodes, BoundedBox bounded, BoxFilter filter) {
    int rule = bounded.failingRule();
    if (rule >= 0) {
      excluded.add(rule, nodes.nodeCount());
      return false;
    }
    return filter.matters(nodes, bounded);
  }

  private void visit(NodeBox box, Consumer<NodeStrip> sink) {
    int[] positions = box.first().clone();
    int axis;
    do {
      nodes.add(positions);
      if (nodes.isFull()) {
        evaluate(sink);
      }
      axis = positions.length - 1;
      while (axis >= 0 && ++positions[axis] == box.end()[axis]) {
        positions[axis] = box.first()[axis];
        axis--;
      }
    } while (axis >= 0);
  }

  private void evaluate(Consumer<NodeStrip> sink) {
    visited += nodes.count();
    if (nodes.count() > 0 && nodes.evaluate(excluded) > 0) {
      sink.accept(nodes);
    }
    nodes.clear();
  }

  /** Nodes found to be outside the ranges so far, singly or with their box. */
  public ExclusionCounts excluded() {
    return excluded.copy();
  }

  /** Nodes evaluated so far. */
  public long visitedNodes() {
    return visited;
  }
}
