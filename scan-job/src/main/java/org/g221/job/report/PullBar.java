package org.g221.job.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.job.canvas.SvgPath;
import org.g221.job.canvas.XmlWriter;
import org.g221.job.plot.NumberText;

/**
 * Draws pulls as bars to the left or right of zero.
 *
 * @param largest the pull at which a bar ends at the edge
 */
record PullBar(double largest) {

  private static final double WIDTH = 150;
  private static final double HEIGHT = 12;
  private static final double SMALLEST_RANGE = 3;

  static PullBar wideEnoughFor(List<Pull> pulls, Map<String, Double> others) {
    Collection<Double> other = others.values();
    return new PullBar(
        DoubleStream.concat(
                pulls.stream().mapToDouble(Pull::pull),
                other.stream().mapToDouble(Double::doubleValue))
            .map(Math::abs)
            .filter(Double::isFinite)
            .reduce(SMALLEST_RANGE, Math::max));
  }

  /** The pulls at the edges. */
  String range() {
    String edge = NumberText.fixed(largest, 1);
    return "−" + edge + " to " + edge;
  }

  /** A bar, and a thin line for the same measurement elsewhere. */
  String of(double pull, Optional<Double> other) {
    XmlWriter svg = new XmlWriter();
    svg.start(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "bar",
        "viewBox",
        "0 0 150 12",
        "aria-hidden",
        "true");
    double zero = position(0);
    double end = position(pull);
    svg.empty(
        "rect",
        "class",
        pull < 0 ? "less" : "more",
        "x",
        Math.min(zero, end),
        "y",
        2.0,
        "width",
        Math.abs(end - zero),
        "height",
        HEIGHT - 4);
    upright(svg, "zero", zero);
    other.ifPresent(value -> upright(svg, "other", position(value)));
    return svg.end().finish();
  }

  private double position(double pull) {
    double bounded = Math.max(-largest, Math.min(largest, pull));
    return WIDTH / 2 + bounded / largest * (WIDTH / 2 - 1);
  }

  private static void upright(XmlWriter svg, String style, double x) {
    svg.empty("path", "class", style, "d", new SvgPath().moveTo(x, 0).lineTo(x, HEIGHT));
  }
}
