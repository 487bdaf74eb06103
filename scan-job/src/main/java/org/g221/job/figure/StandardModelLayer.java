package org.g221.job.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgPath;
import org.g221.job.plot.Legend;
import org.g221.job.plot.Marker;
import org.g221.job.plot.NumberText;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlotFrame;

/**
 * The Standard Model with its uncertainty: a box, a cross or a lozenge where it predicts both
 * quantities, else a line and a strip.
 */
record StandardModelLayer(
    Optional<Along> x, Optional<Along> y, String colour, String style, Optional<Label> name)
    implements Layer {

  private static final double STRENGTH_OF_STRIP = 0.15;

  /**
   * What it predicts for one quantity.
   *
   * @param half half the length that is shown
   */
  record Along(PlotAxis axis, double value, double half) {

    private boolean isInside() {
      return value + half >= axis.lower() && value - half <= axis.upper();
    }

    private String text() {
      return axis.name()
          + " = "
          + (half > 0 ? NumberText.withUncertainty(value, half) : NumberText.of(value));
    }
  }

  private Look box() {
    return Look.filled(style, Look.Hue.of(colour), 1).outlined(Look.Hue.of("#ffffff"), 0.8);
  }

  private Look cross() {
    return Look.line(style + "-cross", Look.Hue.of(colour), 2.4);
  }

  private Look strip() {
    return Look.filled(style + "-strip", Look.Hue.of(colour), STRENGTH_OF_STRIP);
  }

  private Look line() {
    return Look.line(style + "-line", Look.Hue.of(colour), 1.6, 2, 3);
  }

  @Override
  public void draw(PlotFrame frame, Canvas canvas) {
    if (x.isPresent() && y.isPresent()) {
      drawPoint(frame, canvas, x.get(), y.get());
    } else {
      x.ifPresent(along -> drawAcross(frame, canvas, along, true));
      y.ifPresent(along -> drawAcross(frame, canvas, along, false));
    }
  }

  private void drawPoint(PlotFrame frame, Canvas canvas, Along right, Along up) {
    double left = frame.x().near(right.value() - right.half());
    double width = frame.x().near(right.value() + right.half()) - left;
    double top = frame.y().near(up.value() + up.half());
    double height = frame.y().near(up.value() - up.half()) - top;
    if (width > 0 && height > 0) {
      canvas.rectangle(box(), left, top, width, height);
    } else if (width > 0 || height > 0) {
      canvas.shape(cross(), new SvgPath().moveTo(left, top).lineBy(width, height));
    }
    if (Math.max(width, height) < 4) {
      Marker.STANDARD_MODEL.draw(canvas, box(), left + width / 2, top + height / 2);
    }
  }

  private void drawAcross(PlotFrame frame, Canvas canvas, Along along, boolean isX) {
    if (!along.isInside()) {
      return;
    }
    Strip.draw(
        frame, canvas, strip(), isX, along.value() - along.half(), along.value() + along.half());
    if (along.axis().shows(along.value()) && isX) {
      frame.lineX(canvas, line(), along.value());
    } else if (along.axis().shows(along.value())) {
      frame.lineY(canvas, line(), along.value());
    }
  }

  @Override
  public void explain(Legend legend) {
    boolean isPoint = x.isPresent() && y.isPresent();
    boolean isInside = x.map(Along::isInside).orElse(true) && y.map(Along::isInside).orElse(true);
    name.map(text -> isInside ? text : text.then(" (outside the frame)"))
        .ifPresent(
            text -> legend.add(isPoint ? Legend.Key.area(box()) : Legend.Key.line(line()), text));
  }

  @Override
  public List<String> sentences() {
    List<String> values = new ArrayList<>();
    x.ifPresent(along -> values.add(along.text()));
    y.ifPresent(along -> values.add(along.text()));
    return List.of("Standard Model at " + String.join(", ", values) + ".");
  }
}
