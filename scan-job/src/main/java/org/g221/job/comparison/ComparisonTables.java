package org.g221.job.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.quantity.SignificantDigits;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Vertex;
import org.g221.job.comparison.Comparison.SharedProfile;
import org.g221.job.report.ComparedTable;
import org.g221.job.report.ComparedTable.Cell;

/** The tables of a comparison; those that would be empty are left out. */
public final class ComparisonTables {

  private static final int DIGITS = 5;
  private static final double SHORTEST = 1e-3;
  private static final List<String> SIDES = List.of("A", "B");

  private final Comparison comparison;
  private final List<ComparedTable> tables = new ArrayList<>();

  private ComparisonTables(Comparison comparison) {
    this.comparison = comparison;
  }

  /** All tables, in the order in which they are shown. */
  public static List<ComparedTable> of(Comparison comparison) {
    ComparisonTables tables = new ComparisonTables(comparison);
    tables.addBestFits();
    tables.addBlocks();
    tables.addRegions();
    tables.addConfiguration();
    comparison.data().ifPresent(tables::addData);
    return tables.tables;
  }

  private void add(String id, String heading, String caption, List<String> more, Rows rows) {
    if (!rows.all.isEmpty()) {
      List<String> columns = new ArrayList<>(List.of(rows.name));
      columns.addAll(more);
      tables.add(new ComparedTable(id, heading, caption, columns, rows.all));
    }
  }

  private static final class Rows {

    private final String name;
    private final List<List<Cell>> all = new ArrayList<>();

    /**
     * @param name what the first cells are
     */
    Rows(String name) {
      this.name = name;
    }

    void add(String name, Cell... cells) {
      List<Cell> row = new ArrayList<>(List.of(Cell.text(name)));
      row.addAll(List.of(cells));
      all.add(row);
    }
  }

  private void addBestFits() {
    Rows rows = new Rows("quantity");
    rows.add("χ²", chiSquare(comparison.first()), chiSquare(comparison.second()));
    rows.add("observations", observations(comparison.first()), observations(comparison.second()));
    Map<String, Double> one = values(comparison.first());
    Map<String, Double> other = values(comparison.second());
    for (String name : Difference.namesOf(one, other)) {
      rows.add(name, number(one.get(name)), number(other.get(name)));
    }
    add(
        "best-fits",
        "Best fits",
        "Least χ² of each scan, with the parameters that attain it and what follows from them",
        SIDES,
        rows);
  }

  private static Cell chiSquare(ComparedScan side) {
    return side.scan().bestFit().exists()
        ? Cell.chiSquare(side.scan().bestFit().chiSquare())
        : Cell.NONE;
  }

  private static Cell observations(ComparedScan side) {
    return side.scan().hasData()
        ? Cell.text(Integer.toString(side.scan().plan().likelihood().observationCount()))
        : Cell.NONE;
  }

  private static Map<String, Double> values(ComparedScan side) {
    Map<String, Double> values = new LinkedHashMap<>();
    side.point()
        .ifPresent(
            point -> point.values().forEach((known, value) -> values.put(known.key(), value)));
    side.bestFit().ifPresent(known -> known.derived().forEach(values::putIfAbsent));
    return values;
  }

  private static Cell number(Double value) {
    return value == null || !Double.isFinite(value) ? Cell.NONE : Cell.number(value);
  }

  private void addBlocks() {
    if (comparison.first().bestFit().isEmpty() && comparison.second().bestFit().isEmpty()) {
      return;
    }
    boolean crossed =
        comparison.firstWithOther().isPresent() || comparison.secondWithOther().isPresent();
    List<Optional<Evaluation>> evaluations =
        crossed
            ? List.of(
                comparison.first().bestFit(),
                comparison.second().bestFit(),
                comparison.firstWithOther(),
                comparison.secondWithOther())
            : List.of(comparison.first().bestFit(), comparison.second().bestFit());
    Rows rows = new Rows("measurements");
    Set<String> names = new LinkedHashSet<>();
    evaluations.forEach(known -> names.addAll(blocks(known).keySet()));
    for (String name : names) {
      rows.add(
          name,
          evaluations.stream()
              .map(known -> chiSquare(blocks(known).get(name)))
              .toArray(Cell[]::new));
    }
    rows.add(
        "all",
        evaluations.stream()
            .map(known -> chiSquare(known.map(Evaluation::chiSquare).orElse(null)))
            .toArray(Cell[]::new));
    add(
        "chi-square",
        "χ² by measurements",
        crossed
            ? "Each best fit with the data of its own scan, and with those of the other"
            : "Each best fit with the data of its scan",
        crossed ? List.of("A", "B", "A with data of B", "B with data of A") : SIDES,
        rows);
  }

