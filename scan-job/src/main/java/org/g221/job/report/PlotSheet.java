package org.g221.job.report;

import java.util.function.BiConsumer;

/**
 * What every plot has around it: a text for those who cannot see it, axes, and a legend.
 *
 * @param origin what the plot belongs to, above the frame
 * @param marks draws what is inside the frame and is cut off there
 * @param overlay draws what may stand over the frame
 */
record PlotSheet(
    String title,
    String description,
    String origin,
    PlotFrame frame,
    Label labelX,
    Label labelY,
    Legend legend,
    BiConsumer<PlotFrame, XmlWriter> marks,
    BiConsumer<PlotFrame, XmlWriter> overlay) {

  private static final double WIDTH = 600;
  private static final double MARGIN = 12;

  /** An SVG element that leaves colours and fonts to the page. */
  String inline(String id) {
    return write(id, "");
  }

  /** An SVG element with a style sheet of its own. */
  String standalone() {
    return write("plot", PlotStyle.standalone());
  }

  private String write(String id, String styleSheet) {
    double legendTop = frame.bottom() + PlotAxes.HEIGHT_BELOW;
    double legendWidth = WIDTH - frame.left() - MARGIN;
    double height = legendTop + legend.height(legendWidth) + MARGIN;
    XmlWriter svg = new XmlWriter();
    start(svg, id, height);
    if (!styleSheet.isEmpty()) {
      svg.element("style", styleSheet);
    }
    svg.empty("rect", "class", "paper", "width", WIDTH, "height", height);
    drawInside(svg, id + "-clip");
    new PlotAxes(frame, svg).draw(labelX, labelY);
    svg.element("text", origin, "class", "origin", "x", frame.right(), "y", frame.top() - 9);
    overlay.accept(frame, svg);
    legend.draw(svg, frame.left(), legendTop, legendWidth);
    return svg.end().finish();
  }

  private void start(XmlWriter svg, String id, double height) {
    svg.start(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "plot",
        "width",
        WIDTH,
        "height",
        height,
        "viewBox",
        "0 0 " + XmlWriter.pixels(WIDTH) + " " + XmlWriter.pixels(height),
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-description");
    svg.element("title", title, "id", id + "-title");
    svg.element("desc", description, "id", id + "-description");
  }

  private void drawInside(XmlWriter svg, String clip) {
    svg.start("clipPath", "id", clip);
    frame.outline(svg, "area");
    svg.end();
    svg.start("g", "clip-path", "url(#" + clip + ")");
    marks.accept(frame, svg);
    svg.end();
  }
}
