package org.g221.job.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.measurement.Reference;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.parameter.Running;
import org.g221.engine.quantity.Quantity;
import org.g221.job.canvas.LatexLabel;
import org.g221.job.canvas.XmlWriter;
import org.g221.job.plot.NumberText;
import org.g221.job.report.Table.Cell;

/** Tables about the best fit, next to the Standard Model where it is known. */
final class EvaluationTables {

  private static final String UNKNOWN = "–";

  /** Data files may state any address; a page must not run one. */
  private static final String WEB_ADDRESS = "https?://.*";

  /** Style of cells that take a line of their own on cards. */
  private static final String WIDE = "wide";

  private static final int DECIMALS = 2;
  private static final int DIGITS_OF_UNCERTAINTY = 3;

  private final Evaluation bestFit;
  private final Optional<Evaluation> standardModel;
  private final Map<String, Quantity> quantities;
  private final Map<String, Reference> sources;

  /**
   * @param sources publications by the name of the measurement
   */
  EvaluationTables(
      Evaluation bestFit,
      Optional<Evaluation> standardModel,
      Map<String, Quantity> quantities,
      Map<String, Reference> sources) {
    this.bestFit = bestFit;
    this.standardModel = standardModel;
    this.quantities = quantities;
    this.sources = sources;
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
    table.row(
        Cell.of(code(name)),
        Cell.of(symbol(name)),
        Cell.of(NumberText.of(value) + (unit.isEmpty() ? "" : " " + unit), value));
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
            "Contributions to χ², for the best fit and the Standard Model (SM)",
            Table.Column.ofText("Measurements"),
            Table.Column.ofValues("Observations"),
            Table.Column.ofValues("Best fit"),
            Table.Column.ofValues("SM"),
            Table.Column.ofValues("Best fit − SM"));
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

