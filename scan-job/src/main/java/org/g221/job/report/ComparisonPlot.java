package org.g221.job.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Polygon;
import org.g221.engine.region.Vertex;
import org.g221.job.plot.Label;
import org.g221.job.plot.LatexLabel;
import org.g221.job.plot.NumberText;
import org.g221.job.plot.Scale;
import org.g221.job.plot.Ticks;
import org.g221.job.plot.XmlWriter;

/**
 * The regions of two scans in one plane: those of the first as areas, those of the second as lines
 * over them. The frame fits both; the legend names scans and data.
 */
final class ComparisonPlot {

  /** Style sheet of the picture, in the colours of the page. */
  static final String STYLE =
      """
      .compared text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
        font-size: 13px; fill: var(--ink) }
      .compared .axis { font-size: 16px; text-anchor: middle }
      .compared .along-x { text-anchor: middle }
      .compared .along-y { text-anchor: end }
      .compared .other-data { font-weight: 600; fill: var(--less) }
      .compared .frame, .compared .ticks { fill: none; stroke: var(--ink); stroke-width: 1.2 }
      .compared .first { fill: var(--accent); fill-rule: evenodd; stroke: var(--accent);
        stroke-width: 1.2; stroke-linejoin: round }
      .compared .level-1 { fill-opacity: 0.75 }
      .compared .level-2 { fill-opacity: 0.35 }
      .compared .level-3 { fill-opacity: 0.15 }
      .compared .second { fill: none; stroke: var(--overlaid-1); stroke-width: 2.6;
        stroke-linejoin: round }
      .compared .second.level-2 { stroke-dasharray: 9 4 }
      .compared .second.level-3 { stroke-dasharray: 3 4 }
      .compared .best { fill: var(--paper); stroke-width: 2.4 }
      .compared .best-first { stroke: var(--accent) }
      .compared .best-second { stroke: var(--overlaid-1) }
      @media (max-width: 640px) { .compared text { font-size: 17px } .compared .axis { font-size: 20px } }
      """;

  private static final String OTHER_DATA = "The two scans use other data.";
  private static final double WIDTH = 600;
  private static final double LEFT = 78;
  private static final double RIGHT = 588;
  private static final double TOP = 12;
  private static final double BOTTOM = 392;
  private static final double LINE = 22;
  private static final double LEGEND = BOTTOM + 62;
  private static final int LINES_OF_SCAN = 2;
  private static final double KEY_WIDTH = 26;
  private static final double KEY_SPACING = 112;
  private static final double LABEL_SIZE = 16;
  private static final double MARGIN = 0.08;
  private static final int TICKS = 7;
  private static final int MOST_STYLES = 3;

  private final Quantity x;
  private final Quantity y;
  private final ComparedRegions first;
  private final ComparedRegions second;
  private final boolean otherData;
  private final Scale scaleX;
  private final Scale scaleY;
  private final XmlWriter svg = new XmlWriter();

  private ComparisonPlot(
      Quantity x, Quantity y, ComparedRegions first, ComparedRegions second, boolean otherData) {
    this.x = x;
    this.y = y;
    this.first = first;
    this.second = second;
    this.otherData = otherData;
    this.scaleX = scale(Vertex::x, LEFT, RIGHT);
    this.scaleY = scale(Vertex::y, BOTTOM, TOP);
  }

  /**
   * The picture as an element of a page that has its style sheet; empty regions are in its legend.
   *
   * @param id prefix of identifiers in the element
   * @param otherData whether the scans use other data, which the picture then says
   */
  static String inline(String id, ComparedPlane plane, boolean otherData) {
    return new ComparisonPlot(plane.x(), plane.y(), plane.first(), plane.second(), otherData)
        .draw(id);
  }

  private Stream<Vertex> shown() {
    return Stream.of(first, second)
        .flatMap(
            side ->
                Stream.concat(
                    side.regions().stream()
                        .flatMap(region -> region.polygons().stream())
                        .flatMap(polygon -> polygon.outer().stream()),
                    side.bestFit().stream()));
  }

  private Scale scale(ToDoubleFunction<Vertex> coordinate, double start, double end) {
    var values = shown().mapToDouble(coordinate).filter(Double::isFinite).summaryStatistics();
    if (values.getCount() == 0) {
      return new Scale(0, 1, false, start, end);
    }
    double width = values.getMax() - values.getMin();
    double room = width > 0 ? MARGIN * width : Math.max(1e-3, Math.abs(values.getMax()) / 2);
    return new Scale(values.getMin() - room, values.getMax() + room, false, start, end);
  }

