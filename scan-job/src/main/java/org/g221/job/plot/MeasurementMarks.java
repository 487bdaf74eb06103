package org.g221.job.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.g221.engine.likelihood.DrawnMeasurement;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;

/** Draws and explains the measurements of the quantity along one side of a plot. */
public final class MeasurementMarks {

  /** The meaning of all errors drawn. */
  public static final String SIGMA = "errors: experiment and theory together";

  private static final String NOT_COUNTED = "not in χ²";
  private static final String OUTSIDE = " (outside the frame)";
  private static final int LONGEST_SOURCE = 44;

  private final PlottedQuantity quantity;
  private final MeasurementPainter painter;
  private final Legend.Key band;
  private final Function<PointShape, Legend.Key> errorBar;

  private MeasurementMarks(
      PlottedQuantity quantity,
      MeasurementPainter painter,
      Legend.Key band,
      Function<PointShape, Legend.Key> errorBar) {
    this.quantity = quantity;
    this.painter = painter;
    this.band = band;
    this.errorBar = errorBar;
  }

  public static MeasurementMarks alongX(PlottedQuantity quantity) {
    return new MeasurementMarks(
        quantity,
        MeasurementPainter.ALONG_X,
        Legend.Key.bandX(PlotStyle.BAND),
        Legend.Key::errorBarX);
  }

  public static MeasurementMarks alongY(PlottedQuantity quantity) {
    return new MeasurementMarks(
        quantity,
        MeasurementPainter.ALONG_Y,
        Legend.Key.bandY(PlotStyle.BAND),
        Legend.Key::errorBarY);
  }

  /** Draws the marks below regions and curves. */
  public void drawBands(PlotFrame frame, Canvas canvas) {
    for (DrawnMeasurement known : quantity.measurements()) {
      switch (known.form()) {
        case BAND -> drawBand(known, frame, canvas);
        case OUTLINE -> drawOutline(known, frame, canvas);
        case ERROR_BAR, LINE -> {}
      }
    }
  }

  /** The 1σ band overlies the 2σ band and therefore looks darker, as do crossings of bands. */
  private void drawBand(DrawnMeasurement known, PlotFrame frame, Canvas canvas) {
    for (int sigmas = 2; sigmas >= 1; sigmas--) {
      painter.strip(frame, canvas, PlotStyle.BAND, below(known, sigmas), above(known, sigmas));
    }
  }

  private void drawOutline(DrawnMeasurement known, PlotFrame frame, Canvas canvas) {
    painter.strip(frame, canvas, PlotStyle.NOT_COUNTED, below(known, 1), above(known, 1));
    for (double border : new double[] {below(known, 1), above(known, 1)}) {
      if (quantity.shows(border)) {
        painter.line(frame, canvas, PlotStyle.BORDER, border);
      }
    }
  }

  /** Draws the marks above regions and curves. */
  public void drawLines(PlotFrame frame, Canvas canvas) {
    int members = 0;
    for (DrawnMeasurement known : quantity.measurements()) {
      switch (known.form()) {
        case ERROR_BAR -> drawMember(known, members++, frame, canvas);
        case LINE -> drawLimit(known, frame, canvas);
        case BAND, OUTLINE -> {}
      }
    }
  }

  private void drawMember(DrawnMeasurement known, int rank, PlotFrame frame, Canvas canvas) {
    if (isInside(known)) {
      painter.errorBar(frame, canvas, rank, below(known, 1), above(known, 1));
      if (quantity.shows(known.value())) {
        painter.point(frame, canvas, rank, known.value());
      }
    }
  }

  private void drawLimit(DrawnMeasurement known, PlotFrame frame, Canvas canvas) {
    if (isInside(known)) {
      painter.line(frame, canvas, look(known), known.limit().orElseThrow().limit());
    }
  }

  private static Look look(DrawnMeasurement limit) {
    return limit.isCounted() ? PlotStyle.LIMIT : PlotStyle.NOT_COUNTED_LIMIT;
  }

  private static double below(DrawnMeasurement known, int sigmas) {
    return known.value() - sigmas * known.sigma();
  }

  private static double above(DrawnMeasurement known, int sigmas) {
    return known.value() + sigmas * known.sigma();
  }

  /** Whether any part of it is visible. */
  private boolean isInside(DrawnMeasurement known) {
    if (known.limit().isPresent()) {
      return quantity.shows(known.limit().get().limit());
    }
    int sigmas = known.form() == DrawnMeasurement.Form.BAND ? 2 : 1;
    return below(known, sigmas) <= quantity.axis().upper()
        && above(known, sigmas) >= quantity.axis().lower();
  }

  /** Whether any of them has an error, whose meaning must then be explained. */
  public boolean haveErrors() {
    return quantity.measurements().stream().anyMatch(known -> known.limit().isEmpty());
  }

  public void explain(Legend legend) {
    int members = 0;
    for (DrawnMeasurement known : quantity.measurements()) {
      Label text = text(known);
      Label detail = Label.of(detail(known));
      switch (known.form()) {
        case BAND -> legend.add(band, text, detail);
        case OUTLINE -> legend.add(Legend.Key.outline(), text, detail);
        case LINE -> legend.add(Legend.Key.line(look(known)), text, detail);
        case ERROR_BAR -> legend.add(errorBar.apply(PointShape.of(members++)), text, detail);
      }
    }
  }

  /** One sentence for each, for readers who cannot see them. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (DrawnMeasurement known : quantity.measurements()) {
      String reason = known.whyNotCounted().map(why -> ", " + why).orElse("");
      sentences.add(text(known).plain() + ", " + known.source() + reason + ".");
    }
    return sentences;
  }

  /** Such as {@code R(D*) = 0.316 ± 0.019 (1σ, 2σ)} or {@code BR(τ→3μ) < 2.1×10⁻⁸ (90 %)}. */
  private Label text(DrawnMeasurement known) {
    List<String> remarks = new ArrayList<>();
    switch (known.form()) {
      case BAND -> remarks.add("1σ, 2σ");
      case OUTLINE -> remarks.add("1σ");
      case LINE -> remarks.add(NumberText.percent(known.limit().orElseThrow().confidenceLevel()));
      case ERROR_BAR -> {}
    }
    if (!known.isCounted()) {
      remarks.add(NOT_COUNTED);
    }
    return quantity
        .label()
        .then(known.limit().map(MeasurementMarks::number).orElseGet(() -> number(known)))
        .then(
            quantity.quantity().unit().isEmpty()
                ? Label.of("")
                : Label.of(" ").then(quantity.unit()))
        .then(remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")");
  }

  private static String number(DrawnMeasurement known) {
    return " = " + NumberText.withUncertainty(known.value(), known.sigma());
  }

  private static String number(UpperLimit limit) {
    return " < " + NumberText.of(limit.limit());
  }

  private String detail(DrawnMeasurement known) {
    return isInside(known)
        ? shortened(known.source(), LONGEST_SOURCE)
        : shortened(known.source(), LONGEST_SOURCE - OUTSIDE.length()) + OUTSIDE;
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
