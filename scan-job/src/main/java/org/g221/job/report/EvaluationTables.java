package org.g221.job.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.quantity.Quantity;

/** Tables about the best fit, next to the Standard Model where it is known. */
final class EvaluationTables {

  private static final String UNKNOWN = "–";
  private static final int DECIMALS = 2;
  private static final int DIGITS_OF_UNCERTAINTY = 3;

  private final Evaluation bestFit;
  private final Optional<Evaluation> standardModel;
  private final Map<String, Quantity> quantities;

  EvaluationTables(
      Evaluation bestFit, Optional<Evaluation> standardModel, Map<String, Quantity> quantities) {
    this.bestFit = bestFit;
    this.standardModel = standardModel;
    this.quantities = quantities;
  }

  Table parameters() {
    Table table =
        new Table(
            "Parameters, texture " + bestFit.point().texture().key(),
            Table.Column.ofText("Parameter"),
            Table.Column.ofText("Symbol"),
            Table.Column.ofValues("Value"));
    bestFit
        .point()
        .values()
        .forEach((parameter, value) -> addQuantity(table, parameter.key(), value));
    return table;
  }

  Table derived() {
    Table table =
        new Table(
            "Quantities that follow",
            Table.Column.ofText("Quantity"),
            Table.Column.ofText("Symbol"),
            Table.Column.ofValues("Value"));
    bestFit.derived().forEach((name, value) -> addQuantity(table, name, value));
    return table;
  }

  private void addQuantity(Table table, String name, double value) {
    String unit = unit(name);
    table.row(code(name), symbol(name), NumberText.of(value) + (unit.isEmpty() ? "" : " " + unit));
  }

  private String symbol(String name) {
    return LatexLabel.of(quantities.get(name).symbol()).html();
  }

  private String unit(String name) {
    return LatexLabel.of(quantities.get(name).unitSymbol()).html();
  }

  Table blocks() {
    Map<String, Block> standard = new HashMap<>();
    standardModel.ifPresent(
        known -> known.blocks().forEach(block -> standard.put(block.name(), block)));
    Table table =
        new Table(
            "Contributions to χ²",
            Table.Column.ofText("Measurements"),
            Table.Column.ofValues("Observations"),
            Table.Column.ofValues("Best fit"),
            Table.Column.ofValues("Standard Model"),
            Table.Column.ofValues("Best fit − Standard Model"));
    for (Block block : bestFit.blocks()) {
      Optional<Double> other =
          Optional.ofNullable(standard.get(block.name())).map(Block::chiSquare);
      addContribution(table::row, block.name(), block.observationCount(), block.chiSquare(), other);
    }
    addContribution(
        table::foot,
        "all",
        bestFit.observationCount(),
        bestFit.chiSquare(),
        standardModel.map(Evaluation::chiSquare).filter(Double::isFinite));
    return table;
  }

  private interface RowSink {
    void add(String... cells);
  }

  private static void addContribution(
      RowSink rows, String name, int observations, double chiSquare, Optional<Double> other) {
    rows.add(
        XmlWriter.escape(name),
        Integer.toString(observations),
        NumberText.fixed(chiSquare, DECIMALS),
        other.map(value -> NumberText.fixed(value, DECIMALS)).orElse(UNKNOWN),
        other.map(value -> signed(chiSquare - value)).orElse(UNKNOWN));
  }

  Table pulls() {
    Map<String, Double> standard = new HashMap<>();
    standardModel.ifPresent(
        known -> known.pulls().forEach(pull -> standard.put(pull.measurement(), pull.pull())));
    List<Pull> sorted =
        bestFit.pulls().stream()
            .sorted(Comparator.comparingDouble((Pull pull) -> Math.abs(pull.pull())).reversed())
            .toList();
    PullBar bar = PullBar.wideEnoughFor(sorted, standard);
    Table table =
        new Table(
            "Pulls, (measured − predicted)/σ; the thin line is the pull in the Standard Model",
            Table.Column.ofText("Measurement"),
            Table.Column.ofValues("Measured"),
            Table.Column.ofValues("σ"),
            Table.Column.ofValues("Pull"),
            Table.Column.ofText(bar.range()),
            Table.Column.ofValues("Standard Model"));
    for (Pull pull : sorted) {
      Optional<Double> other = Optional.ofNullable(standard.get(pull.measurement()));
      table.row(
          code(pull.measurement()),
          pull.isKnown() ? measured(pull) : "no limit for this mass",
          pull.isKnown() ? NumberText.of(pull.sigma(), DIGITS_OF_UNCERTAINTY) : UNKNOWN,
          signed(pull.pull()),
          bar.of(pull.pull(), other),
          other.map(EvaluationTables::signed).orElse(UNKNOWN));
    }
    return table;
  }

  private static String measured(Pull pull) {
    return pull.limit()
        .map(EvaluationTables::limit)
        .orElseGet(() -> NumberText.of(pull.measured()));
  }

  private static String limit(UpperLimit limit) {
    return XmlWriter.escape(
        String.format(
            Locale.ROOT,
            "< %s (%s)",
            NumberText.of(limit.limit()),
            NumberText.percent(limit.confidenceLevel())));
  }

  Table predictions() {
    Table table =
        new Table(
            "Predictions of the best fit",
            Table.Column.ofText("Observable"),
            Table.Column.ofText("Symbol"),
            Table.Column.ofText("Unit"),
            Table.Column.ofValues("Best fit"),
            Table.Column.ofValues("Standard Model"),
            Table.Column.ofValues("Ratio"));
    for (PredictedValue prediction : bestFit.predictions()) {
      table.row(
          code(prediction.observable()),
          symbol(prediction.observable()),
          unit(prediction.observable()),
          complex(prediction.value(), prediction.imaginary()),
          NumberText.of(prediction.standardModel()),
          prediction.ratio().isPresent()
              ? NumberText.of(prediction.ratio().getAsDouble())
              : UNKNOWN);
    }
    return table;
  }

  private static String complex(double value, OptionalDouble imaginary) {
    if (imaginary.isEmpty() || imaginary.getAsDouble() == 0) {
      return NumberText.of(value);
    }
    String sign = imaginary.getAsDouble() < 0 ? " − " : " + ";
    return NumberText.of(value) + sign + NumberText.of(Math.abs(imaginary.getAsDouble())) + " i";
  }

  private static String signed(double value) {
    return NumberText.signed(value, DECIMALS);
  }

  private static String code(String text) {
    return new XmlWriter().element("code", text).finish();
  }
}
