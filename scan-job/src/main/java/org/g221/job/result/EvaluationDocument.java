package org.g221.job.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.model.TruncationError;

/** An evaluated point as nested maps, the form in which it is written as JSON and YAML. */
public final class EvaluationDocument {

  private EvaluationDocument() {}

  /**
   * The document of a point.
   *
   * @param dataset name of the data set
   */
  public static Map<String, Object> of(Evaluation evaluation, String dataset) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("dataset", dataset);
    document.put("texture", evaluation.point().texture().key());
    Map<String, Object> parameters = new LinkedHashMap<>();
    evaluation
        .point()
        .values()
        .forEach((parameter, value) -> parameters.put(parameter.key(), value));
    document.put("parameters", parameters);
    Map<String, Object> derived = new LinkedHashMap<>();
    evaluation.derived().forEach((name, value) -> derived.put(name, number(value)));
    document.put("derived", derived);
    document.put("chi-square", number(evaluation.chiSquare()));
    document.put("observation-count", evaluation.observationCount());
    document.put("status", evaluation.exclusion().isEmpty() ? "ok" : "excluded");
    evaluation.exclusion().ifPresent(reason -> document.put("reason", reason));
    evaluation.truncation().ifPresent(error -> document.put("truncation", truncation(error)));
    document.put("warnings", evaluation.warnings());
    document.put("predictions", predictions(evaluation));
    document.put("pulls", pulls(evaluation));
    document.put("blocks", blocks(evaluation));
    return document;
  }

  /** How far leading order is from the exact tree level. */
  static Map<String, Object> truncation(TruncationError error) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("largest-deviation", number(error.largestDeviation()));
    document.put("amplitude", error.amplitude());
    return document;
  }

  private static List<Object> predictions(Evaluation evaluation) {
    List<Object> predictions = new ArrayList<>();
    for (PredictedValue prediction : evaluation.predictions()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("observable", prediction.observable());
      entry.put("value", number(prediction.value()));
      prediction.imaginary().ifPresent(value -> entry.put("imaginary", number(value)));
      entry.put("standard-model", number(prediction.standardModel()));
      entry.put(
          "ratio",
          prediction.ratio().isPresent() ? number(prediction.ratio().getAsDouble()) : null);
      if (!prediction.unit().isEmpty()) {
        entry.put("unit", prediction.unit());
      }
      predictions.add(entry);
    }
    return predictions;
  }

  private static List<Object> pulls(Evaluation evaluation) {
    List<Object> pulls = new ArrayList<>();
    for (Pull pull : evaluation.pulls()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("measurement", pull.measurement());
      entry.put("observable", pull.observable());
      entry.put("measured", number(pull.measured()));
      entry.put("sigma", number(pull.sigma()));
      entry.put("pull", number(pull.pull()));
      pull.limit()
          .ifPresent(
              limit -> {
                entry.put("limit", limit.limit());
                entry.put("confidence-level", limit.confidenceLevel());
              });
      pulls.add(entry);
    }
    return pulls;
  }

  private static List<Object> blocks(Evaluation evaluation) {
    List<Object> blocks = new ArrayList<>();
    for (Block block : evaluation.blocks()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", block.name());
      entry.put("observation-count", block.observationCount());
      entry.put("chi-square", number(block.chiSquare()));
      blocks.add(entry);
    }
    return blocks;
  }

  /** JSON knows no infinities; what is undefined is null. */
  private static Object number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
