package org.g221.job.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.g221.engine.likelihood.DrawnMeasurement;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.measurement.Reference;
import org.g221.engine.model.Finding;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.plot.PlotContent;

/**
 * The content of a report.
 *
 * @param scanId identifier of the scan
 * @param datasetName name of the data set
 * @param datasetDescription description of the data set in a sentence; may be empty
 * @param facts how the result came about, as labels and values in the order shown
 * @param profiles in the order shown
 * @param bestChiSquare smallest χ² of the scan, positive infinity if all its nodes were excluded
 * @param levels confidence levels of regions and intervals
 * @param bestFit the best fit, if there is one
 * @param standardModel the Standard Model, if its χ² is to be compared
 * @param measurements measurements to draw, by the name of the quantity in profiles
 * @param standardModelValues Standard Model values to draw, likewise
 * @param quantities symbols and units by name, for everything plotted and for the best fit
 * @param findings what holds at the best fit and what does not
 * @param statements what a continuous scan has found, in sentences; none of a grid
 * @param warnings caveats for the reader
 * @param configuration the effective configuration, as YAML
 * @param sources publications by the name of the measurement
 * @param exploration what a reader can look into; empty if there is no best fit
 */
public record ReportContent(
    String scanId,
    String datasetName,
    String datasetDescription,
    Map<String, String> facts,
    List<ProfileLikelihood> profiles,
    double bestChiSquare,
    List<ConfidenceLevel> levels,
    Optional<Evaluation> bestFit,
    Optional<Evaluation> standardModel,
    Map<String, List<DrawnMeasurement>> measurements,
    Map<String, Double> standardModelValues,
    Map<String, Quantity> quantities,
    List<Finding> findings,
    List<String> statements,
    List<String> warnings,
    String configuration,
    Map<String, Reference> sources,
    Optional<Exploration> exploration) {

  public ReportContent {
    Objects.requireNonNull(scanId);
    Objects.requireNonNull(datasetName);
    Objects.requireNonNull(datasetDescription);
    Objects.requireNonNull(bestFit);
    Objects.requireNonNull(standardModel);
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(exploration);
    sources = Map.copyOf(sources);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    profiles = List.copyOf(profiles);
    levels = List.copyOf(levels);
    measurements = Map.copyOf(measurements);
    standardModelValues = Map.copyOf(standardModelValues);
    quantities = Map.copyOf(quantities);
    findings = List.copyOf(findings);
    statements = List.copyOf(statements);
    warnings = List.copyOf(warnings);
    if (Double.isNaN(bestChiSquare) || bestChiSquare == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException("best χ² of scan " + scanId + " is " + bestChiSquare);
    }
  }

  /** Whether any node of the scan was not excluded. */
  public boolean hasResult() {
    return bestChiSquare < Double.POSITIVE_INFINITY;
  }

  /** What the plots of its profiles show. */
  public PlotContent plotted() {
    return new PlotContent(
        scanId + ", data set " + datasetName,
        bestChiSquare,
        levels,
        bestFit,
        measurements,
        standardModelValues,
        quantities);
  }

  /** The profiles in one or in two quantities. */
  List<ProfileLikelihood> profilesOfDimension(int dimension) {
    return profiles.stream()
        .filter(profile -> profile.definition().dimension() == dimension)
        .toList();
  }

  /**
   * Starts building a report; without profiles, it is that of a scan whose nodes were all excluded.
   */
  public static Builder of(String scanId, String datasetName) {
    return new Builder(scanId, datasetName);
  }

  /** A report under construction; anything not given is empty. */
  public static final class Builder {

    private final String scanId;
    private final String datasetName;
    private String datasetDescription = "";
    private Map<String, String> facts = Map.of();
    private List<ProfileLikelihood> profiles = List.of();
    private double bestChiSquare = Double.POSITIVE_INFINITY;
    private List<ConfidenceLevel> levels = List.of();
    private Optional<Evaluation> bestFit = Optional.empty();
    private Optional<Evaluation> standardModel = Optional.empty();
    private Map<String, List<DrawnMeasurement>> measurements = Map.of();
    private Map<String, Double> standardModelValues = Map.of();
    private Map<String, Quantity> quantities = Map.of();
    private List<Finding> findings = List.of();
    private List<String> statements = List.of();
    private List<String> warnings = List.of();
    private String configuration = "";
    private Map<String, Reference> sources = Map.of();
    private Optional<Exploration> exploration = Optional.empty();

    private Builder(String scanId, String datasetName) {
      this.scanId = scanId;
      this.datasetName = datasetName;
    }

    public Builder datasetDescription(String text) {
      datasetDescription = text;
      return this;
    }

    public Builder facts(Map<String, String> values) {
      facts = values;
      return this;
    }

    /** The profiles, the smallest χ² as their reference, and the levels to show. */
    public Builder profiles(
        List<ProfileLikelihood> shown, double best, List<ConfidenceLevel> atLevels) {
      profiles = shown;
      bestChiSquare = best;
      levels = atLevels;
      return this;
    }

    public Builder bestFit(Optional<Evaluation> evaluation) {
      bestFit = evaluation;
      return this;
    }

    public Builder standardModel(Evaluation evaluation) {
      standardModel = Optional.of(evaluation);
      return this;
    }

    public Builder measurements(Map<String, List<DrawnMeasurement>> byQuantity) {
      measurements = byQuantity;
      return this;
    }

    public Builder standardModelValues(Map<String, Double> byQuantity) {
      standardModelValues = byQuantity;
      return this;
    }

    public Builder quantities(Map<String, Quantity> byName) {
      quantities = byName;
      return this;
    }

    public Builder findings(List<Finding> atBestFit) {
      findings = atBestFit;
      return this;
    }

    public Builder statements(List<String> sentences) {
      statements = sentences;
      return this;
    }

    public Builder warnings(List<String> texts) {
      warnings = texts;
      return this;
    }

    public Builder configuration(String yaml) {
      configuration = yaml;
      return this;
    }

    public Builder sources(Map<String, Reference> byMeasurement) {
      sources = byMeasurement;
      return this;
    }

    public Builder exploration(Optional<Exploration> points) {
      exploration = points;
      return this;
    }

    /** The report. */
    public ReportContent build() {
      return new ReportContent(
          scanId,
          datasetName,
          datasetDescription,
          facts,
          profiles,
          bestChiSquare,
          levels,
          bestFit,
          standardModel,
          measurements,
          standardModelValues,
          quantities,
          findings,
          statements,
          warnings,
          configuration,
          sources,
          exploration);
    }
  }
}
