package org.g221.job.chunk;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.TileEvaluator;
import org.g221.engine.grid.GridTile;
import org.g221.engine.profile.BinSelection;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.engine.search.BestFitSearch;
import org.g221.engine.search.BoxSearch;
import org.g221.engine.search.KnownMinima;
import org.g221.engine.search.SearchBudget;
import org.g221.job.scan.GridPlan;

/**
 * The estimated cost of a scan on this machine, from a trial of some seconds.
 *
 * @param nodesPerSecond nodes that one core evaluates per second, in order
 * @param visitedShare share of the nodes of some tiles that had to be evaluated
 * @param coreSeconds for the whole scan, as if all tiles were like those tried
 * @param tiles number of tiles tried
 */
public record ScanEstimate(
    double nodesPerSecond, double visitedShare, double coreSeconds, int tiles) {

  private static final long SEED = 20160412;
  private static final double SECONDS = 1.5;
  private static final int BLOCKS_AT_ONCE = 64;

  /**
   * Tries parts of a scan for some seconds.
   *
   * @param program what the plan computes, compiled
   */
  public static ScanEstimate of(GridPlan plan, GridProgram program, Coverage coverage) {
    // The first pass warms up the just-in-time compiler.
    nodesPerSecond(plan, program);
    double rate = nodesPerSecond(plan, program);
    boolean everyNode =
        coverage == Coverage.EVERY_NODE
            || plan.specification().keep().rowLimit(0) == Double.POSITIVE_INFINITY;
    return everyNode
        ? new ScanEstimate(rate, 1, plan.grid().size() / rate, 0)
        : withSearch(plan, program, rate);
  }

  private static double nodesPerSecond(GridPlan plan, GridProgram program) {
    SplittableRandom random = new SplittableRandom(SEED);
    TileEvaluator evaluator = new TileEvaluator(program);
    ScanAccumulator accumulator =
        new ScanAccumulator(
            new ExclusionCounts(program.rules().size()),
            plan.specification().profileLimit(),
            BinSelection.none(plan.profiles()));
    long blocks = program.layout().blockCount();
    long nodes = 0;
    long start = cpuNanos();
    while (seconds(start) < SECONDS) {
      long first = random.nextLong(blocks);
      long end = Math.min(blocks, first + BLOCKS_AT_ONCE);
      GridTile some = new GridTile(0, first, end, program.layout().nodeCount(first, end));
      evaluator.evaluate(some, accumulator::accept);
      nodes += some.nodeCount();
    }
    return nodes / seconds(start);
  }

  private static ScanEstimate withSearch(GridPlan plan, GridProgram program, double rate) {
    BestFitSearch.Candidate candidate = BestFitSearch.search(program, plan.grid());
    KnownMinima known = FirstMinima.search(plan, program, candidate, Coverage.WHERE_IT_MATTERS);
    BoxSearch search = BoxSearch.of(program, plan.bounds(), new SearchBudget());
    SplittableRandom random = new SplittableRandom(SEED);
    // Without rows the tiles of a chunk are searched at once, which takes less than one by one.
    List<Chunk> chunks = Chunk.of(plan.tiles(), plan.specification().keep().keepsRows());
    double seconds = 0;
    double nodes = 0;
    double visited = 0;
    int tiles = 0;
    long start = cpuNanos();
    int all = plan.tiles().tileCount();
    while (tiles < all && (tiles < 2 || seconds(start) < 2 * SECONDS)) {
      List<GridTile> some = chunks.get(random.nextInt(chunks.size())).tiles(plan.tiles());
      GridTile joined = GridTile.joined(some);
      long size = joined.nodeCount();
      long first = program.layout().firstNode(joined.firstBlock());
      long before = cpuNanos();
      long visitedBefore = search.visitedNodes();
      boolean searched = search.search(first, first + size, known, known::accept);
      seconds += seconds(before) + (searched ? 0 : size / rate);
      visited += searched ? search.visitedNodes() - visitedBefore : size;
      nodes += size;
      tiles += some.size();
    }
    return new ScanEstimate(rate, visited / nodes, seconds / nodes * plan.grid().size(), tiles);
  }

  /** CPU time of this thread. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long since) {
    return (cpuNanos() - since) / 1e9;
  }
}
