package org.g221.job.written;

import java.util.Map;
import java.util.Optional;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.likelihood.Findings;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.model.Model;
import org.g221.engine.model.TruncationError;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.quantity.Quantity;

/** An evaluated point as written to JSON and YAML. */
public final class EvaluationDocument {

  private static final String BY_RUNNING = "chi-square-by-running";

  private EvaluationDocument() {}

  /**
   * The document of a point.
   *
   * @param model the model that was evaluated
   * @param likelihood the likelihood used
   */
  public static Document of(Evaluation evaluation, Model model, Likelihood likelihood) {
    Dataset dataset = likelihood.dataset();
    return new Document()
        .with("dataset", dataset.name())
        .with(Running.KEY, dataset.running().toString())
        .with("texture", evaluation.point().texture().key())
        .with("parameters", parameters(evaluation.point()))
        .with("derived", derived(evaluation))
        .with("chi-square", number(evaluation.chiSquare()))
        .with(BY_RUNNING, byRunning(evaluation.chiSquareByRunning()))
        .with("observation-count", evaluation.observationCount())
        .with("status", evaluation.exclusion().isEmpty() ? "ok" : "excluded")
        .withAny("reason", evaluation.exclusion())
        .withAny("truncation", evaluation.truncation().map(EvaluationDocument::truncation))
        .with("warnings", evaluation.warnings())
        .with(FindingsDocument.KEY, FindingsDocument.of(Findings.of(model, likelihood, evaluation)))
        .with(
            "predictions",
            evaluation.predictions().stream().map(known -> of(known, dataset)).toList())
        .with("pulls", evaluation.pulls().stream().map(EvaluationDocument::of).toList())
        .with("blocks", evaluation.blocks().stream().map(EvaluationDocument::of).toList())
        .with("quantities", QuantitiesDocument.of(evaluation, model, dataset));
  }

  /** The parameters of a point by name. */
  public static Document parameters(ParameterPoint point) {
    Document parameters = new Document();
    point.values().forEach((parameter, value) -> parameters.with(parameter.key(), value));
    return parameters;
  }

  private static Document byRunning(Map<Running, Double> chiSquare) {
    Document document = new Document();
    chiSquare.forEach((running, value) -> document.with(running.toString(), number(value)));
    return document;
  }

  private static Document derived(Evaluation evaluation) {
    Document derived = new Document();
    evaluation.derived().forEach((name, value) -> derived.with(name, number(value)));
    return derived;
  }

  /** How far leading order is from the exact tree level. */
  public static Document truncation(TruncationError error) {
    return new Document()
        .with("largest-deviation", number(error.largestDeviation()))
        .with("amplitude", error.amplitude());
  }

  private static Document of(PredictedValue prediction, Dataset dataset) {
    Quantity quantity = dataset.catalogue().get(prediction.observable()).quantity();
    Document entry =
        new Document()
            .with("observable", prediction.observable())
            .with("symbol", quantity.symbol())
            .with("value", number(prediction.value()));
    prediction.imaginary().ifPresent(value -> entry.with("imaginary", number(value)));
    double uncertainty = dataset.standardModel(prediction.observable()).uncertainty();
    entry
        .with("standard-model", number(prediction.standardModel()))
        .withAny(
            "standard-model-uncertainty",
            uncertainty > 0 ? Optional.of(uncertainty) : Optional.empty())
        .with("ratio", number(prediction.ratio().orElse(Double.NaN)));
    return prediction.unit().isEmpty() ? entry : entry.with("unit", prediction.unit());
  }

  private static Document of(Pull pull) {
    return new Document()
        .with("measurement", pull.measurement())
        .with("observable", pull.observable())
        .with("measured", number(pull.measured()))
        .with("sigma", number(pull.sigma()))
        .with("pull", number(pull.pull()))
        .withAny("limit", pull.limit().map(UpperLimit::limit))
        .withAny("confidence-level", pull.limit().map(UpperLimit::confidenceLevel));
  }

  private static Document of(Block block) {
    return new Document()
        .with("name", block.name())
        .with("observation-count", block.observationCount())
        .with("chi-square", number(block.chiSquare()))
        .with(BY_RUNNING, byRunning(block.chiSquareByRunning()));
  }

  /** JSON has no infinities; undefined values become null. */
  private static Object number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