  private String draw(String id) {
    double height = LEGEND + (2 * LINES_OF_SCAN + (otherData ? 1 : 0)) * LINE;
    svg.start(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "compared",
        "viewBox",
        "0 0 " + XmlWriter.pixels(WIDTH) + " " + XmlWriter.pixels(height),
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-description");
    svg.element("title", "Regions in " + x.name() + " and " + y.name(), "id", id + "-title");
    svg.element("desc", description(), "id", id + "-description");
    drawRegions(first, "first");
    drawRegions(second, "second");
    drawAxes();
    drawBestFit(first, "best best-first");
    drawBestFit(second, "best best-second");
    drawLegend();
    return svg.end().finish();
  }

  private String description() {
    return first.label()
        + ", "
        + first.origin()
        + ", is drawn as areas; "
        + second.label()
        + ", "
        + second.origin()
        + ", as lines."
        + (otherData ? " " + OTHER_DATA : "");
  }

  /** The largest region first, so that smaller ones are on top. */
  private void drawRegions(ComparedRegions side, String style) {
    for (int rank = side.regions().size() - 1; rank >= 0; rank--) {
      StringBuilder path = new StringBuilder();
      side.regions().get(rank).polygons().forEach(polygon -> append(path, polygon));
      if (!path.isEmpty()) {
        svg.empty("path", "class", style + level(rank), "d", path);
      }
    }
  }

  private static String level(int rank) {
    return " level-" + Math.min(rank + 1, MOST_STYLES);
  }

  private void append(StringBuilder path, Polygon polygon) {
    append(path, polygon.outer());
    polygon.holes().forEach(hole -> append(path, hole));
  }

  private void append(StringBuilder path, List<Vertex> ring) {
    for (int i = 0; i < ring.size() - 1; i++) {
      path.append(i == 0 ? 'M' : 'L')
          .append(XmlWriter.pixels(scaleX.position(ring.get(i).x())))
          .append(',')
          .append(XmlWriter.pixels(scaleY.position(ring.get(i).y())));
    }
    path.append('Z');
  }

  private void drawBestFit(ComparedRegions side, String style) {
    side.bestFit()
        .ifPresent(
            point ->
                svg.empty(
                    "circle",
                    "class",
                    style,
                    "cx",
                    scaleX.position(point.x()),
                    "cy",
                    scaleY.position(point.y()),
                    "r",
                    5.5));
  }

  private void drawAxes() {
    Ticks alongX = scaleX.ticks(TICKS);
    Ticks alongY = scaleY.ticks(TICKS);
    StringBuilder marks = new StringBuilder();
    for (BigDecimal value : alongX.values()) {
      double at = scaleX.position(value.doubleValue());
      marks.append(line(at, BOTTOM, 0, -7));
      svg.element("text", alongX.text(value), "class", "along-x", "x", at, "y", BOTTOM + 18);
    }
    for (BigDecimal value : alongY.values()) {
      double at = scaleY.position(value.doubleValue());
      marks.append(line(LEFT, at, 7, 0));
      svg.element("text", alongY.text(value), "class", "along-y", "x", LEFT - 7, "y", at + 4.5);
    }
    svg.empty("path", "class", "ticks", "d", marks);
    svg.empty(
        "rect",
        "class",
        "frame",
        "x",
        LEFT,
        "y",
        TOP,
        "width",
        RIGHT - LEFT,
        "height",
        BOTTOM - TOP);
    label(
        x, alongX, String.format(Locale.ROOT, "translate(%s,%s)", (LEFT + RIGHT) / 2, BOTTOM + 43));
    label(
        y, alongY, String.format(Locale.ROOT, "translate(20,%s) rotate(-90)", (TOP + BOTTOM) / 2));
  }

  private static String line(double fromX, double fromY, double byX, double byY) {
    return "M"
        + XmlWriter.pixels(fromX)
        + ","
        + XmlWriter.pixels(fromY)
        + "l"
        + XmlWriter.pixels(byX)
        + ","
        + XmlWriter.pixels(byY);
  }

  private void label(Quantity quantity, Ticks ticks, String place) {
    String power =
        ticks.exponent() == 0 ? "" : " (" + NumberText.powerOfTen(ticks.exponent()) + ")";
    Label text = LatexLabel.of(quantity.symbol());
    Label whole =
        quantity.unit().isEmpty()
            ? text
            : text.then(" [").then(LatexLabel.of(quantity.unitSymbol())).then("]");
    svg.start("text", "class", "axis", "transform", place)
        .markup(whole.then(power).svg(LABEL_SIZE))
        .end();
  }

  private void drawLegend() {
    drawLegend(first, "first", 0);
    drawLegend(second, "second", LINES_OF_SCAN);
    if (otherData) {
      double at = LEGEND + 2 * LINES_OF_SCAN * LINE;
      svg.element("text", OTHER_DATA, "class", "other-data", "x", LEFT, "y", at);
    }
  }

  /** A line that names the scan, and one that explains its levels. */
  private void drawLegend(ComparedRegions side, String style, int line) {
    double top = LEGEND + line * LINE;
    svg.element("text", side.label() + ": " + side.origin(), "x", LEFT, "y", top);
    double left = LEFT;
    for (int rank = 0; rank < side.regions().size(); rank++) {
      ConfidenceRegion region = side.regions().get(rank);
      svg.empty(
          "rect",
          "class",
          style + level(rank),
          "x",
          left,
          "y",
          top + LINE - 11,
          "width",
          KEY_WIDTH,
          "height",
          12.0);
      String text =
          NumberText.percent(region.level().probability()) + (region.isEmpty() ? " (empty)" : "");
      svg.element("text", text, "x", left + KEY_WIDTH + 6, "y", top + LINE);
      left += KEY_SPACING + (region.isEmpty() ? KEY_SPACING / 2 : 0);
    }
  }
}
