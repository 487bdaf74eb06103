package org.g221.job.plot;

import java.util.function.BiConsumer;

/**
 * The surroundings of every plot: a text for readers who cannot see it, axes, and a legend.
 *
 * @param origin the scan and data set the plot belongs to, shown above the frame
 * @param marks draws the content of the frame, clipped to it
 * @param overlay draws marks that may extend over the frame
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

  /** An SVG element with its own style sheet. */
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
        // Otherwise some programs drop the spaces at the ends of every tspan.
        "xml:space",
        "preserve",
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
