package org.g221.job.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.g221.engine.likelihood.DrawnMeasurement;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Polygon;
import org.g221.engine.region.Vertex;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.LatexLabel;
import org.g221.job.plot.NumberText;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlottedQuantity;
import org.g221.job.plot.SvgPlot;

/** What the script of the page knows of the scan, as JSON. */
final class PageData {

  private static final MathContext DIGITS = new MathContext(6);

  private final ReportContent content;
  private final Exploration exploration;

  private PageData(ReportContent content, Exploration exploration) {
    this.content = content;
    this.exploration = exploration;
  }

  /**
   * The document as text that is safe between tags: it holds no character of markup.
   *
   * @param json writes maps, lists, arrays, texts and numbers as JSON, in ASCII
   */
  static String of(
      ReportContent content, Exploration exploration, Function<Map<String, Object>, String> json) {
    return json.apply(new PageData(content, exploration).document())
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("scan", content.scanId());
    document.put("dataset", content.datasetName());
    document.put("bestChiSquare", rounded(content.bestChiSquare()));
    document.put("levels", levels().stream().map(this::level).toList());
    document.put("quantities", names().stream().map(this::quantity).toList());
    document.put("bestBlocks", bestBlocks());
    document.put("bestPoint", position(exploration.bestFit()));
    document.put("profiles", content.profiles().stream().map(this::profile).toList());
    document.put("minima", points(exploration.minima()));
    document.put("rows", rows());
    document.put("pointFile", exploration.pointFile());
    return document;
  }

  private List<ConfidenceLevel> levels() {
    return SvgPlot.lowestFirst(content.levels());
  }

