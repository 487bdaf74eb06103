package org.g221.job.plot;

/** The outline of a shape, in pixels. */
public final class SvgPath {

  private final StringBuilder commands = new StringBuilder();

  /** Starts a line. */
  public SvgPath moveTo(double x, double y) {
    return command('M', x, y);
  }

  /** Draws to a point. */
  public SvgPath lineTo(double x, double y) {
    return command('L', x, y);
  }

  /** Draws by a displacement. */
  public SvgPath lineBy(double dx, double dy) {
    return command('l', dx, dy);
  }

  /** Closes the line. */
  public SvgPath close() {
    commands.append('Z');
    return this;
  }

  private SvgPath command(char command, double x, double y) {
    commands.append(command).append(XmlWriter.pixels(x)).append(',').append(XmlWriter.pixels(y));
    return this;
  }

  /** Draws the shape in a class of the style sheet. */
  public void draw(XmlWriter svg, String style) {
    svg.empty("path", "class", style, "d", commands);
  }

  @Override
  public String toString() {
    return commands.toString();
  }
}
