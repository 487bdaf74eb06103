package org.g221.job.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.profile.BinSelection;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.engine.search.BestFitSearch;
import org.g221.engine.search.KnownMinima;
import org.g221.engine.search.SearchBudget;
import org.g221.job.chunk.Chunk;
import org.g221.job.chunk.ChunkCheck;
import org.g221.job.chunk.ChunkResult;
import org.g221.job.chunk.ChunkStore;
import org.g221.job.chunk.ChunkTask;
import org.g221.job.chunk.Coverage;
import org.g221.job.chunk.FirstMinima;
import org.g221.job.chunk.PieceSizes;
import org.g221.job.chunk.TaskResult;
import org.g221.job.chunk.TileTask;
import org.g221.job.folder.ScanState;
import org.g221.job.outcome.GridOutcome;
import org.g221.job.outcome.ScanEffort;
import org.g221.job.outcome.ScanFailure;
import org.g221.job.outcome.ScanPhase;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.row.KeptRows;
import org.g221.job.row.RowTable;
import org.g221.job.scan.GridPlan;

/**
 * Runs a plan on Spark: evaluates unfinished chunks until all are undamaged on disk; merges their
 * results; and filters rows if the reference from which they count was not the minimum, or if there
 * are too many.
 *
 * <p>Chunks of an earlier run are found on disk like those of this one, so that it makes no
 * difference who did them, when, and on how many machines.
 */
public final class ScanRunner {

  /** A chunk that is repeatedly found damaged points to a faulty disk. */
  private static final int MOST_ROUNDS = 4;

  private final JavaSparkContext spark;
  private final GridPlan plan;
  private final GridProgram program;
  private final Map<String, String> metadata;
  private final ScanProgress progress;
  private final Coverage coverage;
  private final PieceSizes sizes;
  private final List<Chunk> chunks;

  /**
   * @param program what the plan computes, compiled
   * @param coverage which nodes are evaluated
   * @param metadata what every file of rows records about the scan
   */
  public ScanRunner(
      JavaSparkContext spark,
      GridPlan plan,
      GridProgram program,
      Map<String, String> metadata,
      ScanProgress progress,
      Coverage coverage) {
    this(spark, plan, program, metadata, progress, coverage, PieceSizes.USUAL);
  }

  /**
   * @param sizes other than the usual, for tests
   */
  ScanRunner(
      JavaSparkContext spark,
      GridPlan plan,
      GridProgram program,
      Map<String, String> metadata,
      ScanProgress progress,
      Coverage coverage,
      PieceSizes sizes) {
    this.spark = spark;
    this.plan = plan;
    this.program = program;
    this.metadata = metadata;
    this.progress = progress;
    this.coverage = coverage;
    this.sizes = sizes;
    this.chunks = Chunk.of(plan.tiles(), plan.specification().keep().keepsRows());
  }

  /**
   * Runs the scan, or the rest of it.
   *
   * @param state what is done so far; updated during the run
   * @param folder where the folder of rows is put
   * @throws ScanFailure if a tile cannot be done
   */
  public GridOutcome run(ScanState state, Path folder) throws IOException {
    long start = System.nanoTime();
    progress.enter(ScanPhase.SEARCHING);
    FirstJob first = FirstJob.start(spark, plan.specification().scanId());
    BestFitSearch.Candidate reference = reference(state);
    KnownMinima known = FirstMinima.search(plan, program, reference, coverage);
    long searched = System.nanoTime();
    first.await();
    TileTask tiles = tileTask(state, reference, known);
    ChunkStore store =
        new ChunkStore(
            state.chunks().toString(),
            state.rows().toString(),
            state.identity().digest(),
            plan.profiles());
    Pass pass = pass(tiles, store, chunks);
    ProgressListener listener = new ProgressListener(progress, spark.sc());
    ChunkCheck before = before(pass, state.chunksThere());
    ChunkResult result;
    try {
      result = complete(pass, before, listener);
      result = withNeighbours(state, result, tiles, listener);
    } finally {
      listener.remove();
    }
    long scanned = System.nanoTime();
    RowFinish.RowCount kept =
        new RowFinish(spark, plan, tiles.kept(), sizes.rowsPerFile(), progress)
            .run(result.found(), new Path(folder, "points"));
    ScanEffort effort =
        new ScanEffort(
            listener.startSeconds(),
            seconds(start, scanned),
            seconds(start, searched),
            seconds(scanned, System.nanoTime()),
            result.busyNanos() / 1e9,
            chunks.size(),
            before.done(),
            listener.failures());
    return outcome(result.found(), kept, effort);
  }

  /** A pass over chunks, and what it does with them. */
  private record Pass(ChunkTask task, ChunkJobs jobs, List<Chunk> chunks) {

    KnownMinima known() {
      return task.tiles().known();
    }
  }

  private Pass pass(TileTask tiles, ChunkStore store, List<Chunk> all) {
    ChunkTask task = new ChunkTask(tiles, plan.tiles(), store);
    return new Pass(task, new ChunkJobs(spark, task), all);
  }

