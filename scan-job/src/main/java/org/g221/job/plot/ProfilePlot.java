package org.g221.job.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceInterval;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgPath;

/**
 * Δχ² as a function of one quantity, with the intervals at each confidence level below the curve.
 *
 * <p>The curve joins the centres of neighbouring bins, with gaps at empty bins.
 */
public final class ProfilePlot extends SvgPlot {

  private static final double HEIGHT = 270;
  private static final double LARGEST_DELTA_CHI_SQUARE = 16;
  private static final double FOOT = 7;

  private final PlottedQuantity x;
  private final MeasurementMarks measurements;
  private final double[] positions;
  private final double[] deltaChiSquare;
  private final List<ConfidenceIntervals> intervals;
  private final String origin;

  private ProfilePlot(
      PlottedQuantity x,
      double[] positions,
      double[] deltaChiSquare,
      List<ConfidenceIntervals> intervals,
      String origin) {
    this.x = x;
    this.measurements = MeasurementMarks.alongX(x);
    this.positions = positions;
    this.deltaChiSquare = deltaChiSquare;
    this.intervals = intervals;
    this.origin = origin;
  }

  /**
   * The plot of a profile.
   *
   * @param profile a profile in one quantity
   * @param content source of levels, measurements and marked values
   * @throws IllegalArgumentException if the profile is in two quantities
   */
  public static ProfilePlot of(ProfileLikelihood profile, PlotContent content) {
    List<ConfidenceIntervals> intervals =
        lowestFirst(content.levels()).stream()
            .map(level -> ConfidenceIntervals.of(profile, content.bestChiSquare(), level))
            .toList();
    double[] deltas = profile.deltaChiSquare(content.bestChiSquare());
    int[] order =
        IntStream.range(0, deltas.length)
            .boxed()
            .sorted(Comparator.comparingDouble(bin -> profile.center(0, bin)))
            .mapToInt(Integer::intValue)
            .toArray();
    return new ProfilePlot(
        PlottedQuantity.of(profile, 0, content),
        Arrays.stream(order).mapToDouble(bin -> profile.center(0, bin)).toArray(),
        Arrays.stream(order).mapToDouble(bin -> deltas[bin]).toArray(),
        intervals,
        content.origin());
  }

  @Override
  public String title() {
    return "Profile likelihood of " + x.axis().name();
  }

  /** The intervals at each level, lowest level first, such as {@code 68.27 %: 0.24 to 0.26}. */
  public String intervals() {
    return intervals.stream().map(this::describe).collect(Collectors.joining("; "));
  }

  private String description() {
    List<String> sentences = new ArrayList<>(List.of(intervals() + "."));
    sentences.addAll(measurements.sentences());
    return String.join(" ", sentences);
  }

  @Override
  PlotSheet sheet() {
    return PlotSheet.of(
        title(),
        description(),
        origin,
        PlotFrame.of(x, new PlotAxis("Δχ²", 0, largestShown(), false), HEIGHT),
        x.labelWithUnit(),
        Label.of("Δχ²"),
        legend(),
        this::drawCurve,
        this::drawBestFit);
  }

  /** The highest curve or threshold, with some room, but not beyond the limit. */
  private double largestShown() {
    double threshold =
        intervals.stream().mapToDouble(ConfidenceIntervals::deltaChiSquare).max().orElse(1);
    double curve = Arrays.stream(deltaChiSquare).filter(Double::isFinite).max().orElse(1);
    return Math.min(LARGEST_DELTA_CHI_SQUARE, 1.15 * Math.max(1.2 * threshold, curve));
  }

  private void drawCurve(PlotFrame frame, Canvas canvas) {
    measurements.drawBands(frame, canvas);
    for (int rank = intervals.size() - 1; rank >= 0; rank--) {
      for (ConfidenceInterval interval : intervals.get(rank).intervals()) {
        drawFoot(interval, PlotStyle.region(rank), frame, canvas);
      }
    }
    intervals.forEach(known -> drawThreshold(known, frame, canvas));
    x.standardModel().stream()
        .filter(x::shows)
        .forEach(value -> frame.lineX(canvas, PlotStyle.REFERENCE, value));
    canvas.shape(PlotStyle.CURVE, curve(frame));
    drawLoneBins(frame, canvas);
    measurements.drawLines(frame, canvas);
  }

  private static void drawFoot(
      ConfidenceInterval interval, Look look, PlotFrame frame, Canvas canvas) {
    double from = frame.x().position(interval.lower());
    double to = frame.x().position(interval.upper());
    canvas.rectangle(look, from, frame.bottom() - FOOT, to - from, FOOT);
  }

  private static void drawThreshold(ConfidenceIntervals known, PlotFrame frame, Canvas canvas) {
    frame.lineY(canvas, PlotStyle.THRESHOLD, known.deltaChiSquare());
    double y = frame.y().position(known.deltaChiSquare());
    String level = NumberText.percent(known.level().probability());
    canvas.text(PlotStyle.ORIGIN, Label.of(level), frame.right() - 10, y - 4);
  }

  private SvgPath curve(PlotFrame frame) {
    SvgPath path = new SvgPath();
    for (int i = 0; i < positions.length; i++) {
      if (isReached(i)) {
        double cx = frame.x().position(positions[i]);
        double cy = frame.y().position(deltaChiSquare[i]);
        if (isReached(i - 1)) {
          path.lineTo(cx, cy);
        } else {
          path.moveTo(cx, cy);
        }
      }
    }
    return path;
  }

  private boolean isReached(int i) {
    return i >= 0 && i < positions.length && Double.isFinite(deltaChiSquare[i]);
  }

  /** Otherwise a bin between two empty ones would leave no trace in the curve. */
  private void drawLoneBins(PlotFrame frame, Canvas canvas) {
    for (int i = 0; i < positions.length; i++) {
      if (isReached(i) && !isReached(i - 1) && !isReached(i + 1)) {
        double cx = frame.x().position(positions[i]);
        double cy = frame.y().position(deltaChiSquare[i]);
        canvas.circle(PlotStyle.LONE, cx, cy, 2.5);
      }
    }
  }

  private void drawBestFit(PlotFrame frame, Canvas canvas) {
    x.bestFit().stream()
        .filter(x::shows)
        .forEach(value -> Marker.BEST_FIT.draw(canvas, frame.x().position(value), frame.bottom()));
  }

  private Legend legend() {
    Legend legend = new Legend();
    for (int rank = 0; rank < intervals.size(); rank++) {
      ConfidenceIntervals shown = intervals.get(rank);
      Label text = legendOf(shown.level(), shown.deltaChiSquare(), 1, shown.isEmpty());
      legend.add(Legend.Key.area(PlotStyle.region(rank)), text);
    }
    addMark(legend, Legend.Key.marker(Marker.BEST_FIT), "best fit", x.bestFit());
    addMark(legend, Legend.Key.line(PlotStyle.REFERENCE), "Standard Model", x.standardModel());
    measurements.explain(legend);
    return measurements.haveErrors() ? legend.note(MeasurementMarks.SIGMA) : legend;
  }

  private void addMark(Legend legend, Legend.Key key, String name, OptionalDouble value) {
    value.ifPresent(known -> legend.add(key, legendOf(name, x.shows(known))));
  }

  private String describe(ConfidenceIntervals known) {
    String level = NumberText.percent(known.level().probability());
    if (known.isEmpty()) {
      return level + ": nothing";
    }
    return level
        + ": "
        + known.intervals().stream()
            .map(interval -> x.text(interval.lower()) + " to " + x.text(interval.upper()))
            .collect(Collectors.joining(" and "));
  }
}
