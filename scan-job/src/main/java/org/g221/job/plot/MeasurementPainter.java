package org.g221.job.plot;

/** Draws values of one of a plot's two quantities across the plot; they may lie outside it. */
enum MeasurementPainter {
  ALONG_X {
    @Override
    void strip(PlotFrame frame, XmlWriter svg, String style, double from, double to) {
      double left = frame.x().clamped(from);
      rectangle(svg, style, left, frame.top(), frame.x().clamped(to) - left, frame.height());
    }

    @Override
    void line(PlotFrame frame, XmlWriter svg, String style, double value) {
      frame.lineX(svg, style, value);
    }

    @Override
    void errorBar(PlotFrame frame, XmlWriter svg, int rank, double from, double to) {
      double y = frame.top() + depth(rank);
      new SvgPath()
          .moveTo(frame.x().clamped(from), y)
          .lineTo(frame.x().clamped(to), y)
          .draw(svg, ERROR_BAR);
    }

    @Override
    void point(PlotFrame frame, XmlWriter svg, int rank, double value) {
      PointShape.of(rank).draw(svg, frame.x().position(value), frame.top() + depth(rank));
    }
  },
  ALONG_Y {
    @Override
    void strip(PlotFrame frame, XmlWriter svg, String style, double from, double to) {
      double top = frame.y().clamped(to);
      rectangle(svg, style, frame.left(), top, frame.width(), frame.y().clamped(from) - top);
    }

    @Override
    void line(PlotFrame frame, XmlWriter svg, String style, double value) {
      frame.lineY(svg, style, value);
    }

    @Override
    void errorBar(PlotFrame frame, XmlWriter svg, int rank, double from, double to) {
      double x = frame.right() - depth(rank);
      new SvgPath()
          .moveTo(x, frame.y().clamped(from))
          .lineTo(x, frame.y().clamped(to))
          .draw(svg, ERROR_BAR);
    }

    @Override
    void point(PlotFrame frame, XmlWriter svg, int rank, double value) {
      PointShape.of(rank).draw(svg, frame.right() - depth(rank), frame.y().position(value));
    }
  };

  static final String ERROR_BAR = "error-bar";

  private static final double SPACING = 15;

  /** Fills a range from edge to edge. */
  abstract void strip(PlotFrame frame, XmlWriter svg, String style, double from, double to);

  /** A line from edge to edge, at a value inside. */
  abstract void line(PlotFrame frame, XmlWriter svg, String style, double value);

  /** The range of an error; each rank has its own place beside the edge. */
  abstract void errorBar(PlotFrame frame, XmlWriter svg, int rank, double from, double to);

  /** The middle of the error bar of a rank, at a value inside. */
  abstract void point(PlotFrame frame, XmlWriter svg, int rank, double value);

  private static double depth(int rank) {
    return SPACING * (rank + 1);
  }

  private static void rectangle(
      XmlWriter svg, String style, double x, double y, double width, double height) {
    svg.empty("rect", "class", style, "x", x, "y", y, "width", width, "height", height);
  }
}