  /** What an earlier run has done; a new folder needs no job to be found empty. */
  private ChunkCheck before(Pass pass, int there) {
    if (there == 0) {
      return new ChunkCheck(null, pass.chunks(), List.of());
    }
    progress.enter(ScanPhase.CHECKING);
    return pass.jobs().check(pass.chunks());
  }

  /**
   * Resolves bins next to those within the limit of profiles, so that boundaries do not depend on
   * it. Most have been resolved already, as the search before the scan predicted them; the rest
   * take one more pass over the grid.
   */
  private ChunkResult withNeighbours(
      ScanState state, ChunkResult result, TileTask tiles, ProgressListener listener)
      throws IOException {
    ScanAccumulator found = result.found().accumulator();
    if (tiles.known().profileLimit() == Double.POSITIVE_INFINITY) {
      return result;
    }
    BinSelection within = BinSelection.within(found, tiles.known().profileLimit());
    BinSelection open = within.withNeighbours().without(within).without(tiles.known().wanted());
    if (open.isEmpty()) {
      return result;
    }
    KnownMinima known = new KnownMinima(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, open);
    known.accept(found);
    // No rows are written now, and existing ones must not be taken for rows of these chunks.
    String folder = state.neighbours().toString();
    String identity = state.identity().with("open-bins", open.toString()).digest();
    ChunkStore store = new ChunkStore(folder, folder, identity, plan.profiles());
    Pass pass = pass(tiles.withoutRows(known, folder), store, Chunk.of(plan.tiles(), false));
    ChunkCheck before = before(pass, state.neighboursThere());
    return result.withBins(complete(pass, before, listener));
  }

  /** Evaluates chunks until a check of the disk finds all of them done. */
  private ChunkResult complete(Pass pass, ChunkCheck before, ProgressListener listener)
      throws IOException {
    if (before.result() != null) {
      pass.known().accept(before.result().found().accumulator());
    }
    ChunkCheck found = before;
    for (int round = 0; !found.open().isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        throw ScanFailure.ofChunk(plan.specification().scanId(), found.flaws());
      }
      List<Chunk> open = found.open();
      pass.task().store().remove(open, spark.hadoopConfiguration());
      List<List<Chunk>> waves = Waves.of(open, spark.defaultParallelism(), spark.isLocal());
      int tasks = waves.stream().mapToInt(this::tasks).sum();
      int all = pass.chunks().size();
      listener.start(plan.grid().size(), all, all - open.size(), tasks);
      evaluate(pass, waves);
      listener.allDone();
      found = pass.jobs().check(pass.chunks());
    }
    return found.result();
  }

  /** The results of each wave are known to the next. */
  private void evaluate(Pass pass, List<List<Chunk>> waves) {
    for (int i = 0; i < waves.size(); i++) {
      pass.jobs().evaluate(waves.get(i), tasks(waves.get(i)));
      boolean last = i == waves.size() - 1;
      ChunkResult found = last ? null : pass.jobs().check(waves.get(i)).result();
      if (found != null) {
        pass.known().accept(found.found().accumulator());
      }
    }
  }

  private int tasks(List<Chunk> wave) {
    return Math.min(sizes.mostTasks(), wave.size());
  }

  /** The node from which rows count: taken from the run that began the scan, or found now. */
  private BestFitSearch.Candidate reference(ScanState state) throws IOException {
    Optional<BestFitSearch.Candidate> earlier = state.reference();
    if (earlier.isPresent()) {
      return earlier.get();
    }
    BestFitSearch.Candidate found = BestFitSearch.search(program, plan.grid());
    state.remember(found);
    return found;
  }

  private TileTask tileTask(ScanState state, BestFitSearch.Candidate reference, KnownMinima known) {
    return new TileTask(
        plan.specification().scanId(),
        program,
        plan.bounds(),
        plan.profiles(),
        coverage,
        known,
        new SearchBudget(),
        new KeptRows(
            RowTable.of(plan, metadata),
            plan.specification().keep().rowLimit(reference.chiSquare()),
            reference.chiSquare(),
            state.rows().toString()));
  }

  private GridOutcome outcome(TaskResult result, RowFinish.RowCount kept, ScanEffort effort) {
    return new GridOutcome(
        result.accumulator().bestFit(),
        profiles(result),
        result.accumulator().nodes(),
        result.visited(),
        result.accumulator().excluded().byReason(program.rules()),
        kept.rows(),
        kept.weight(),
        effort);
  }

  /** Bins that were not to be resolved stay open, even if nodes there happened to be visited. */
  private List<ProfileLikelihood> profiles(TaskResult result) {
    double best = result.accumulator().bestFit().chiSquare();
    double limit = plan.specification().profileLimit();
    return result.accumulator().profiles().stream()
        .map(profile -> profile.resolvedUpTo(best, limit))
        .toList();
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
