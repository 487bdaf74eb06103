package org.g221.job.canvas;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Draws a picture as an SVG element whose colours and fonts are those of a style sheet. */
public class SvgCanvas implements Canvas {

  private final String id;
  private final XmlWriter svg = new XmlWriter();
  private final Map<String, String> rules = new LinkedHashMap<>();
  private int clips;

  /**
   * @param id prefix of identifiers in the element
   */
  protected SvgCanvas(String id) {
    this.id = id;
  }

  /**
   * A picture as an element.
   *
   * @param id prefix of identifiers in it
   * @param styleSheet empty for an element of a page that has it
   */
  public static String draw(Picture picture, String id, String styleSheet) {
    SvgCanvas canvas = new SvgCanvas(id);
    picture.marks().accept(canvas);
    return canvas.finish(picture, styleSheet, "");
  }

  /**
   * The element around what was drawn.
   *
   * @param styleSheet may be empty
   * @param definitions elements that the drawn ones name
   */
  protected final String finish(Picture picture, String styleSheet, String definitions) {
    XmlWriter whole = new XmlWriter();
    start(whole, picture, id);
    if (!styleSheet.isEmpty()) {
      whole.element("style", styleSheet);
    }
    return whole.markup(definitions).markup(svg.finish()).end().finish();
  }

  /** Style sheet of the looks that were used. */
  protected final String rules() {
    return String.join("", rules.values());
  }

  /** The class of a look, which is now used. */
  protected final String used(Look look) {
    rules.putIfAbsent(look.style(), look.rule());
    return look.style();
  }

  /** The class of a look, which is now used. */
  protected final String used(TextLook look) {
    rules.putIfAbsent(look.style(), look.rule());
    return look.style();
  }

  protected final XmlWriter svg() {
    return svg;
  }

  private static void start(XmlWriter svg, Picture picture, String id) {
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
  }

  @Override
  public void rectangle(Look look, double x, double y, double width, double height) {
    svg.empty("rect", "class", used(look), "x", x, "y", y, "width", width, "height", height);
  }

  @Override
  public void shape(Look look, SvgPath path, double x, double y) {
    if (x == 0 && y == 0) {
      svg.empty("path", "class", used(look), "d", path);
    } else {
      svg.empty("path", "class", used(look), "transform", translation(x, y), "d", path);
    }
  }

  @Override
  public void circle(Look look, double x, double y, double radius) {
    svg.empty("circle", "class", used(look), "cx", x, "cy", y, "r", radius);
  }

  @Override
  public void text(TextLook look, Label text, double x, double y) {
    if (text.isPlain()) {
      svg.element("text", text.plain(), "class", used(look), "x", x, "y", y);
    } else {
      svg.start("text", "class", used(look), "x", x, "y", y).markup(text.svg(look.size())).end();
    }
  }

  @Override
  public void upwards(TextLook look, Label text, double x, double y) {
    svg.start("text", "class", used(look), "transform", translation(x, y) + " rotate(-90)")
        .markup(text.svg(look.size()))
        .end();
  }

  @Override
  public void clipped(double x, double y, double width, double height, Runnable marks) {
    clips++;
    String clip = id + "-clip" + (clips == 1 ? "" : "-" + clips);
    svg.start("clipPath", "id", clip);
    svg.empty("rect", "x", x, "y", y, "width", width, "height", height);
    svg.end();
    svg.start("g", "clip-path", "url(#" + clip + ")");
    marks.run();
    svg.end();
  }

  protected static String translation(double x, double y) {
    return String.format(Locale.ROOT, "translate(%s,%s)", XmlWriter.pixels(x), XmlWriter.pixels(y));
  }
}