  private static Map<String, Double> blocks(Optional<Evaluation> evaluation) {
    return evaluation.stream()
        .flatMap(known -> known.blocks().stream())
        .collect(Collectors.toMap(Block::name, Block::chiSquare, Double::sum, LinkedHashMap::new));
  }

  private static Cell chiSquare(Double value) {
    return value == null || !Double.isFinite(value) ? Cell.NONE : Cell.chiSquare(value);
  }

  private void addRegions() {
    Rows rows = new Rows("profile and level");
    for (SharedProfile shared : comparison.shared()) {
      for (ConfidenceLevel level : comparison.levels()) {
        rows.add(
            shared.name() + ", " + SignificantDigits.of(100 * level.probability(), DIGITS) + " %",
            Cell.text(extent(shared, true, level)),
            Cell.text(extent(shared, false, level)));
      }
    }
    add(
        "regions",
        "Regions and intervals",
        "Profiles that both scans have: intervals of one quantity, the extent of regions in two",
        SIDES,
        rows);
  }

  private String extent(SharedProfile shared, boolean first, ConfidenceLevel level) {
    var profile = first ? shared.first() : shared.second();
    ComparedScan side = first ? comparison.first() : comparison.second();
    double best = side.scan().bestFit().chiSquare();
    if (shared.dimension() == 1) {
      List<String> intervals =
          ConfidenceIntervals.of(profile, best, level).intervals().stream()
              .map(known -> range(known.lower(), known.upper()))
              .toList();
      return intervals.isEmpty() ? "empty" : String.join(" and ", intervals);
    }
    List<Vertex> corners = ConfidenceRegion.of(profile, best, level).corners();
    if (corners.isEmpty()) {
      return "empty";
    }
    var x = corners.stream().mapToDouble(Vertex::x).summaryStatistics();
    var y = corners.stream().mapToDouble(Vertex::y).summaryStatistics();
    return range(x.getMin(), x.getMax()) + " x " + range(y.getMin(), y.getMax());
  }

  private static String range(double lower, double upper) {
    return "[" + number(lower) + ", " + number(upper) + "]";
  }

  /** With an exponent where it would have many zeros. */
  static String number(double value) {
    double size = Math.abs(value);
    return value != 0 && size < SHORTEST
        ? Double.toString(new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue())
            .replace('E', 'e')
        : SignificantDigits.of(value, DIGITS);
  }

  private void addConfiguration() {
    addDifferences(
        "configuration",
        "Configuration",
        "key",
        "What the scan files say otherwise",
        comparison.configuration());
  }

  private void addData(DataDifferences data) {
    addDifferences(
        "measurements",
        "Measurements",
        "measurement",
        String.format(
            Locale.ROOT,
            "%d count in A alone, %d in B alone, %d with other numbers",
            data.onlyInFirst(),
            data.onlyInSecond(),
            data.changed()),
        data.measurements());
    addDifferences(
        "standard-model",
        "Standard Model",
        "observable",
        "Values that differ",
        data.standardModel());
    addDifferences("inputs", "Inputs", "input", "Measured inputs that differ", data.inputs());
    addDifferences(
        "correlations",
        "Correlations",
        "measurements",
        "Coefficients between measurements that count in both, as far as they differ",
        data.correlations());
  }

  private void addDifferences(
      String id, String heading, String name, String caption, List<Difference> differences) {
    Rows rows = new Rows(name);
    differences.forEach(
        known -> rows.add(known.what(), Cell.text(known.first()), Cell.text(known.second())));
    add(id, heading, caption, SIDES, rows);
  }

  /** Values of a best fit in a plane; empty where one is not known. */
  static Optional<Vertex> place(ComparedScan side, String x, String y) {
    OptionalDouble atX = value(side, x);
    OptionalDouble atY = value(side, y);
    return atX.isPresent() && atY.isPresent()
        ? Optional.of(new Vertex(atX.getAsDouble(), atY.getAsDouble()))
        : Optional.empty();
  }

  private static OptionalDouble value(ComparedScan side, String name) {
    Optional<Double> predicted =
        side.bestFit().stream()
            .flatMap(known -> known.predictions().stream())
            .filter(known -> known.observable().equals(name))
            .map(Evaluation.PredictedValue::value)
            .findFirst();
    Double value = predicted.orElseGet(() -> values(side).get(name));
    return value == null || !Double.isFinite(value)
        ? OptionalDouble.empty()
        : OptionalDouble.of(value);
  }
}
