package org.g221.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.profile.ProfileAccumulator;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ScanAccumulator;

/**
 * Looks for nodes with a small χ² in every bin of the profiles before a scan starts, so that the
 * scan can leave out most of the grid from its first node on.
 *
 * <p>Starts from random nodes and the best fit that is known; the best node of each bin then offers
 * its neighbours, near and far, to the bins they fall into, until no bin improves or the budget is
 * spent. Deterministic. It finds nodes of the grid, hence upper bounds of the minima.
 */
public final class MinimaSearch {

  private static final int[] STEPS = {1, 2, 4, 8, 16};

  private final ScanGrid grid;
  private final ScanAccumulator found;
  private final NodeProbe probe;
  private final long budget;

  private MinimaSearch(
      GridProgram program, ScanGrid grid, List<ProfileDefinition> profiles, long budget) {
    this.grid = grid;
    this.found = new ScanAccumulator(profiles, new ExclusionCounts(program.rules().size()));
    this.probe = new NodeProbe(program, grid, found::accept);
    this.budget = budget;
  }

  /**
   * Searches a grid.
   *
   * @param start a node known to be good, −1 if there is none
   * @param budget number of nodes that may be evaluated
   */
  public static ScanAccumulator search(
      GridProgram program,
      ScanGrid grid,
      List<ProfileDefinition> profiles,
      long start,
      long budget) {
    MinimaSearch search = new MinimaSearch(program, grid, profiles, budget);
    search.sample(start);
    search.spread();
    return search.found;
  }

  private void sample(long start) {
    if (start >= 0) {
      probe.add(grid.positions(start));
    }
    probe.addRandom(left() / 16);
    probe.flush();
  }

  /** Number of nodes that may still be evaluated. */
  private long left() {
    return budget - probe.tried();
  }

  /** Rounds over neighbours of nodes that have not been used yet. */
  private void spread() {
    List<long[]> sent = new ArrayList<>();
    for (ProfileAccumulator profile : found.profileAccumulators()) {
      long[] none = new long[profile.profile().definition().bins()];
      Arrays.fill(none, -1);
      sent.add(none);
    }
    boolean moving = true;
    while (moving && left() > 0) {
      moving = false;
      for (int k = 0; k < sent.size(); k++) {
        moving |= spread(found.profileAccumulators().get(k), sent.get(k));
      }
      probe.flush();
    }
  }

  private boolean spread(ProfileAccumulator profile, long[] sent) {
    boolean moving = false;
    for (int bin = 0; bin < sent.length && left() > 0; bin++) {
      long node = profile.node(bin);
      if (node >= 0 && node != sent[bin]) {
        sent[bin] = node;
        sendNeighbours(grid.positions(node));
        moving = true;
      }
    }
    return moving;
  }

  private void sendNeighbours(int[] positions) {
    for (int axis = 0; axis < positions.length; axis++) {
      for (int step : STEPS) {
        probe.addMoved(positions, axis, step, axis, 0);
        probe.addMoved(positions, axis, -step, axis, 0);
        // Valleys rarely run along a single axis.
        int other = probe.random().nextInt(positions.length);
        probe.addMoved(positions, axis, step, other, probe.random().nextInt(-step, step + 1));
        probe.addMoved(positions, axis, -step, other, probe.random().nextInt(-step, step + 1));
      }
    }
  }
}
