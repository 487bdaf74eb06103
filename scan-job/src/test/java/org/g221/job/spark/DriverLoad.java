package org.g221.job.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.grid.TilePlan;
import org.g221.engine.search.BestFitSearch;
import org.g221.engine.search.SearchBudget;
import org.g221.job.SampleScan;
import org.g221.job.chunk.Chunk;
import org.g221.job.chunk.ChunkCheck;
import org.g221.job.chunk.ChunkStore;
import org.g221.job.chunk.ChunkTask;
import org.g221.job.chunk.Coverage;
import org.g221.job.chunk.FirstMinima;
import org.g221.job.chunk.TileTask;
import org.g221.job.folder.ScanState;
import org.g221.job.outcome.ScanFailure;
import org.g221.job.row.KeptRows;
import org.g221.job.row.RowTable;
import org.g221.job.scan.GridPlan;

/**
 * What the driver has to do for many tiles, many chunks and large profiles, where evaluating nodes
 * is hardly any work. {@code scripts/measure-scaling} runs it; a test does at a hundredth of the
 * size, so that it stays in order.
 */
final class DriverLoad {

  private static final List<String> QUANTITIES =
      List.of(
          "R(D*)",
          "R(D)",
          "R_K[1,6]",
          "GammaZ",
          "R_e",
          "R_mu",
          "R_tau",
          "AFB_e",
          "AFB_mu",
          "DeltaM_s");

  private final DriverMeter meter;
  private final GridPlan plan;
  private final TilePlan tiles;
  private final ChunkStore store;
  private final ChunkJobs jobs;
  private final ScanState state;

  /**
   * @param axisNodes nodes on each of three axes
   * @param tileCount number of tiles, whatever a scan would have
   * @param profiles number of profiles
   * @param bins bins of each of them
   */
  DriverLoad(
      JavaSparkContext spark, Path folder, int axisNodes, int tileCount, int profiles, int bins)
      throws IOException {
    this.meter = new DriverMeter(spark);
    this.plan = SampleScan.plan(scan(axisNodes, profiles, bins));
    GridProgram program = plan.compile();
    this.tiles = new TilePlan(program.layout(), tileCount);
    this.state = ScanRun.begin(plan, Files.createDirectories(folder).toUri().toString());
    this.store =
        new ChunkStore(
            state.chunks().toString(),
            state.rows().toString(),
            state.identity().digest(),
            plan.profiles());
    this.jobs = new ChunkJobs(spark, new ChunkTask(task(program), tiles, store));
  }

  private static String scan(int nodes, int profiles, int bins) {
    String axes =
        """
        format-version: 1
        scan-id: driver-load
        dataset: "2016"
        texture: entries
        fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }
        axes:
          - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: %1$d, spacing: log }
          - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: %1$d }
          - { parameter: delta-l-33, min: -0.1, max: 1.0, nodes: %1$d }
        keep: none
        profiles:
        """
            .formatted(nodes);
    StringBuilder text = new StringBuilder(axes);
    for (String quantity : QUANTITIES.subList(0, profiles)) {
      text.append("  - { x: \"%s\", x-range: [0, 100], bins: %d }\n".formatted(quantity, bins));
    }
    return text.toString();
  }

  private TileTask task(GridProgram program) {
    BestFitSearch.Candidate start = BestFitSearch.search(program, plan.grid());
    return new TileTask(
        "driver-load",
        program,
        plan.bounds(),
        plan.profiles(),
        Coverage.WHERE_IT_MATTERS,
        FirstMinima.search(plan, program, start, Coverage.WHERE_IT_MATTERS),
        new SearchBudget(),
        new KeptRows(
            RowTable.of(plan, Map.of()),
            Double.NEGATIVE_INFINITY,
            start.chiSquare(),
            state.rows().toString()));
  }

  /** Evaluates all tiles in so many chunks, each a task, and checks them. */
  Map<String, Number> run(int chunkCount) throws Exception {
    List<Chunk> chunks = Chunk.of(tiles, chunkCount);
    Map<String, Number> found = new LinkedHashMap<>();
    found.put("tiles", tiles.tileCount());
    found.put("chunks", chunks.size());
    measure("evaluate", found, () -> jobs.evaluate(chunks, chunks.size()));
    long start = System.nanoTime();
    found.put("files", state.chunksThere());
    found.put("listing-seconds", (System.nanoTime() - start) / 1e9);
    found.put("file-bytes", bytes());
    ChunkCheck[] check = new ChunkCheck[1];
    measure("check", found, () -> check[0] = jobs.check(chunks));
    found.put("done", check[0].done());
    store.remove(chunks, new Configuration());
    return found;
  }

  private long bytes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(state.chunks().toUri()))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void measure(String what, Map<String, Number> found, Runnable work) throws Exception {
    meter.start();
    work.run();
    meter.stop().forEach((name, value) -> found.put(what + "-" + name, value));
  }

  /** Checks chunks in so many tasks; null where Spark refuses that. */
  Map<String, Number> merge(List<Chunk> chunks, boolean inSteps) throws Exception {
    Map<String, Number> found = new LinkedHashMap<>();
    found.put("in-steps", inSteps ? 1 : 0);
    found.put("bins", plan.profiles().stream().mapToInt(profile -> profile.bins()).sum());
    found.put("merged", chunks.size());
    try {
      measure("check", found, () -> jobs.check(chunks, chunks.size(), inSteps));
    } catch (ScanFailure e) {
      found.put("refused", 1);
    }
    return found;
  }

  /** A chunk for each tile, evaluated. */
  List<Chunk> evaluated() {
    List<Chunk> chunks = Chunk.of(tiles, tiles.tileCount());
    jobs.evaluate(chunks, chunks.size());
    return chunks;
  }

  /**
   * Prints a line of JSON for each measurement.
   *
   * @param arguments {@code chunks FOLDER NODES TILES CHUNKS…}, or {@code merge FOLDER PROFILES
   *     BINS TASKS…}
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    int first = Integer.parseInt(arguments[2]);
    int second = Integer.parseInt(arguments[3]);
    List<Integer> sizes = Stream.of(arguments).skip(4).map(Integer::valueOf).toList();
    try (JavaSparkContext spark = SparkStart.start(Optional.empty(), "driver load")) {
      if (arguments[0].equals("chunks")) {
        DriverLoad load = new DriverLoad(spark, folder, first, second, 1, 100);
        for (int chunks : sizes) {
          print(load.run(chunks));
        }
      } else {
        DriverLoad load =
            new DriverLoad(spark, folder, 300, sizes.get(sizes.size() - 1), first, second);
        List<Chunk> chunks = load.evaluated();
        for (int tasks : sizes) {
          print(load.merge(chunks.subList(0, tasks), false));
          print(load.merge(chunks.subList(0, tasks), true));
        }
      }
    }
  }

  private static void print(Map<String, Number> found) {
    System.out.println(
        found.entrySet().stream()
            .map(entry -> "\"%s\": %s".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}")));
  }
}
