package org.g221.engine.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.ScatteredNodes;
import org.g221.engine.grid.ScanGrid;

/**
 * Looks for a node with a small χ² before the scan starts, so that the scan knows from its first
 * node on which rows are worth keeping.
 *
 * <p>The result is the χ² of some node, hence an upper bound on the minimum; the scan itself finds
 * the minimum. The search is deterministic.
 */
public final class BestFitSearch {

  private static final long SEED = 20160412;
  private static final int SAMPLE = 8192;
  private static final int STARTS = 24;

  /** A node and its χ², infinite if it is excluded. */
  public record Candidate(long gridIndex, double chiSquare) {}

  private final ScanGrid grid;
  private final ScatteredNodes strip;
  private final ExclusionCounts excluded;

  private BestFitSearch(GridProgram program, ScanGrid grid) {
    this.grid = grid;
    this.strip = new ScatteredNodes(program);
    this.excluded = new ExclusionCounts(program.rules().size());
  }

  /** The best node found; its χ² is infinite if none of those tried is inside the ranges. */
  public static Candidate search(GridProgram program, ScanGrid grid) {
    return new BestFitSearch(program, grid).search();
  }

  private Candidate search() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Long> sample = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      sample.add(random.nextLong(grid.size()));
    }
    Candidate best = new Candidate(-1, Double.POSITIVE_INFINITY);
    List<Candidate> starts = new ArrayList<>(evaluate(sample));
    starts.sort(Comparator.comparingDouble(Candidate::chiSquare));
    for (Candidate start : starts.subList(0, STARTS)) {
      best = better(best, descend(start));
    }
    return best;
  }

  /** Moves to the best neighbour along any axis, or any two axes at once, until there is none. */
  private Candidate descend(Candidate start) {
    Candidate current = start;
    while (current.chiSquare() < Double.POSITIVE_INFINITY) {
      Candidate next = current;
      for (Candidate neighbour : evaluate(neighbours(grid.positions(current.gridIndex())))) {
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

  private List<Long> neighbours(int[] positions) {
    List<Long> nodes = new ArrayList<>();
    for (int axis = 0; axis < positions.length; axis++) {
      int[] moved = positions.clone();
      for (int position = 0; position < grid.axes().get(axis).size(); position++) {
        moved[axis] = position;
        nodes.add(grid.gridIndex(moved));
      }
      for (int other = 0; other < axis; other++) {
        addDiagonal(positions, axis, other, nodes);
      }
    }
    return nodes;
  }

  private void addDiagonal(int[] positions, int axis, int other, List<Long> nodes) {
    for (int step : new int[] {-1, 1}) {
      for (int otherStep : new int[] {-1, 1}) {
        int[] moved = positions.clone();
        moved[axis] += step;
        moved[other] += otherStep;
        if (isInside(moved, axis) && isInside(moved, other)) {
          nodes.add(grid.gridIndex(moved));
        }
      }
    }
  }

  private boolean isInside(int[] positions, int axis) {
    return positions[axis] >= 0 && positions[axis] < grid.axes().get(axis).size();
  }

  private List<Candidate> evaluate(List<Long> nodes) {
    List<Candidate> results = new ArrayList<>();
    strip.clear();
    for (long node : nodes) {
      if (strip.isFull()) {
        collect(results);
      }
      strip.add(grid.positions(node));
    }
    collect(results);
    return results;
  }

  private void collect(List<Candidate> results) {
    strip.evaluate(excluded);
    for (int i = 0; i < strip.count(); i++) {
      results.add(new Candidate(strip.gridIndex(i), strip.chiSquare()[i]));
    }
    strip.clear();
  }
}
