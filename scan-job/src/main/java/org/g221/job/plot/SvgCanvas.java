package org.g221.job.plot;

import java.util.Locale;

/** Draws a picture as an SVG element whose colours and fonts are those of a style sheet. */
final class SvgCanvas implements Canvas {

  private final String id;
  private final XmlWriter svg = new XmlWriter();

  private SvgCanvas(String id) {
    this.id = id;
  }

  /**
   * A picture as an element.
   *
   * @param id prefix of identifiers in it
   * @param styleSheet empty for an element of a page that has it
   */
  static String draw(Picture picture, String id, String styleSheet) {
    SvgCanvas canvas = new SvgCanvas(id);
    start(canvas.svg, picture, id, styleSheet);
    picture.marks().accept(canvas);
    return canvas.svg.end().finish();
  }

  private static void start(XmlWriter svg, Picture picture, String id, String styleSheet) {
    svg.start(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        // Otherwise some programs drop the spaces at the ends of every tspan.
        "xml:space",
        "preserve",
        "class",
        "plot",
        "width",
        picture.width(),
        "height",
        picture.height(),
        "viewBox",
        "0 0 " + XmlWriter.pixels(picture.width()) + " " + XmlWriter.pixels(picture.height()),
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-description");
    svg.element("title", picture.title(), "id", id + "-title");
    svg.element("desc", picture.description(), "id", id + "-description");
    if (!styleSheet.isEmpty()) {
      svg.element("style", styleSheet);
    }
  }

  @Override
  public void rectangle(Look look, double x, double y, double width, double height) {
    svg.empty("rect", "class", look.style(), "x", x, "y", y, "width", width, "height", height);
  }

  @Override
  public void shape(Look look, SvgPath path, double x, double y) {
    if (x == 0 && y == 0) {
      svg.empty("path", "class", look.style(), "d", path);
    } else {
      svg.empty("path", "class", look.style(), "transform", translation(x, y), "d", path);
    }
  }

  @Override
  public void circle(Look look, double x, double y, double radius) {
    svg.empty("circle", "class", look.style(), "cx", x, "cy", y, "r", radius);
  }

  @Override
  public void text(TextLook look, Label text, double x, double y) {
    if (text.isPlain()) {
      svg.element("text", text.plain(), "class", look.style(), "x", x, "y", y);
    } else {
      svg.start("text", "class", look.style(), "x", x, "y", y).markup(text.svg(look.size())).end();
    }
  }

  @Override
  public void upwards(TextLook look, Label text, double x, double y) {
    svg.start("text", "class", look.style(), "transform", translation(x, y) + " rotate(-90)")
        .markup(text.svg(look.size()))
        .end();
  }

  @Override
  public void clipped(double x, double y, double width, double height, Runnable marks) {
    String clip = id + "-clip";
    svg.start("clipPath", "id", clip);
    svg.empty("rect", "x", x, "y", y, "width", width, "height", height);
    svg.end();
    svg.start("g", "clip-path", "url(#" + clip + ")");
    marks.run();
    svg.end();
  }

  private static String translation(double x, double y) {
    return String.format(Locale.ROOT, "translate(%s,%s)", XmlWriter.pixels(x), XmlWriter.pixels(y));
  }
}
