package org.g221.job.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.g221.engine.region.Polygon;
import org.g221.engine.region.Vertex;

/** The outline of a shape, in pixels. */
public final class SvgPath {

  /** Follows an outline. */
  public interface Pen {
    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void close();
  }

  /**
   * @param command as in SVG: {@code M}, {@code L}, {@code l} or {@code Z}
   */
  private record Step(char command, double x, double y) {}

  private final List<Step> steps = new ArrayList<>();

  /**
   * The outlines of polygons and of their holes.
   *
   * @param x where a corner is drawn
   * @param y likewise
   */
  public static SvgPath of(
      List<Polygon> polygons, ToDoubleFunction<Vertex> x, ToDoubleFunction<Vertex> y) {
    SvgPath path = new SvgPath();
    for (Polygon polygon : polygons) {
      path.ring(polygon.outer(), x, y);
      polygon.holes().forEach(hole -> path.ring(hole, x, y));
    }
    return path;
  }

  /** A ring, whose last corner is its first. */
  private void ring(List<Vertex> corners, ToDoubleFunction<Vertex> x, ToDoubleFunction<Vertex> y) {
    Vertex start = corners.get(0);
    moveTo(x.applyAsDouble(start), y.applyAsDouble(start));
    for (Vertex corner : corners.subList(1, corners.size() - 1)) {
      lineTo(x.applyAsDouble(corner), y.applyAsDouble(corner));
    }
    close();
  }

  /** Starts a line. */
  public SvgPath moveTo(double x, double y) {
    return step('M', x, y);
  }

  /** Draws to a point. */
  public SvgPath lineTo(double x, double y) {
    return step('L', x, y);
  }

  /** Draws by a displacement. */
  public SvgPath lineBy(double dx, double dy) {
    return step('l', dx, dy);
  }

  /** Closes the line. */
  public SvgPath close() {
    return step('Z', 0, 0);
  }

  private SvgPath step(char command, double x, double y) {
    steps.add(new Step(command, x, y));
    return this;
  }

  /** Leads a pen along the outline. */
  public void trace(Pen pen) {
    double x = 0;
    double y = 0;
    for (Step step : steps) {
      boolean relative = step.command() == 'l';
      x = relative ? x + step.x() : step.x();
      y = relative ? y + step.y() : step.y();
      switch (step.command()) {
        case 'M' -> pen.moveTo(x, y);
        case 'Z' -> pen.close();
        default -> pen.lineTo(x, y);
      }
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      text.append(step.command());
      if (step.command() != 'Z') {
        text.append(XmlWriter.pixels(step.x())).append(',').append(XmlWriter.pixels(step.y()));
      }
    }
    return text.toString();
  }
}
