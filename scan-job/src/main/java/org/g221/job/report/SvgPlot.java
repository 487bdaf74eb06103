package org.g221.job.report;

/** A picture of a profile likelihood, as SVG. */
public sealed interface SvgPlot permits RegionPlot, ProfilePlot {

  /** A file of its own, in light colours on white. */
  String standalone();

  /**
   * An element for a page that brings the style sheet and thereby chooses the colours.
   *
   * @param id what identifiers in it begin with; unique in the page, letters, digits and hyphens
   */
  String inline(String id);

  /** What the picture shows, in a line of plain text. */
  String title();
}
