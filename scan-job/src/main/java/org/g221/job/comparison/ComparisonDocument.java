package org.g221.job.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.parameter.Running;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.comparison.Comparison.SharedProfile;
import org.g221.job.written.Document;
import org.g221.job.written.EvaluationDocument;
import org.g221.job.written.RegionsDocument;

/** A comparison as it is written to JSON; what is not known is null or left out. */
public final class ComparisonDocument {

  private ComparisonDocument() {}

  /** The document. */
  public static Document of(Comparison comparison) {
    return new Document()
        .with("a", side(comparison.first(), comparison.firstWithOther()))
        .with("b", side(comparison.second(), comparison.secondWithOther()))
        .with("other-data", comparison.hasOtherData())
        .with("configuration", differences(comparison.configuration()))
        .withAny("data", comparison.data().map(ComparisonDocument::data))
        .with(
            "profiles",
            comparison.shared().stream().map(known -> profile(known, comparison)).toList())
        .with("notes", comparison.notes());
  }

  private static Document side(ComparedScan side, Optional<Evaluation> withOther) {
    return new Document()
        .with("scan-id", side.scanId())
        .with("folder", side.scan().folder().toString())
        .with("dataset", side.datasetName())
        .with("dataset-sha256", side.datasetDigest())
        .with(Running.KEY, side.scan().plan().dataset().running().toString())
        .with(
            "chi-square-min",
            side.scan().bestFit().exists() ? side.scan().bestFit().chiSquare() : null)
        .withAny("parameters", side.point().map(EvaluationDocument::parameters))
        .withAny("derived", side.bestFit().map(known -> numbers(known.derived())))
        .withAny("observation-count", side.bestFit().map(Evaluation::observationCount))
        .withAny("blocks", side.bestFit().map(ComparisonDocument::blocks))
        .withAny("chi-square-with-other-data", withOther.map(Evaluation::chiSquare))
        .withAny("blocks-with-other-data", withOther.map(ComparisonDocument::blocks));
  }

  private static Document numbers(Map<String, Double> values) {
    Document document = new Document();
    values.forEach((name, value) -> document.with(name, Double.isFinite(value) ? value : null));
    return document;
  }

  private static List<Document> blocks(Evaluation evaluation) {
    return evaluation.blocks().stream()
        .map(
            block ->
                new Document()
                    .with("name", block.name())
                    .with("observation-count", block.observationCount())
                    .with("chi-square", block.chiSquare()))
        .toList();
  }

  private static Document data(DataDifferences data) {
    return new Document()
        .with("measurements", differences(data.measurements()))
        .with("standard-model", differences(data.standardModel()))
        .with("inputs", differences(data.inputs()))
        .with("correlations", differences(data.correlations()));
  }

  private static List<Document> differences(List<Difference> differences) {
    return differences.stream()
        .map(
            known ->
                new Document()
                    .with("name", known.what())
                    .with("a", known.first())
                    .with("b", known.second()))
        .toList();
  }

  private static Document profile(SharedProfile shared, Comparison comparison) {
    return new Document()
        .with("profile", shared.name())
        .with("a", features(shared.first(), comparison.first(), comparison))
        .with("b", features(shared.second(), comparison.second(), comparison));
  }

  private static List<RegionsDocument.Feature> features(
      ProfileLikelihood profile, ComparedScan side, Comparison comparison) {
    return RegionsDocument.features(
        profile, side.scan().bestFit().chiSquare(), comparison.levels());
  }
}
