package org.g221.engine.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
  private static final int SMALLEST_BOX = 12;

  /** How often a box is cut before shapes of its parts may be found again. */
  private static final int CUTS = 3;

  /** Curvature is found again if more than this share of what χ² may change is due to it. */
  private static final double UNKNOWN_SHARE = 0.5;

  /** A part of a box, and what is known of the whole. */
  private record Part(NodeBox nodes, Shape shape) {}

  private final LoopOrder order;
  private final AxisRanges ranges;
  private final BoxOutlines outlines;
  private final BoxShapes shapes;
  private final Bisector bisector;
  private final Queue<WaitingBox> waiting;
  private final SearchPatience patience;
  private final ScatteredNodes nodes;

  /** Boxes set aside for natural bounds and slopes of their own. */
  private final List<Part> unsloped = new ArrayList<>();

  /** Boxes set aside for these and for a curvature. */
  private final List<Part> uncurved = new ArrayList<>();

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
    this.outlines = gridBounds.program().newOutlines();
    this.shapes = gridBounds.program().newShapes();
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
   * @param budget effort saved by this and other searches, which makes it more patient
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
    double most = patience.most(endNode - firstNode);
    waiting.clear();
    unsloped.clear();
    uncurved.clear();
    boxes(firstNode, endNode).forEach(box -> unsloped.add(new Part(box, null)));
    double effort = shape(unsloped, false, filter);
    while (!waiting.isEmpty() && effort <= most) {
      effort += outline(parts(sink), filter);
      if (waiting.isEmpty() || unsloped.size() >= BoxShapes.CAPACITY) {
        effort += shape(unsloped, false, filter);
      }
      if (waiting.isEmpty() || uncurved.size() >= BoxShapes.CAPACITY) {
        effort += shape(uncurved, true, filter);
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
  private List<Part> parts(Consumer<NodeStrip> sink) {
    List<Part> parts = new ArrayList<>(BoxShapes.CAPACITY);
    while (!waiting.isEmpty() && parts.size() + 2 <= BoxShapes.CAPACITY) {
      WaitingBox box = waiting.remove();
      if (box.nodes().nodeCount() <= SMALLEST_BOX) {
        visit(box.nodes(), sink);
      } else {
        Shape shape = box.shape().inPart();
        parts.add(new Part(box.nodes().lowerHalf(box.axis()), shape));
        parts.add(new Part(box.nodes().upperHalf(box.axis()), shape));
      }
    }
    return parts;
  }

  /**
   * Bounds boxes by shapes that are known. Those that still matter are queued, or set aside for
   * shapes of their own; returns the effort.
   */
  private double outline(List<Part> boxes, BoxFilter filter) {
    for (int i = 0; i < boxes.size(); i++) {
      outlines.set(i, ranges.around(boxes.get(i).nodes()), boxes.get(i).shape());
    }
    outlines.compute(boxes.size());
    for (int i = 0; i < boxes.size(); i++) {
      CentredBox bounded = outlines.box(i);
      if (matters(boxes.get(i).nodes(), bounded, filter)) {
        place(boxes.get(i), bounded);
      }
    }
    return patience.ofOutlines(boxes.size());
  }

  /** Queues a box that matters, or sets it aside. */
  private void place(Part part, CentredBox bounded) {
    long nodes = part.nodes().nodeCount();
    if (part.shape().cuts() < CUTS || nodes <= SMALLEST_BOX) {
      queue(part, bounded);
    } else if (patience.isWorthCurvature(nodes) && bounded.unknownShare() > UNKNOWN_SHARE) {
      uncurved.add(part);
    } else if (patience.isWorthSlopes(nodes)) {
      unsloped.add(part);
    } else {
      queue(part, bounded);
    }
  }

  private void queue(Part part, CentredBox bounded) {
    int axis = bisector.axis(bounded, part.nodes()::isDivisible);
    waiting.add(new WaitingBox(part.nodes(), part.shape(), axis));
  }

  /**
   * Finds the shapes of all boxes set aside and queues those that matter; returns the effort.
   *
   * @param curved whether curvature is found as well
   */
  private double shape(List<Part> setAside, boolean curved, BoxFilter filter) {
    List<Part> boxes = List.copyOf(setAside);
    setAside.clear();
    double effort = patience.ofShapes(boxes.size(), curved);
    for (int first = 0; first < boxes.size(); first += BoxShapes.CAPACITY) {
      List<Part> batch = boxes.subList(first, Math.min(boxes.size(), first + BoxShapes.CAPACITY));
      effort += outline(shaped(batch, curved), filter);
    }
    return effort;
  }

  private List<Part> shaped(List<Part> batch, boolean curved) {
    for (int i = 0; i < batch.size(); i++) {
      shapes.set(i, ranges.around(batch.get(i).nodes()));
    }
    List<Shape> found = shapes.compute(batch.size(), curved);
    return IntStream.range(0, batch.size())
        .mapToObj(i -> new Part(batch.get(i).nodes(), found.get(i).withKnown(batch.get(i).shape())))
        .toList();
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
