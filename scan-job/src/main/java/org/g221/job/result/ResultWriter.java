package org.g221.job.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.likelihood.DrawnMeasurements;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.outcome.ContinuousOutcome;
import org.g221.job.report.Exploration;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scan.ScanPoints;
import org.g221.job.storage.StoredFiles;
import org.g221.job.written.Document;
import org.g221.job.written.Documents;
import org.g221.job.written.EvaluationDocument;
import org.g221.job.written.MeasurementsDocument;
import org.g221.job.written.RegionsDocument;

/** Writes the files of a result, besides the tables, that people and other programs read. */
public final class ResultWriter {

  private final ScanPlan plan;
  private final ScanPoints points;
  private final BestFit bestFit;
  private final List<ProfileLikelihood> profiles;
  private final Path folder;
  private final Configuration configuration;
  private final boolean hasData;
  private final Supplier<KeptRowFiles> rows;
  private final SortedSet<String> written = new TreeSet<>();

  private ResultWriter(
      ScanPlan plan,
      ScanPoints points,
      BestFit bestFit,
      List<ProfileLikelihood> profiles,
      Path folder,
      Configuration configuration,
      boolean hasData,
      Supplier<KeptRowFiles> rows) {
    this.plan = plan;
    this.points = points;
    this.bestFit = bestFit;
    this.profiles = profiles;
    this.folder = folder;
    this.configuration = configuration;
    this.hasData = hasData;
    this.rows = rows;
  }

  /** A writer for a new result. */
  public static ResultWriter of(ScanResult result, Path folder, Configuration configuration) {
    return new ResultWriter(
        result.plan(),
        result.points(),
        result.outcome().bestFit(),
        result.outcome().profiles(),
        folder,
        configuration,
        true,
        () -> KeptRowFiles.written(folder, configuration));
  }

  /** A writer for an existing result. */
  public static ResultWriter of(FinishedScan scan, Configuration configuration) {
    return new ResultWriter(
        scan.plan(),
        scan.points(),
        scan.bestFit(),
        scan.profiles(),
        scan.folder(),
        configuration,
        scan.hasData(),
        () -> KeptRowFiles.of(scan, configuration));
  }

  /** The full evaluation of the best fit; empty if all nodes were excluded. */
  private Optional<Evaluation> bestFitEvaluation() {
    return bestFit.exists()
        ? Optional.of(plan.evaluate(points.point(bestFit.gridIndex())))
        : Optional.empty();
  }

  /** Writes the numbers of a finished scan, {@code run.yaml} last, as it lists the others. */
  public void writeNumbers(RunDocument run) throws IOException {
    writeBestFit(run.result());
    writeRegions(profiles, plan.specification().confidenceLevels());
    new ResultFiles(folder, configuration).complete(Documents.yaml(run.document()));
  }

  /** Draws the report and the figures of a finished scan, and lists them; returns what failed. */
  public List<Undrawn> draw(RunDocument run) {
    List<Undrawn> undrawn =
        new ArrayList<>(
            draw(run.facts(), plan.specification().confidenceLevels(), run.result().warnings()));
    try {
      enter();
    } catch (IOException | RuntimeException | Error e) {
      undrawn.add(new Undrawn(RunFile.NAME, e));
    }
    return undrawn;
  }

  /** Adds the written files to the list of an existing result. */
  public void enter() throws IOException {
    new ResultFiles(folder, configuration).enter(written);
  }

  /** Writes {@code best-fit.yaml}, which {@code evaluate --point} can read. */
  private void writeBestFit(ScanResult result) throws IOException {
    Document document =
        new Document().with("format-version", 1).withAll(Document.of(Provenance.of(plan)));
    if (!plan.specification().dataset().equals(plan.dataset().name())) {
      document.with("dataset-path", plan.specification().dataset());
    }
    Optional<Evaluation> evaluation = bestFitEvaluation();
    if (evaluation.isPresent()) {
      document
          .withAll(EvaluationDocument.of(evaluation.get(), plan.model(), plan.likelihood()))
          .with("standard-model-chi-square", plan.evaluateStandardModel().chiSquare());
    } else {
      document.with("status", "excluded").with("reason", excluded());
    }
    if (bestFit.exists() && result.outcome() instanceof ContinuousOutcome found) {
      document.with("chi-square-lower-bound", found.lowerBound());
    }
    if (!result.statements().isEmpty()) {
      document.with(RunDocument.STATEMENTS, result.statements());
    }
    List<String> warnings = new ArrayList<>(result.warnings());
    evaluation.ifPresent(known -> warnings.addAll(known.warnings()));
    document.with("warnings", warnings);
    write(ResultNames.BEST_FIT, Documents.yaml(document));
  }

