package org.g221.job.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceInterval;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgPath;
import org.g221.job.plot.Legend;
import org.g221.job.plot.NumberText;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlotFrame;
import org.g221.job.plot.PlotStyle;

/**
 * Δχ² of a scan along one quantity, with gaps at bins without nodes, and its intervals at the foot
 * of the frame.
 *
 * @param row the place of the intervals, counted from the foot
 */
record CurveLayer(
    ProfileLikelihood profile,
    double best,
    List<ConfidenceIntervals> intervals,
    int row,
    PlotAxis x,
    String colour,
    String style,
    Label name,
    String detail,
    boolean explained)
    implements Layer {

  private static final double FOOT = 7;
  private static final double WIDTH = 2.2;

  CurveLayer {
    intervals =
        intervals.stream()
            .sorted(Comparator.comparingDouble(ConfidenceIntervals::deltaChiSquare))
            .toList();
  }

  static CurveLayer of(
      ProfileLikelihood profile,
      double best,
      List<ConfidenceLevel> levels,
      int row,
      PlotAxis x,
      String colour,
      String style,
      Label name,
      String detail,
      boolean explained) {
    List<ConfidenceIntervals> intervals =
        levels.stream().map(level -> ConfidenceIntervals.of(profile, best, level)).toList();
    return new CurveLayer(profile, best, intervals, row, x, colour, style, name, detail, explained);
  }

  private Look curve() {
    return Look.line(style, Look.Hue.of(colour), WIDTH);
  }

  private Look foot(int rank) {
    double share = intervals.size() == 1 ? 0.3 : 0.1 + 0.6 * rank / (intervals.size() - 1);
    return Look.filled(style + "-" + (rank + 1), Look.Hue.of(Palette.lighter(colour, share)), 1);
  }

  /** The largest finite Δχ² of the curve; 0 if there is none. */
  double highest() {
    return Arrays.stream(profile.deltaChiSquare(best)).filter(Double::isFinite).max().orElse(0);
  }

  @Override
  public void draw(PlotFrame frame, Canvas canvas) {
    for (int rank = intervals.size() - 1; rank >= 0; rank--) {
      for (ConfidenceInterval interval : intervals.get(rank).intervals()) {
        double from = frame.x().clamped(interval.lower());
        double width = frame.x().clamped(interval.upper()) - from;
        double top = frame.bottom() - (row + 1) * FOOT;
        canvas.rectangle(foot(rank), from, top, width, FOOT - 1);
      }
    }
    for (ConfidenceIntervals known : intervals) {
      drawThreshold(known, frame, canvas);
    }
    drawCurve(frame, canvas);
  }

  private static void drawThreshold(ConfidenceIntervals known, PlotFrame frame, Canvas canvas) {
    frame.lineY(canvas, PlotStyle.THRESHOLD, known.deltaChiSquare());
    String level = NumberText.percent(known.level().probability());
    double y = frame.y().near(known.deltaChiSquare());
    canvas.text(PlotStyle.ORIGIN, Label.of(level), frame.right() - 10, y - 4);
  }

  private void drawCurve(PlotFrame frame, Canvas canvas) {
    double[] deltas = profile.deltaChiSquare(best);
    int[] order = profile.definition().axes().get(0).ordered();
    SvgPath path = new SvgPath();
    for (int i = 0; i < order.length; i++) {
      if (!isReached(deltas, order, i)) {
        continue;
      }
      double right = frame.x().near(profile.center(0, order[i]));
      double up = frame.y().near(deltas[order[i]]);
      if (isReached(deltas, order, i - 1)) {
        path.lineTo(right, up);
      } else {
        path.moveTo(right, up);
        if (!isReached(deltas, order, i + 1)) {
          // A bin between two empty ones leaves a trace too.
          canvas.circle(Look.filled(style + "-lone", Look.Hue.of(colour), 1), right, up, 2.5);
        }
      }
    }
    canvas.shape(curve(), path);
  }

  private static boolean isReached(double[] deltas, int[] order, int i) {
    return i >= 0 && i < order.length && Double.isFinite(deltas[order[i]]);
  }

  @Override
  public void explain(Legend legend) {
    if (explained) {
      legend.add(Legend.Key.line(curve()), name, Label.of(detail));
    }
  }

  @Override
  public List<String> sentences() {
    return List.of(
        name.plain()
            + ": "
            + intervals.stream().map(this::describe).collect(Collectors.joining("; "))
            + ".");
  }

  private String describe(ConfidenceIntervals known) {
    String level = NumberText.percent(known.level().probability());
    if (known.isEmpty()) {
      return level + " nothing";
    }
    return level
        + " "
        + known.intervals().stream()
            .map(one -> x.text(one.lower()) + " to " + x.text(one.upper()))
            .collect(Collectors.joining(" and "));
  }
}
