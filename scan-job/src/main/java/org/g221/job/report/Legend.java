package org.g221.job.report;

import java.util.ArrayList;
import java.util.List;

/** Explains the marks of a plot, in lines below it. */
final class Legend {

  private static final double LINE_HEIGHT = 21;
  private static final double KEY_SIZE = 22;
  private static final double KEY_WIDTH = 30;
  private static final int COLUMNS = 2;

  /** What stands in front of the text. */
  enum Key {
    AREA,
    LINE,
    BAND_X,
    BAND_Y,
    MARKER
  }

  private record Entry(Key key, String style, Label text) {
    double width() {
      return KEY_WIDTH + text.estimatedWidth(PlotStyle.TEXT_SIZE);
    }
  }

  private record Place(Entry entry, int line, int column) {}

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
    return LINE_HEIGHT * (1 + places(width).stream().mapToInt(Place::line).max().orElse(-1));
  }

  /** Two columns; what is too long for one takes a line. */
  private List<Place> places(double width) {
    List<Place> places = new ArrayList<>();
    int cell = 0;
    for (Entry entry : entries) {
      boolean wide = entry.width() > width / COLUMNS;
      if (wide && cell % COLUMNS != 0) {
        cell++;
      }
      places.add(new Place(entry, cell / COLUMNS, cell % COLUMNS));
      cell += wide ? COLUMNS : 1;
    }
    return places;
  }

  void draw(XmlWriter svg, double left, double top, double width) {
    for (Place place : places(width)) {
      double x = left + place.column() * width / COLUMNS;
      double y = top + (place.line() + 0.5) * LINE_HEIGHT;
      drawKey(svg, place.entry(), x, y);
      svg.start("text", "class", "text", "x", x + KEY_WIDTH, "y", y + 4.5)
          .markup(place.entry().text().svg(PlotStyle.TEXT_SIZE))
          .end();
    }
  }

  private static void drawKey(XmlWriter svg, Entry entry, double x, double y) {
    double half = KEY_SIZE / 2;
    switch (entry.key()) {
      case AREA -> rectangle(svg, entry.style(), x + half, y, half, 6);
      case LINE -> new SvgPath().moveTo(x, y).lineBy(KEY_SIZE, 0).draw(svg, entry.style());
      case BAND_X -> {
        rectangle(svg, entry.style(), x + half, y, half, 7);
        rectangle(svg, entry.style(), x + half, y, half / 2, 7);
      }
      case BAND_Y -> {
        rectangle(svg, entry.style(), x + half, y, half, 8);
        rectangle(svg, entry.style(), x + half, y, half, 4);
      }
      case MARKER -> Marker.of(entry.style()).draw(svg, x + half, y);
    }
  }

  private static void rectangle(
      XmlWriter svg, String style, double x, double y, double halfWidth, double halfHeight) {
    svg.empty(
        "rect",
        "class",
        style,
        "x",
        x - halfWidth,
        "y",
        y - halfHeight,
        "width",
        2 * halfWidth,
        "height",
        2 * halfHeight);
  }
}
