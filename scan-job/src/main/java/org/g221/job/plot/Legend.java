package org.g221.job.plot;

import java.util.ArrayList;
import java.util.List;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgPath;
import org.g221.job.canvas.TextLook;
import org.g221.job.canvas.TextRuler;

/** Explains the marks of a plot, in lines below it. */
public final class Legend {

  private static final double LINE_HEIGHT = 21;
  private static final double KEY_SIZE = 22;
  private static final double HALF = KEY_SIZE / 2;
  private static final double KEY_WIDTH = 30;
  private static final int COLUMNS = 2;

  /** Share of a line that long texts may fill, as some fonts are wider than estimated. */
  private static final double ROOM = 0.88;

  /** Draws the sample in front of a text, with its middle at a place. */
  @FunctionalInterface
  public interface Key {
    void draw(Canvas canvas, double x, double y);

    static Key none() {
      return (canvas, x, y) -> {};
    }

    static Key area(Look look) {
      return (canvas, x, y) -> rectangle(canvas, look, x, y, HALF, 6);
    }

    static Key line(Look look) {
      return (canvas, x, y) ->
          canvas.shape(look, new SvgPath().moveTo(x - HALF, y).lineBy(KEY_SIZE, 0));
    }

    static Key bandX(Look look) {
      return (canvas, x, y) -> {
        rectangle(canvas, look, x, y, HALF, 7);
        rectangle(canvas, look, x, y, HALF / 2, 7);
      };
    }

    static Key bandY(Look look) {
      return (canvas, x, y) -> {
        rectangle(canvas, look, x, y, HALF, 8);
        rectangle(canvas, look, x, y, HALF, 4);
      };
    }

    /** A measurement that is not counted. */
    static Key outline() {
      return (canvas, x, y) -> {
        rectangle(canvas, PlotStyle.NOT_COUNTED, x, y, HALF, 6);
        canvas.shape(
            PlotStyle.BORDER,
            new SvgPath()
                .moveTo(x - HALF, y - 6)
                .lineBy(KEY_SIZE, 0)
                .moveTo(x - HALF, y + 6)
                .lineBy(KEY_SIZE, 0));
      };
    }

    static Key errorBarX(PointShape shape) {
      return (canvas, x, y) -> {
        line(PlotStyle.ERROR_BAR).draw(canvas, x, y);
        shape.draw(canvas, x, y);
      };
    }

    static Key errorBarY(PointShape shape) {
      return (canvas, x, y) -> {
        canvas.shape(PlotStyle.ERROR_BAR, new SvgPath().moveTo(x, y - 9).lineBy(0, 18));
        shape.draw(canvas, x, y);
      };
    }

    static Key marker(Marker marker) {
      return marker::draw;
    }
  }

  /**
   * @param detail follows after a comma, or on its own line if there is no room
   * @param alone whether nothing stands beside it, a key neither
   */
  private record Entry(Key key, TextLook look, Label text, Label detail, boolean alone) {

    double indent() {
      return alone ? 0 : KEY_WIDTH;
    }
  }

  private record Place(Entry entry, List<Label> lines, int line, int column) {}

  private static final double PADDING = 7;
  private static final double FROM_FRAME = 11;

  /** Share of a frame that a legend in it may take sideways, unless a text alone is longer. */
  private static final double MOST_INSIDE = 0.45;

  private final List<Entry> entries = new ArrayList<>();
  private final TextRuler ruler;
  private final double room;

  /** A legend in whatever font a reader has. */
  Legend() {
    this(Label::estimatedWidth, ROOM);
  }

  /** A legend in a known font. */
  public Legend(TextRuler ruler) {
    this(ruler, 1);
  }

  private Legend(TextRuler ruler, double room) {
    this.ruler = ruler;
    this.room = room;
  }

  public Legend add(Key key, Label text) {
    return add(key, text, Label.of(""));
  }

  /**
   * @param detail text that may go on a second line
   */
  public Legend add(Key key, Label text, Label detail) {
    entries.add(new Entry(key, PlotStyle.TEXT, text, detail, false));
    return this;
  }

  /** A line of its own, before the entries that follow. */
  Legend line(TextLook look, Label text) {
    entries.add(new Entry(Key.none(), look, text, Label.of(""), true));
    return this;
  }

  /** A remark on the entries above, made once. */
  public Legend note(String text) {
    // It stays the last where several marks ask for it.
    entries.removeIf(entry -> entry.text().plain().equals(text));
    return add(Key.none(), Label.of(text));
  }

  private double width(Label text) {
    return KEY_WIDTH + ruler.width(text, PlotStyle.TEXT.size());
  }

  private List<Label> lines(Entry entry, double width) {
    if (entry.detail().plain().isEmpty()) {
      return List.of(entry.text());
    }
    Label joined = entry.text().then(", ").then(entry.detail());
    return width(joined) <= room * width ? List.of(joined) : List.of(entry.text(), entry.detail());
  }

  /** Height in pixels if lines are at most {@code width} long. */
  public double height(double width) {
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
      List<Label> lines = lines(entry, width);
      boolean wide = entry.alone() || lines.size() > 1 || width(lines.get(0)) > width / COLUMNS;
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

  void draw(Canvas canvas, double left, double top, double width) {
    for (Place place : places(width)) {
      double x = left + place.column() * width / COLUMNS;
      double y = top + (place.line() + 0.5) * LINE_HEIGHT;
      place.entry().key().draw(canvas, x + HALF, y);
      for (Label text : place.lines()) {
        canvas.text(place.entry().look(), text, x + place.entry().indent(), y + 4.5);
        y += LINE_HEIGHT;
      }
    }
  }

  private List<List<Label>> textsInside(double frameWidth) {
    double most = MOST_INSIDE * frameWidth;
    return entries.stream().map(entry -> lines(entry, most)).toList();
  }

  /** The width that it takes in a frame of a given width, in pixels. */
  public double widthInside(double frameWidth) {
    return textsInside(frameWidth).stream()
            .flatMap(List::stream)
            .mapToDouble(this::width)
            .max()
            .orElse(0)
        + 2 * PADDING;
  }

  /** The height that it takes in a frame of a given width, in pixels. */
  public double heightInside(double frameWidth) {
    return LINE_HEIGHT * textsInside(frameWidth).stream().mapToInt(List::size).sum() + PADDING;
  }

  /** Draws it on a ground of its own in a corner of a frame, one entry below the other. */
  void drawInside(Canvas canvas, PlotFrame frame, LegendPlace place) {
    if (entries.isEmpty()) {
      return;
    }
    List<List<Label>> texts = textsInside(frame.width());
    double width = widthInside(frame.width());
    double height = heightInside(frame.width());
    double left = place.isRight() ? frame.right() - FROM_FRAME - width : frame.left() + FROM_FRAME;
    double top = place.isLower() ? frame.bottom() - FROM_FRAME - height : frame.top() + FROM_FRAME;
    canvas.rectangle(PlotStyle.LEGEND, left, top, width, height);
    double y = top + PADDING / 2 + LINE_HEIGHT / 2;
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).key().draw(canvas, left + PADDING + HALF, y);
      for (Label text : texts.get(i)) {
        canvas.text(entries.get(i).look(), text, left + PADDING + entries.get(i).indent(), y + 4.5);
        y += LINE_HEIGHT;
      }
    }
  }

  private static void rectangle(
      Canvas canvas, Look look, double x, double y, double halfWidth, double halfHeight) {
    canvas.rectangle(look, x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
  }
}
