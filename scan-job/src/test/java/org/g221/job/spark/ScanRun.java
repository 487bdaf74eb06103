package org.g221.job.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.LocalSpark;
import org.g221.job.chunk.Coverage;
import org.g221.job.chunk.PieceSizes;
import org.g221.job.folder.ScanIdentity;
import org.g221.job.folder.ScanState;
import org.g221.job.outcome.GridOutcome;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.parquet.TableFile;
import org.g221.job.scan.GridPlan;

/**
 * A scan that has been run.
 *
 * @param folder where its folder of rows is
 */
record ScanRun(GridOutcome outcome, Path folder) {

  static final Map<String, String> METADATA = Map.of("g221.scan-id", "sample");

  static ScanRun of(GridPlan plan, Path folder) throws IOException {
    return of(plan, folder, folder.toUri().toString(), Integer.MAX_VALUE);
  }

  /** With every node evaluated. */
  static ScanRun ofEveryNode(GridPlan plan, Path folder) throws IOException {
    Files.createDirectories(folder);
    return go(plan, folder, begin(plan, folder.toUri().toString()), 64, Coverage.EVERY_NODE);
  }

  /** With a largest number of tasks, and the folder under a name of one's own. */
  static ScanRun of(GridPlan plan, Path folder, String name, int tasks) throws IOException {
    Files.createDirectories(folder);
    return go(plan, folder, begin(plan, name), tasks, Coverage.WHERE_IT_MATTERS);
  }

  /** A scan of which nothing is done; what it is follows from the plan. */
  static ScanState begin(GridPlan plan, String name) throws IOException {
    ScanIdentity identity = ScanIdentity.of(Map.of("scan", plan.specification().toString()));
    return ScanState.begin(stateFolder(name), identity, false, new Configuration());
  }

  static org.apache.hadoop.fs.Path stateFolder(String name) {
    return new org.apache.hadoop.fs.Path(name, "state");
  }

  /** Goes on with a scan, begun or interrupted. */
  static ScanRun go(GridPlan plan, Path folder, ScanState state, int tasks, Coverage coverage)
      throws IOException {
    return go(plan, folder, state, PieceSizes.tasks(tasks), coverage);
  }

  static ScanRun go(
      GridPlan plan, Path folder, ScanState state, PieceSizes sizes, Coverage coverage)
      throws IOException {
    GridOutcome outcome =
        new ScanRunner(
                LocalSpark.context(),
                plan,
                plan.compile(),
                METADATA,
                ScanProgress.SILENT,
                coverage,
                sizes)
            .run(state, state.rows().getParent().getParent());
    return new ScanRun(outcome, folder);
  }

  /** The content of each file of rows by its name; hidden files as well. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : list()) {
      files.put(file.getFileName().toString(), Arrays.toString(Files.readAllBytes(file)));
    }
    return files;
  }

  private List<Path> list() throws IOException {
    return list("points");
  }

  private List<Path> list(String name) throws IOException {
    if (!Files.exists(folder.resolve(name))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.sorted().toList();
    }
  }

  /** Tiles of which rows were written, whether their files were joined later or not. */
  List<Integer> tilesWithRows() throws IOException {
    List<Path> files = Stream.concat(list("state/rows").stream(), list().stream()).toList();
    return files.stream()
        .map(file -> Integer.parseInt(file.getFileName().toString().replaceAll("\\D", "")))
        .distinct()
        .sorted()
        .toList();
  }

  List<Map<String, Object>> rows() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Path file : list()) {
      rows.addAll(new TableFile(file).rows());
    }
    return rows;
  }

  List<Long> nodes() throws IOException {
    return rows().stream().map(row -> (Long) row.get("grid_index")).toList();
  }

  /** χ² and node of every bin of every profile. */
  List<String> bins() {
    List<String> bins = new ArrayList<>();
    for (ProfileLikelihood profile : outcome.profiles()) {
      for (int bin = 0; bin < profile.definition().bins(); bin++) {
        bins.add(
            "%s[%d] %s at %d"
                .formatted(
                    profile.definition().name(),
                    bin,
                    profile.chiSquareMin(bin),
                    profile.gridIndex(bin)));
      }
    }
    return bins;
  }
}
