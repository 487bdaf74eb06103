package org.g221.job.canvas;

import java.util.Locale;

/**
 * How a text is set.
 *
 * @param style its class in style sheets; several are separated by spaces
 * @param size of the font, in pixels
 * @param anchor the part of it that stands at its place
 */
public record TextLook(String style, double size, Anchor anchor, Look.Hue hue) {

  /** A part of a line of text. */
  public enum Anchor {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private final String name;
    private final double share;

    Anchor(String name, double share) {
      this.name = name;
      this.share = share;
    }

    /** How much of a line stands before it. */
    public double share() {
      return share;
    }
  }

  /** The rule of a style sheet. */
  public String rule() {
    return String.format(
        Locale.ROOT,
        ".plot .%s { font-size: %spx; text-anchor: %s; fill: %s }\n",
        style,
        XmlWriter.pixels(size),
        anchor.name,
        hue.light());
  }

  /** What differs on dark ground. */
  public String ruleOnDark() {
    return ".plot ." + style + " { fill: " + hue.dark() + " }\n";
  }
}
