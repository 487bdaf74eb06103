package org.g221.job.canvas;

import java.util.ArrayList;
import java.util.List;

/** A line of text with subscripts and superscripts. */
public record Label(List<Run> runs) {

  private static final double DROP = 0.3;
  private static final double SMALL = 0.75;

  /**
   * The position of a piece of text; the number is its depth below the line, in units of the font
   * size.
   */
  public enum Place {
    LINE(0),
    SUBSCRIPT(DROP),
    SUPERSCRIPT(-DROP);

    private final double below;

    Place(double below) {
      this.below = below;
    }

    /** The depth below the line, in units of the font size. */
    public double below() {
      return below;
    }

    /** The size of its letters, in units of the font size. */
    public double scale() {
      return this == LINE ? 1 : SMALL;
    }
  }

  /**
   * A piece of text.
   *
   * @param italic whether it stands for a quantity; print shows that
   */
  public record Run(String text, Place place, boolean italic) {

    boolean isSetLike(Run other) {
      return place == other.place && italic == other.italic;
    }

    Run then(String more) {
      return new Run(text + more, place, italic);
    }
  }

  public Label {
    runs = List.copyOf(runs);
  }

  public static Label of(String text) {
    return new Label(List.of(new Run(text, Place.LINE, false)));
  }

  public Label then(Label next) {
    List<Run> joined = new ArrayList<>(runs);
    joined.addAll(next.runs);
    return new Label(joined);
  }

  public Label then(String text) {
    return then(of(text));
  }

  /** The same without italics, and with as few runs as that takes. */
  public Label upright() {
    List<Run> joined = new ArrayList<>();
    for (Run run : runs) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).place() == run.place()) {
        joined.set(last, joined.get(last).then(run.text()));
      } else {
        joined.add(new Run(run.text(), run.place(), false));
      }
    }
    return new Label(joined);
  }

  /** Whether it holds no subscripts and superscripts. */
  boolean isPlain() {
    return runs.stream().allMatch(run -> run.place() == Place.LINE);
  }

  /** The plain text. */
  public String plain() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /** As content of an HTML element. */
  public String html() {
    XmlWriter xml = new XmlWriter();
    for (Run run : upright().runs) {
      switch (run.place()) {
        case LINE -> xml.text(run.text());
        case SUBSCRIPT -> xml.element("sub", run.text());
        case SUPERSCRIPT -> xml.element("sup", run.text());
      }
    }
    return xml.finish();
  }

  /** As content of an SVG text element of a given size. */
  public String svg(double fontSize) {
    XmlWriter xml = new XmlWriter();
    double below = 0;
    for (Run run : upright().runs) {
      double size = run.place().scale() * fontSize;
      double shift = (run.place().below - below) * fontSize;
      xml.element("tspan", run.text(), "dy", shift, "font-size", size);
      below = run.place().below;
    }
    return xml.finish();
  }

  /** Approximate width in pixels, estimated without the font. */
  public double estimatedWidth(double fontSize) {
    return runs.stream()
            .mapToDouble(run -> run.text().length() * (run.place() == Place.LINE ? 0.54 : 0.42))
            .sum()
        * fontSize;
  }
}
