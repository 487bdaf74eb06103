package org.g221.job.plot;

import java.util.Arrays;
import java.util.Locale;

/** Points of special interest. */
enum Marker {
  BEST_FIT("best-fit", star(10, 4)),
  STANDARD_MODEL(
      "standard-model",
      new SvgPath().moveTo(0, -8).lineTo(7, 0).lineTo(0, 8).lineTo(-7, 0).close());

  private final String style;
  private final SvgPath path;

  Marker(String style, SvgPath path) {
    this.style = style;
    this.path = path;
  }

  /** Its class in the style sheet. */
  String style() {
    return style;
  }

  static Marker of(String style) {
    return Arrays.stream(values())
        .filter(marker -> marker.style.equals(style))
        .findFirst()
        .orElseThrow();
  }

  void draw(XmlWriter svg, double x, double y) {
    String place =
        String.format(Locale.ROOT, "translate(%s,%s)", XmlWriter.pixels(x), XmlWriter.pixels(y));
    svg.empty("path", "class", style, "transform", place, "d", path);
  }

  /** A five-pointed star with one point up. */
  private static SvgPath star(double outer, double inner) {
    SvgPath path = new SvgPath().moveTo(0, -outer);
    for (int i = 1; i < 10; i++) {
      double radius = i % 2 == 0 ? outer : inner;
      double angle = Math.PI * (i / 5.0 - 0.5);
      path.lineTo(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
    }
    return path.close();
  }
}
