package org.g221.job.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.engine.grid.BestFitSearch;
import org.g221.engine.grid.GridProgram;
import org.g221.engine.grid.SearchBudget;
import org.g221.engine.region.KnownMinima;
import org.g221.engine.region.ProfileLikelihood;
import org.g221.job.scan.ScanPlan;

/**
 * Runs a plan on Spark: evaluates chunks that are not done yet, until all are done and undamaged on
 * disk; merges what they have found; and filters rows if the reference from which they count was
 * not the minimum, or if there are too many.
 *
 * <p>What was done by an earlier run is found on disk like what was done by this one, so that it
 * makes no difference who did it, when, and on how many machines.
 */
public final class ScanRunner {

  /** A chunk that is found damaged again and again is a defect of the disk. */
  private static final int MOST_ROUNDS = 4;

  private final JavaSparkContext spark;
  private final ScanPlan plan;
  private final GridProgram program;
  private final Map<String, String> metadata;
  private final ScanProgress progress;
  private final Coverage coverage;
  private final PieceSizes sizes;
  private final List<Chunk> chunks;

  /**
   * @param program what the plan computes, compiled
   * @param coverage which nodes are evaluated
   * @param metadata what every file of rows says of the scan
   */
  public ScanRunner(
      JavaSparkContext spark,
      ScanPlan plan,
      GridProgram program,
      Map<String, String> metadata,
      ScanProgress progress,
      Coverage coverage) {
    this(spark, plan, program, metadata, progress, coverage, PieceSizes.USUAL);
  }

  /**
   * @param sizes for tests others than the usual
   */
  ScanRunner(
      JavaSparkContext spark,
      ScanPlan plan,
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
   * Runs the scan, or what is left of it.
   *
   * @param state what is done, which grows
   * @param folder where the folder of rows is put
   * @throws ScanFailure if a tile cannot be done
   */
  public ScanOutcome run(ScanState state, Path folder) throws IOException {
    long start = System.nanoTime();
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
    ChunkJobs jobs = new ChunkJobs(spark, new ChunkTask(tiles, plan.tiles(), store));
    ProgressListener listener = new ProgressListener(progress, spark.sc());
    ChunkCheck before = state.chunksThere() == 0 ? nothing() : jobs.check(chunks);
    if (before.result() != null) {
      known.accept(before.result().found().accumulator());
    }
    ChunkResult result = complete(jobs, store, before, known, listener);
    long scanned = System.nanoTime();
    RowFinish.RowCount kept =
        new RowFinish(spark, plan, tiles, sizes.rowsPerFile())
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

  private ChunkCheck nothing() {
    return new ChunkCheck(null, chunks, List.of());
  }

  /** Evaluates chunks until a look at the disk finds them all done. */
  private ChunkResult complete(
      ChunkJobs jobs,
      ChunkStore store,
      ChunkCheck before,
      KnownMinima known,
      ProgressListener listener)
      throws IOException {
    try {
      ChunkCheck found = before;
      for (int round = 0; !found.open().isEmpty(); round++) {
        if (round == MOST_ROUNDS) {
          throw ScanFailure.ofChunk(plan.specification().scanId(), found.flaws());
        }
        List<Chunk> open = found.open();
        store.remove(open, spark.hadoopConfiguration());
        List<List<Chunk>> waves = Waves.of(open, spark.defaultParallelism(), spark.isLocal());
        int tasks = waves.stream().mapToInt(this::tasks).sum();
        listener.start(plan.grid().size(), chunks.size(), chunks.size() - open.size(), tasks);
        evaluate(jobs, waves, known);
        listener.allDone();
        found = jobs.check(chunks);
      }
      return found.result();
    } finally {
      listener.remove();
    }
  }

  /** What is found in one wave is known in the next. */
  private void evaluate(ChunkJobs jobs, List<List<Chunk>> waves, KnownMinima known) {
    for (int i = 0; i < waves.size(); i++) {
      jobs.evaluate(waves.get(i), tasks(waves.get(i)));
      boolean last = i == waves.size() - 1;
      ChunkResult found = last ? null : jobs.check(waves.get(i)).result();
      if (found != null) {
        known.accept(found.found().accumulator());
      }
    }
  }

  private int tasks(List<Chunk> wave) {
    return Math.min(sizes.mostTasks(), wave.size());
  }

  /** The node from which rows count: that of the run that began the scan, or found now. */
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
        plan.profiles(),
        PointTable.of(plan, metadata),
        coverage,
        known,
        new SearchBudget(),
        plan.specification().keep().rowLimit(reference.chiSquare()),
        reference.chiSquare(),
        state.rows().toString());
  }

  private ScanOutcome outcome(TaskResult result, RowFinish.RowCount kept, ScanEffort effort) {
    return new ScanOutcome(
        result.accumulator().bestFit(),
        profiles(result),
        result.accumulator().nodes(),
        result.visited(),
        excluded(result),
        kept.rows(),
        kept.weight(),
        effort);
  }

  /** What lies beyond the limit stays open, whether nodes there happened to be visited or not. */
  private List<ProfileLikelihood> profiles(TaskResult result) {
    double limit = result.accumulator().bestFit().chiSquare() + plan.specification().profileLimit();
    return result.accumulator().profiles().stream().map(profile -> profile.upTo(limit)).toList();
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private Map<String, Long> excluded(TaskResult result) {
    Map<String, Long> excluded = new LinkedHashMap<>();
    long[] counts = result.accumulator().excluded();
    for (int i = 0; i < program.rules().size(); i++) {
      excluded.put(program.rules().get(i), counts[i]);
    }
    excluded.put("a prediction is not finite", counts[counts.length - 1]);
    excluded.values().removeIf(count -> count == 0);
    return excluded;
  }
}