  private Map<String, Object> level(ConfidenceLevel level) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("label", NumberText.percent(level.probability()));
    document.put("delta", List.of(level.deltaChiSquare(1), level.deltaChiSquare(2)));
    return document;
  }

  /** Everything that can be an axis of the picture: what differs between points. */
  private List<String> names() {
    List<String> names = new ArrayList<>(exploration.axes().keySet());
    exploration
        .minima()
        .values()
        .quantities()
        .forEach(
            (name, values) -> {
              boolean varies = Arrays.stream(values).anyMatch(value -> value != values[0]);
              if (varies && !names.contains(name)) {
                names.add(name);
              }
            });
    content.profiles().stream()
        .flatMap(profile -> profile.definition().axes().stream())
        .map(ProfileAxis::name)
        .filter(name -> !names.contains(name))
        .distinct()
        .forEach(names::add);
    return names;
  }

  private Map<String, Object> quantity(String name) {
    Quantity quantity = content.quantities().get(name);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", name);
    document.put("kind", kind(name));
    document.put("symbol", runs(LatexLabel.of(quantity.symbol())));
    document.put("unit", LatexLabel.of(quantity.unitSymbol()).plain());
    document.put("meaning", quantity.meaning());
    if (exploration.axes().containsKey(name)) {
      document.put("nodes", PackedColumn.ofExactNumbers(exploration.axes().get(name)).document());
    }
    OptionalDouble best =
        content
            .bestFit()
            .map(evaluation -> PlottedQuantity.value(evaluation, name))
            .orElse(OptionalDouble.empty());
    best.stream()
        .filter(Double::isFinite)
        .forEach(value -> document.put("bestFit", rounded(value)));
    Double standardModel = content.standardModelValues().get(name);
    if (standardModel != null) {
      document.put("standardModel", rounded(standardModel));
    }
    document.put(
        "measurements",
        content.measurements().getOrDefault(name, List.of()).stream()
            .map(PageData::measurement)
            .toList());
    return document;
  }

  private String kind(String name) {
    if (exploration.axes().containsKey(name)) {
      return "axis";
    }
    return exploration.derived().contains(name) ? "derived" : "observable";
  }

  private static List<Object> runs(Label label) {
    return label.upright().runs().stream()
        .map(run -> (Object) List.of(run.text(), run.place().ordinal()))
        .toList();
  }

  private static Map<String, Object> measurement(DrawnMeasurement drawn) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("source", drawn.source());
    document.put("form", drawn.form().name());
    document.put("value", rounded(drawn.value()));
    document.put("sigma", rounded(drawn.sigma()));
    drawn.limit().ifPresent(limit -> document.put("limit", rounded(limit.limit())));
    document.put("counted", drawn.isCounted());
    return document;
  }

  private Map<String, Object> bestBlocks() {
    Map<String, Object> blocks = new LinkedHashMap<>();
    content
        .bestFit()
        .ifPresent(
            evaluation -> {
              for (Block block : evaluation.blocks()) {
                blocks.put(block.name(), rounded(block.chiSquare()));
              }
            });
    return blocks;
  }

  private Map<String, Object> profile(ProfileLikelihood profile) {
    List<ProfileAxis> axes = profile.definition().axes();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("axes", axes.stream().map(axis -> axis(profile, axes.indexOf(axis))).toList());
    int[] order = binsInOrder(axes);
    double[] deltas = profile.deltaChiSquare(content.bestChiSquare());
    document.put(
        "delta",
        PackedColumn.ofNumbers(
                Arrays.stream(order).mapToDouble(bin -> known(profile, deltas, bin)).toArray())
            .document());
    document.put(
        "point",
        PackedColumn.ofIndices(
                Arrays.stream(order).map(bin -> position(profile.gridIndex(bin)) + 1).toArray())
            .document());
    if (profile.isEnclosed()) {
      document.put("below", PackedColumn.ofNumbers(below(profile, order)).document());
    }
    double limit = profile.limit() - content.bestChiSquare();
    document.put("limit", Double.isFinite(limit) ? rounded(limit) : null);
    if (axes.size() == 2) {
      document.put("regions", levels().stream().map(level -> region(profile, level)).toList());
      if (!profile.contours().isEmpty()) {
        document.put("inner", levels().stream().map(level -> inner(profile, level)).toList());
      }
    }
    return document;
  }

  /** Δχ² of a bin: infinite if it is open, not a number if it is empty. */
  private static double known(ProfileLikelihood profile, double[] deltas, int bin) {
    if (profile.isOpen(bin)) {
      return Double.POSITIVE_INFINITY;
    }
    return profile.isEmpty(bin) ? Double.NaN : deltas[bin];
  }

  /** What χ² in a bin is not below, above the best fit. */
  private double[] below(ProfileLikelihood profile, int[] order) {
    return Arrays.stream(order)
        .mapToDouble(bin -> profile.lowerBound(bin) - content.bestChiSquare())
        .toArray();
  }

  private Map<String, Object> axis(ProfileLikelihood profile, int number) {
    ProfileAxis axis = profile.definition().axes().get(number);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", axis.name());
    document.put("lower", axis.lower());
    document.put("upper", axis.upper());
    document.put("logarithmic", PlotAxis.of(axis).logarithmic());
    document.put("bins", axis.bins());
    document.put("onNodes", axis.onGridAxis());
    return document;
  }

  /** The bins in increasing order along both axes, the second of which varies fastest. */
  private static int[] binsInOrder(List<ProfileAxis> axes) {
    if (axes.size() == 1) {
      return axes.get(0).ordered();
    }
    int columns = axes.get(1).bins();
    int[] fast = axes.get(1).ordered();
    return Arrays.stream(axes.get(0).ordered())
        .flatMap(row -> Arrays.stream(fast).map(column -> row * columns + column))
        .toArray();
  }

  /** The position of a node among the minima, −1 if it is not among them. */
  private int position(long gridIndex) {
    return Math.max(-1, Arrays.binarySearch(exploration.minima().gridIndices(), gridIndex));
  }

  private Object region(ProfileLikelihood profile, ConfidenceLevel level) {
    return rings(ConfidenceRegion.of(profile, content.bestChiSquare(), level).polygons());
  }

  private Object inner(ProfileLikelihood profile, ConfidenceLevel level) {
    return rings(ConfidenceRegion.of(profile, content.bestChiSquare(), level).inner());
  }

  private static Object rings(List<Polygon> polygons) {
    return polygons.stream()
        .map(
            polygon -> {
              List<Object> rings = new ArrayList<>();
              rings.add(ring(polygon.outer()));
              polygon.holes().forEach(hole -> rings.add(ring(hole)));
              return rings;
            })
        .toList();
  }

  private static List<Object> ring(List<Vertex> corners) {
    return corners.stream()
        .map(corner -> (Object) List.of(rounded(corner.x()), rounded(corner.y())))
        .toList();
  }

  private Map<String, Object> rows() {
    ExploredRows rows = exploration.rows();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("whyNone", rows.whyNone());
    document.put("kept", rows.kept());
    document.put("weight", rows.weight());
    document.put("limit", Double.isFinite(rows.limit()) ? rounded(rows.limit()) : null);
    rows.points().ifPresent(points -> document.put("points", points(points)));
    return document;
  }

  private Map<String, Object> points(ExploredPoints points) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("count", points.size());
    document.put("chiSquare", PackedColumn.ofNumbers(points.values().chiSquare()).document());
    Map<String, Object> axes = new LinkedHashMap<>();
    int number = 0;
    for (String axis : exploration.axes().keySet()) {
      axes.put(axis, PackedColumn.ofIndices(points.positions()[number++]).document());
    }
    document.put("positions", axes);
    List<String> names = names();
    Map<String, double[]> quantities = new LinkedHashMap<>(points.values().quantities());
    quantities.keySet().removeIf(name -> axes.containsKey(name) || !names.contains(name));
    document.put("quantities", packed(quantities));
    document.put("blocks", packed(points.values().blocks()));
    return document;
  }

  private static Map<String, Object> packed(Map<String, double[]> columns) {
    Map<String, Object> document = new LinkedHashMap<>();
    columns.forEach(
        (name, values) -> document.put(name, PackedColumn.ofNumbers(values).document()));
    return document;
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
  }
}
