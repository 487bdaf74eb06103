package org.g221.job.report;

import java.util.ArrayList;
import java.util.List;

/** Explains the marks of a plot, in lines below it. */
final class Legend {

  private static final double LINE_HEIGHT = 21;
  private static final double KEY_SIZE = 22;
  private static final double KEY_WIDTH = 30;
  private static final double GAP = 20;

  /** What stands in front of the text. */
  enum Key {
    AREA,
    LINE,
    BAND,
    MARKER
  }

  private record Entry(Key key, String style, Label text) {
    double width() {
      return KEY_WIDTH + text.estimatedWidth(PlotStyle.TEXT_SIZE) + GAP;
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param style class of the mark in the plot; for a marker, that of a {@link Marker}
   */
  Legend add(Key key, String style, Label text) {
    entries.add(new Entry(key, style, text));
    return this;
  }

  /** Height in pixels if lines are at most {@code width} long. */
  double height(double width) {
    return LINE_HEIGHT * lines(width).size();
  }

  private List<List<Entry>> lines(double width) {
    List<List<Entry>> lines = new ArrayList<>();
    double used = width;
    for (Entry entry : entries) {
      if (lines.isEmpty() || used + entry.width() - GAP > width) {
        lines.add(new ArrayList<>());
        used = 0;
      }
      lines.get(lines.size() - 1).add(entry);
      used += entry.width();
    }
    return lines;
  }

  void draw(XmlWriter svg, double left, double top, double width) {
    double y = top + LINE_HEIGHT / 2;
    for (List<Entry> line : lines(width)) {
      double x = left;
      for (Entry entry : line) {
        drawKey(svg, entry, x, y);
        svg.start("text", "class", "text", "x", x + KEY_WIDTH, "y", y + 4.5)
            .markup(entry.text().svg(PlotStyle.TEXT_SIZE))
            .end();
        x += entry.width();
      }
      y += LINE_HEIGHT;
    }
  }

  private static void drawKey(XmlWriter svg, Entry entry, double x, double y) {
    switch (entry.key()) {
      case AREA -> rectangle(svg, entry.style(), x, y, 6);
      case LINE ->
          new SvgPath().moveTo(x, y).lineBy(KEY_SIZE, 0).draw(svg, entry.style());
      case BAND -> {
        rectangle(svg, "band-2", x, y, 7);
        rectangle(svg, "band-1", x, y, 3.5);
      }
      case MARKER -> Marker.of(entry.style()).draw(svg, x + KEY_SIZE / 2, y);
    }
  }

  private static void rectangle(
      XmlWriter svg, String style, double x, double y, double halfHeight) {
    svg.empty(
        "rect", "class", style, "x", x, "y", y - halfHeight, "width", KEY_SIZE, "height", 2 * halfHeight);
  }
}
