package org.g221.job.plot;

import java.util.ArrayList;
import java.util.List;

/** Explains the marks of a plot, in lines below it. */
final class Legend {

  private static final double LINE_HEIGHT = 21;
  private static final double KEY_SIZE = 22;
  private static final double KEY_WIDTH = 30;
  private static final int COLUMNS = 2;

  /** Share of a line that long texts may fill, as some fonts are wider than estimated. */
  private static final double ROOM = 0.88;

  /** The sample in front of the text. */
  enum Key {
    AREA,
    LINE,
    BAND_X,
    BAND_Y,
    OUTLINE,
    ERROR_BAR_X,
    ERROR_BAR_Y,
    MARKER,
    NONE
  }

  /**
   * @param detail follows after a comma, or on its own line if there is no room
   */
  private record Entry(Key key, String style, Label text, Label detail) {

    List<Label> lines(double width) {
      if (detail.plain().isEmpty()) {
        return List.of(text);
      }
      Label joined = text.then(", ").then(detail);
      return width(joined) <= ROOM * width ? List.of(joined) : List.of(text, detail);
    }
  }

  private record Place(Entry entry, List<Label> lines, int line, int column) {}

  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param style class of the mark in the plot; for a marker or point, that of its shape
   */
  Legend add(Key key, String style, Label text) {
    return add(key, style, text, Label.of(""));
  }

  /**
   * @param style class of the mark in the plot; for a marker or point, that of its shape
   * @param detail text that may go on a second line
   */
  Legend add(Key key, String style, Label text, Label detail) {
    entries.add(new Entry(key, style, text, detail));
    return this;
  }

  /** A remark on the entries above. */
  Legend note(String text) {
    return add(Key.NONE, "", Label.of(text));
  }

  private static double width(Label text) {
    return KEY_WIDTH + text.estimatedWidth(PlotStyle.TEXT_SIZE);
  }

  /** Height in pixels if lines are at most {@code width} long. */
  double height(double width) {
    return LINE_HEIGHT
        * places(width).stream()
            .mapToInt(place -> place.line() + place.lines().size())
            .max()
            .orElse(0);
  }

  /** Two columns; an entry too long for one takes a whole line, or two. */
  private List<Place> places(double width) {
    List<Place> places = new ArrayList<>();
    int line = 0;
    int column = 0;
    for (Entry entry : entries) {
      List<Label> lines = entry.lines(width);
      boolean wide = lines.size() > 1 || width(lines.get(0)) > width / COLUMNS;
      if (column == COLUMNS || (wide && column > 0)) {
        line++;
        column = 0;
      }
      places.add(new Place(entry, lines, line, column));
      line += lines.size() - 1;
      column = wide ? COLUMNS : column + 1;
    }
    return places;
  }

  void draw(XmlWriter svg, double left, double top, double width) {
    for (Place place : places(width)) {
      double x = left + place.column() * width / COLUMNS;
      double y = top + (place.line() + 0.5) * LINE_HEIGHT;
      drawKey(svg, place.entry(), x, y);
      for (Label text : place.lines()) {
        svg.start("text", "class", "text", "x", x + KEY_WIDTH, "y", y + 4.5)
            .markup(text.svg(PlotStyle.TEXT_SIZE))
            .end();
        y += LINE_HEIGHT;
      }
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
      case OUTLINE -> {
        rectangle(svg, entry.style(), x + half, y, half, 6);
        new SvgPath()
            .moveTo(x, y - 6)
            .lineBy(KEY_SIZE, 0)
            .moveTo(x, y + 6)
            .lineBy(KEY_SIZE, 0)
            .draw(svg, "border");
      }
      case ERROR_BAR_X -> {
        new SvgPath().moveTo(x, y).lineBy(KEY_SIZE, 0).draw(svg, "error-bar");
        PointShape.valueOf(entry.style()).draw(svg, x + half, y);
      }
      case ERROR_BAR_Y -> {
        new SvgPath().moveTo(x + half, y - 9).lineBy(0, 18).draw(svg, "error-bar");
        PointShape.valueOf(entry.style()).draw(svg, x + half, y);
      }
      case NONE -> {}
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
