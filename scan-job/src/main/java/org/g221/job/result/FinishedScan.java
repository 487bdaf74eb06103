package org.g221.job.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.folder.UnfinishedScan;
import org.g221.job.row.ContinuousTables;
import org.g221.job.row.ProfileTable;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scan.ScanPoints;
import org.g221.job.scanfile.ScanData;
import org.g221.job.scanfile.ScanFileReader;
import org.g221.job.written.RegionsDocument;

/**
 * The result of a scan, read back from its folder.
 *
 * @param folder where it is
 * @param plan what was scanned
 * @param points those that best fit and profiles refer to
 * @param bestFit the best node; none if all were excluded
 * @param profiles in the order of the plan
 * @param run the content of {@code run.yaml}
 * @param hasData whether its data set was read; otherwise the plan holds no measurements, and what
 *     it would predict is not what the scan did
 */
public record FinishedScan(
    Path folder,
    ScanPlan plan,
    ScanPoints points,
    BestFit bestFit,
    List<ProfileLikelihood> profiles,
    RunFile run,
    boolean hasData) {

  private static final String BEST_CHI_SQUARE = "chi-square-min";
  private static final String BEST_NODE = "best-fit-grid-index";

  /** The part of a result that a command reads, besides the profiles. */
  public enum Part {
    PROFILES,
    ROWS,
    REGIONS;

    private boolean holds(String file) {
      return ProfileTable.FILE.equals(file)
          || switch (this) {
            case PROFILES -> false;
            case ROWS -> ResultFiles.isOfRows(file);
            case REGIONS -> RegionsDocument.FILE.equals(file);
          };
    }
  }

  /**
   * Reads a folder and its data set after checking that the files needed are as they were written;
   * warnings go to {@code diagnostics}.
   *
   * @throws InvalidInputException with all errors of {@code diagnostics} if the folder holds no
   *     usable result
   */
  public static FinishedScan read(
      String name, ConfFiles conf, Configuration configuration, Diagnostics diagnostics) {
    return read(name, Part.PROFILES, DataNeed.REQUIRED, conf, configuration, diagnostics);
  }

  /**
   * Does the same for a command that reads another part, or needs less.
   *
   * @param part what will be read
   * @param need whether the data set will be used
   */
  public static FinishedScan read(
      String name,
      Part part,
      DataNeed need,
      ConfFiles conf,
      Configuration configuration,
      Diagnostics diagnostics) {
    if (name.isBlank()) {
      diagnostics.error(Diagnostics.COMMAND_LINE, "DIR", "is empty");
      throw new InvalidInputException(diagnostics.errors());
    }
    try {
      RunFile run = verified(name, part::holds, configuration, diagnostics);
      return read(name, run, need, conf, configuration, diagnostics);
    } catch (FileNotFoundException e) {
      diagnostics.error(
          name,
          "",
          UnfinishedScan.of(name, configuration)
              .map(UnfinishedScan::message)
              .orElse("is not the result of a scan: " + e.getMessage()));
    } catch (IOException e) {
      diagnostics.error(name, "", "cannot be read: " + e.getMessage());
    }
    throw new InvalidInputException(diagnostics.errors());
  }

  private static FinishedScan read(
      String name,
      RunFile run,
      DataNeed need,
      ConfFiles conf,
      Configuration configuration,
      Diagnostics diagnostics)
      throws IOException {
    Optional<YamlMapping> facts =
        YamlDocument.parseWritten(name + "/" + RunFile.NAME, run.facts(), diagnostics);
    diagnostics.throwIfErrors();
    YamlMapping document = facts.orElseThrow();
    document.requireFormatVersion(RunDocument.FORMAT_VERSION);
    Optional<YamlMapping> scan = document.require("configuration").map(YamlValue::mapping);
    Optional<ScanData> data =
        scan.flatMap(known -> new DataOfRun(document, conf).find(need, known));
    diagnostics.throwIfErrors();
    Optional<ScanPlan> plan =
        new ScanFileReader(conf, diagnostics)
            .readConfiguration(scan.orElseThrow(), data.orElseThrow());
    diagnostics.throwIfErrors();
    Found found = found(document, plan.orElseThrow(), new Path(name), configuration, diagnostics);
    return new FinishedScan(
        new Path(name),
        plan.get(),
        found.points(),
        found.bestFit(),
        found.profiles(),
        run,
        !data.get().isStandIn());
  }

  /** What the tables of a result hold. */
  private record Found(ScanPoints points, BestFit bestFit, List<ProfileLikelihood> profiles) {}

  private static Found found(
      YamlMapping run,
      ScanPlan plan,
      Path folder,
      Configuration configuration,
      Diagnostics diagnostics)
      throws IOException {
    if (plan instanceof GridPlan grid) {
      BestFit bestFit = bestFit(run, grid, diagnostics);
      return new Found(grid, bestFit, new ProfileTable(grid, Map.of(), folder).read(configuration));
    }
    return found(run, (ContinuousPlan) plan, folder, configuration);
  }

  private static Found found(
      YamlMapping run, ContinuousPlan plan, Path folder, Configuration configuration)
      throws IOException {
    ContinuousTables tables = new ContinuousTables(plan, Map.of(), folder);
    List<ContinuousTables.WrittenPoint> points = tables.readPoints(configuration);
    BestFit best = BestFit.NONE;
    for (int i = 0; i < points.size(); i++) {
      best = best.or(new BestFit(points.get(i).chiSquare(), i));
    }
    double ceiling = run.number(RunDocument.CEILING).orElse(Double.POSITIVE_INFINITY);
    return new Found(
        number -> points.get(Math.toIntExact(number)).point(),
        best,
        tables.readProfiles(ceiling, configuration));
  }

  /** Reads {@code run.yaml}; any file that differs from what was written is an error. */
  private static RunFile verified(
      String name, Predicate<String> files, Configuration configuration, Diagnostics diagnostics)
      throws IOException {
    ResultFiles result = new ResultFiles(name, configuration);
    RunFile run = result.run();
    result.check(run, files, diagnostics);
    diagnostics.throwIfErrors();
    if (run.state() == RunFile.State.UNVERIFIABLE) {
      diagnostics.warning(
          name + "/" + RunFile.NAME,
          "",
          "lists no files, like those of earlier versions of g221; whether the result is what was written cannot be verified");
    }
    return run;
  }

  /** The grid that was scanned. */
  public GridPlan grid() {
    return (GridPlan) plan;
  }

  /** Whether it was a scan of a grid, with nodes and rows of nodes. */
  public boolean isOfGrid() {
    return plan instanceof GridPlan;
  }

  /** The files of kept rows in the order of their names, which follow the grid and not the run. */
  public List<Path> rowFiles(Configuration configuration) throws IOException {
    return new ResultFiles(folder, configuration).rowFiles(run);
  }

  private static BestFit bestFit(YamlMapping run, GridPlan plan, Diagnostics diagnostics) {
    if (!run.has(BEST_CHI_SQUARE)) {
      return BestFit.NONE;
    }
    OptionalDouble chiSquare = run.number(BEST_CHI_SQUARE);
    run.require(BEST_NODE);
    OptionalLong node = run.integer(BEST_NODE);
    if (node.isPresent() && (node.getAsLong() < 0 || node.getAsLong() >= plan.grid().size())) {
      run.error(
          BEST_NODE,
          "is " + node.getAsLong() + " but the grid has " + plan.grid().size() + " nodes");
    }
    diagnostics.throwIfErrors();
    return new BestFit(chiSquare.orElseThrow(), node.orElseThrow());
  }
}
