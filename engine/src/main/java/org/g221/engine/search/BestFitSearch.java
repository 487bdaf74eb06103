package org.g221.engine.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.engine.grid.ScanGrid;

/**
 * Looks for a node with a small χ² before the scan starts, so that from its first node on the scan
 * knows which rows are worth keeping.
 *
 * <p>The result is the χ² of some node, hence an upper bound on the minimum; the scan itself finds
 * the minimum. The search is deterministic.
 */
public final class BestFitSearch {

  private static final int SAMPLE = 8192;
  private static final int STARTS = 24;

  /** A node and its χ², infinite if it is excluded. */
  public record Candidate(long gridIndex, double chiSquare) {}

  private final ScanGrid grid;
  private final NodeProbe probe;
  private final List<Candidate> tried = new ArrayList<>();

  private BestFitSearch(GridProgram program, ScanGrid grid) {
    this.grid = grid;
    this.probe = new NodeProbe(program, grid, this::accept);
  }

  /** The best node found; its χ² is infinite if no node tried is inside the ranges. */
  public static Candidate search(GridProgram program, ScanGrid grid) {
    return new BestFitSearch(program, grid).search();
  }

  private Candidate search() {
    probe.addRandom(SAMPLE);
    List<Candidate> starts = takeTried();
    starts.sort(Comparator.comparingDouble(Candidate::chiSquare));
    Candidate best = new Candidate(-1, Double.POSITIVE_INFINITY);
    for (Candidate start : starts.subList(0, STARTS)) {
      best = better(best, descend(start));
    }
    return best;
  }

  /**
   * Moves to the best neighbour along any axis, or along two axes at once, until none is better.
   */
  private Candidate descend(Candidate start) {
    Candidate current = start;
    while (current.chiSquare() < Double.POSITIVE_INFINITY) {
      tryNeighbours(grid.positions(current.gridIndex()));
      Candidate next = current;
      for (Candidate neighbour : takeTried()) {
        next = better(next, neighbour);
      }
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return current;
  }

  private static Candidate better(Candidate first, Candidate second) {
    boolean improves =
        second.chiSquare() < first.chiSquare()
            || (second.chiSquare() == first.chiSquare() && second.gridIndex() < first.gridIndex());
    return improves ? second : first;
  }

  private void tryNeighbours(int[] positions) {
    for (int axis = 0; axis < positions.length; axis++) {
      for (int position = 0; position < grid.axes().get(axis).size(); position++) {
        probe.addMoved(positions, axis, position - positions[axis], axis, 0);
      }
      for (int other = 0; other < axis; other++) {
        for (int step : new int[] {-1, 1}) {
          probe.addMoved(positions, axis, step, other, -1);
          probe.addMoved(positions, axis, step, other, 1);
        }
      }
    }
  }

  private void accept(NodeStrip strip) {
    for (int i = 0; i < strip.count(); i++) {
      tried.add(new Candidate(strip.gridIndex(i), strip.chiSquare()[i]));
    }
  }

  /** The nodes tried since the last call. */
  private List<Candidate> takeTried() {
    probe.flush();
    List<Candidate> taken = new ArrayList<>(tried);
    tried.clear();
    return taken;
  }
}