  private String excluded() {
    return plan instanceof GridPlan
        ? "all nodes of the scan are excluded"
        : "no allowed point was found within the ranges of the scan";
  }

  /**
   * Writes {@code regions/regions.geojson}; regions of profiles that are not chosen are kept from
   * the existing file, or computed at the levels of the scan if there is no file.
   *
   * @param chosen profiles of the result
   */
  public void writeRegions(List<ProfileLikelihood> chosen, List<ConfidenceLevel> levels)
      throws IOException {
    Map<String, List<RegionsDocument.Feature>> features = new LinkedHashMap<>();
    if (chosen.size() < profiles.size()) {
      features.putAll(regionsInFile());
    }
    double best = bestFit.chiSquare();
    for (ProfileLikelihood profile : profiles) {
      String name = profile.definition().name();
      if (chosen.contains(profile)) {
        features.put(name, RegionsDocument.features(profile, best, levels));
      } else if (!features.containsKey(name)) {
        List<ConfidenceLevel> own = plan.specification().confidenceLevels();
        features.put(name, RegionsDocument.features(profile, best, own));
      }
    }
    Document document =
        Document.of(Provenance.of(plan))
            .with("measurements", hasData ? drawnMeasurements() : measurementsInFile())
            .withAll(RegionsDocument.of(profiles, features));
    write(RegionsDocument.FILE, Documents.json(document));
  }

  private List<Document> drawnMeasurements() {
    return MeasurementsDocument.of(
        DrawnMeasurements.of(plan.likelihood(), plan.profiledQuantities()));
  }

  /** The measurements in the file; none without a file, or if it is not as it was written. */
  private List<Object> measurementsInFile() throws IOException {
    ResultFiles files = new ResultFiles(folder, configuration);
    Diagnostics flaws = new Diagnostics();
    files.check(files.run(), RegionsDocument.FILE::equals, flaws);
    if (flaws.hasErrors()) {
      return List.of();
    }
    try {
      return RegionsDocument.measurements(
          StoredFiles.read(new Path(folder, RegionsDocument.FILE), configuration));
    } catch (FileNotFoundException | IllegalArgumentException e) {
      return List.of();
    }
  }

  /** The features in the file by profile; none without a file. */
  private Map<String, List<RegionsDocument.Feature>> regionsInFile() throws IOException {
    try {
      return RegionsDocument.read(
          StoredFiles.read(new Path(folder, RegionsDocument.FILE), configuration));
    } catch (FileNotFoundException e) {
      return Map.of();
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          new Path(folder, RegionsDocument.FILE).toString(),
          "",
          e.getMessage() + "; g221 regions without --plane writes it anew");
    }
  }

  /**
   * Draws {@code report.html}, and each of its plots in {@code figures/}; one that fails does not
   * keep the others from being drawn.
   *
   * @param facts how the result came about
   * @param levels confidence levels to draw
   * @param warnings caveats on the use of the result
   * @return what could not be drawn
   */
  public List<Undrawn> draw(RunFacts facts, List<ConfidenceLevel> levels, List<String> warnings) {
    Drawing drawing = new Drawing(this::write);
    drawing.draw(
        () ->
            new ReportMaterial(plan, bestFit, profiles)
                .content(
                    bestFitEvaluation(),
                    plan.evaluateStandardModel(),
                    levels,
                    facts,
                    warnings,
                    exploration()),
        profiles);
    return drawing.undrawn();
  }

  private Optional<Exploration> exploration() {
    return bestFit.exists()
        ? Optional.of(
            new ExplorationMaterial(plan, points, bestFit, profiles)
                .exploration(rows.get(), configuration))
        : Optional.empty();
  }

  private void write(String name, String text) throws IOException {
    StoredFiles.write(new Path(folder, name), text, configuration);
    written.add(name);
  }
}
