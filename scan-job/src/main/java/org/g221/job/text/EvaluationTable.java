package org.g221.job.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.model.Finding;
import org.g221.engine.model.TruncationError;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Running;

/** Prints an evaluated point for a terminal. */
public final class EvaluationTable {

  private static final int DIGITS = 5;

  private EvaluationTable() {}

  /**
   * Prints the table.
   *
   * @param findings what holds at the point
   * @param dataset the data set, in words
   * @param running the running of the predictions
   */
  public static void print(
      Evaluation evaluation,
      List<Finding> findings,
      String dataset,
      Running running,
      PrintWriter out) {
    TextTable parameters = new TextTable("parameter", "value", "");
    for (Map.Entry<Parameter, Double> entry : evaluation.point().values().entrySet()) {
      parameters.add(
          entry.getKey().key(), Numbers.significant(entry.getValue(), 8), entry.getKey().meaning());
    }
    Set<String> given =
        evaluation.point().values().keySet().stream()
            .map(Parameter::key)
            .collect(Collectors.toSet());
    evaluation
        .derived()
        .forEach(
            (name, value) -> {
              if (!given.contains(name)) {
                parameters.add(name, Numbers.significant(value, 6), "derived");
              }
            });
    parameters.print(out);
    out.println();
    if (evaluation.exclusion().isPresent()) {
      out.println(Lines.paragraph("The point is excluded: " + evaluation.exclusion().get() + "."));
      return;
    }
    String chiSquare =
        String.format(
            Locale.ROOT,
            "chi-square %.4f for %d observations of data set %s, running: %s",
            evaluation.chiSquare(),
            evaluation.observationCount(),
            dataset,
            running);
    out.println(Lines.paragraph(chiSquare) + "\n");
    printRunning(evaluation, out);
    evaluation
        .truncation()
        .ifPresent(error -> out.println(Lines.paragraph(sentence(error)) + "\n"));
    FindingsTable.print(findings, out);
    out.println();
    printBlocks(evaluation.blocks(), running, out);
    out.println();
    printPredictions(evaluation, out);
  }

  /** χ² with and without running side by side. */
  private static void printRunning(Evaluation evaluation, PrintWriter out) {
    TextTable table = new TextTable("running", "chi-square");
    evaluation
        .chiSquareByRunning()
        .forEach(
            (running, value) ->
                table.add(
                    running.toString(),
                    Double.isNaN(value)
                        ? "not known for this mass"
                        : String.format(Locale.ROOT, "%.4f", value)));
    table.print(out);
    out.println();
  }

  private static String warning(String clause) {
    return "WARNING: " + clause + ".";
  }

  private static String sentence(TruncationError error) {
    if (error.isTooLarge()) {
      return warning(error.warning());
    }
    String text = error.description();
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  /** Beside the contributions to χ² those with another running. */
  private static void printBlocks(List<Block> blocks, Running running, PrintWriter out) {
    List<Running> others =
        blocks.stream()
            .flatMap(block -> block.chiSquareByRunning().keySet().stream())
            .filter(other -> other != running)
            .distinct()
            .toList();
    List<String> headings = new ArrayList<>(List.of("block", "observations", "chi-square"));
    others.forEach(other -> headings.add(Running.KEY + ": " + other));
    TextTable table = new TextTable(headings.toArray(String[]::new));
    for (Block block : blocks) {
      List<String> cells =
          new ArrayList<>(List.of(block.name(), Integer.toString(block.observationCount())));
      cells.add(contribution(block.chiSquare()));
      others.forEach(other -> cells.add(contribution(block.chiSquareByRunning().get(other))));
      table.add(cells.toArray(String[]::new));
    }
    table.print(out);
  }

  private static String contribution(double chiSquare) {
    return Double.isNaN(chiSquare) ? "" : String.format(Locale.ROOT, "%.3f", chiSquare);
  }

  /** Predictions, each with the measurement in the fit that has the largest pull. */
  private static void printPredictions(Evaluation evaluation, PrintWriter out) {
    TextTable table =
        new TextTable("observable", "prediction", "Standard Model", "ratio", "measured", "pull");
    for (PredictedValue prediction : evaluation.predictions()) {
      Optional<Pull> pull =
          evaluation.pulls().stream()
              .filter(known -> known.observable().equals(prediction.observable()))
              .max(Comparator.comparingDouble(known -> Math.abs(known.pull())));
      table.add(
          withUnit(prediction),
          Numbers.significant(prediction.value(), DIGITS),
          Numbers.significant(prediction.standardModel(), DIGITS),
          prediction.ratio().isPresent()
              ? String.format(Locale.ROOT, "%.4f", prediction.ratio().getAsDouble())
              : "",
          pull.map(EvaluationTable::measured).orElse(""),
          pull.map(known -> pull(known.pull())).orElse(""));
    }
    table.print(out);
    out.println("\npull = (measured - predicted)/sigma, sigma with the Standard Model uncertainty");
  }

  private static String withUnit(PredictedValue prediction) {
    return prediction.observable()
        + (prediction.unit().isEmpty() ? "" : " [" + prediction.unit() + "]");
  }

  private static String pull(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%+.2f" : "%+.0f", value);
  }

  private static String measured(Pull pull) {
    if (!pull.isKnown()) {
      return "no limit for this mass";
    }
    return pull.limit()
        .map(Numbers::limit)
        .orElseGet(() -> Numbers.measured(pull.measured(), pull.sigma()));
  }
}