  /** Contributions to χ² of the best fit with each kind of running; empty if there is only one. */
  Optional<Table> running() {
    List<Running> kinds = List.copyOf(bestFit.chiSquareByRunning().keySet());
    if (kinds.size() < 2) {
      return Optional.empty();
    }
    List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.ofText("Measurements")));
    kinds.forEach(kind -> columns.add(Table.Column.ofValues(Running.KEY + ": " + kind)));
    Table table =
        new Table(
            "Contributions to χ² of the best fit, by running",
            columns.toArray(Table.Column[]::new));
    for (Block block : bestFit.blocks()) {
      table.row(contributions(block.name(), kinds, block.chiSquareByRunning()));
    }
    table.foot(contributions("all", kinds, bestFit.chiSquareByRunning()));
    return Optional.of(table);
  }

  private static Cell[] contributions(
      String name, List<Running> kinds, Map<Running, Double> chiSquare) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(XmlWriter.escape(name))));
    for (Running kind : kinds) {
      Optional<Double> known = Optional.of(chiSquare.get(kind)).filter(Double::isFinite);
      cells.add(cell(known, value -> NumberText.fixed(value, DECIMALS)));
    }
    return cells.toArray(Cell[]::new);
  }

  private interface RowSink {
    void add(Cell... cells);
  }

  private static void addContribution(
      RowSink rows, String name, int observations, double chiSquare, Optional<Double> other) {
    rows.add(
        Cell.of(XmlWriter.escape(name)),
        Cell.of(Integer.toString(observations), observations),
        Cell.of(NumberText.fixed(chiSquare, DECIMALS), chiSquare),
        cell(other, value -> NumberText.fixed(value, DECIMALS)),
        cell(other.map(value -> chiSquare - value), EvaluationTables::signed));
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
            "Pulls, (measured − predicted)/σ; the thin line is the pull in the Standard Model (SM)",
            Table.Column.ofText("Measurement"),
            new Table.Column("Symbol", WIDE),
            Table.Column.ofValues("Measured"),
            Table.Column.ofValues("Predicted"),
            Table.Column.ofValues("σ"),
            Table.Column.ofValues("Pull"),
            Table.Column.ofPictures(bar.range()),
            Table.Column.ofValues("SM pull"),
            new Table.Column("Source", "source"));
    Map<String, PredictedValue> predicted = new HashMap<>();
    bestFit.predictions().forEach(value -> predicted.put(value.observable(), value));
    for (Pull pull : sorted) {
      Optional<Double> other = Optional.ofNullable(standard.get(pull.measurement()));
      Optional<PredictedValue> value = Optional.ofNullable(predicted.get(pull.observable()));
      table.row(
          Cell.of(code(pull.measurement())),
          Cell.of(symbol(pull.observable())),
          Cell.of(measured(pull), pull.measured()),
          cell(value.map(PredictedValue::value), NumberText::of),
          pull.isKnown()
              ? Cell.of(NumberText.of(pull.sigma(), DIGITS_OF_UNCERTAINTY), pull.sigma())
              : Cell.of(UNKNOWN),
          Cell.of(signed(pull.pull()), pull.pull()),
          Cell.of(bar.of(pull.pull(), other), Math.abs(pull.pull())),
          cell(other, EvaluationTables::signed),
          Cell.of(source(pull.measurement())));
    }
    return table;
  }

  /** A cell that may have no value. */
  private static Cell cell(Optional<Double> value, Function<Double, String> text) {
    return value.map(known -> Cell.of(text.apply(known), known)).orElse(Cell.of(UNKNOWN));
  }

  private static String measured(Pull pull) {
    if (!pull.isKnown()) {
      return "no limit for this mass";
    }
    return pull.limit()
        .map(EvaluationTables::limit)
        .orElseGet(() -> NumberText.of(pull.measured()));
  }

  /** The publication of a measurement, as a link where it has an address. */
  private String source(String measurement) {
    Reference source = sources.get(measurement);
    if (source == null) {
      return UNKNOWN;
    }
    XmlWriter html = new XmlWriter();
    String address = source.publication().link();
    if (!address.matches(WEB_ADDRESS)) {
      return html.text(source.citation()).finish();
    }
    String arxiv = source.publication().arxiv();
    String label = arxiv.isEmpty() ? source.citation() : "arXiv:" + arxiv;
    return html.element("a", label, "href", address, "title", source.citation()).finish();
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
            "Predictions of the best fit, beside measurements in χ² and the Standard Model (SM)",
            Table.Column.ofText("Observable"),
            new Table.Column("Symbol", WIDE),
            new Table.Column("Best fit", "value " + WIDE),
            new Table.Column("Measured", "value " + WIDE),
            Table.Column.ofValues("SM value"),
            Table.Column.ofValues("Ratio"),
            Table.Column.ofText("Unit"));
    Map<String, List<Pull>> measured = new HashMap<>();
    for (Pull pull : bestFit.pulls()) {
      measured.computeIfAbsent(pull.observable(), name -> new ArrayList<>()).add(pull);
    }
    for (PredictedValue prediction : bestFit.predictions()) {
      table.row(
          Cell.of(code(prediction.observable())),
          Cell.of(symbol(prediction.observable())),
          Cell.of(complex(prediction.value(), prediction.imaginary()), prediction.value()),
          measured(measured.getOrDefault(prediction.observable(), List.of())),
          Cell.of(NumberText.of(prediction.standardModel()), prediction.standardModel()),
          cell(prediction.ratio().stream().boxed().findFirst(), NumberText::of),
          Cell.of(unit(prediction.observable())));
    }
    return table;
  }

  /** All measurements of an observable that are in χ², each on its line. */
  private static Cell measured(List<Pull> pulls) {
    if (pulls.isEmpty()) {
      return Cell.of(UNKNOWN);
    }
    XmlWriter html = new XmlWriter();
    for (Pull pull : pulls) {
      String text =
          pull.isKnown() && pull.limit().isEmpty()
              ? XmlWriter.escape(NumberText.withUncertainty(pull.measured(), pull.sigma()))
              : measured(pull);
      html.start("span", "class", "each").markup(text).end();
    }
    return Cell.of(html.finish(), pulls.get(0).measured());
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
