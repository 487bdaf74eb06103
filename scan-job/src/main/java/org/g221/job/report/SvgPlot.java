package org.g221.job.report;

import org.g221.engine.profile.ProfileLikelihood;

/** A picture of a profile likelihood, as SVG. */
public sealed interface SvgPlot permits RegionPlot, ProfilePlot {

  /** Regions of a profile in two quantities, the curve of one in one. */
  static SvgPlot of(ProfileLikelihood profile, ReportContent content) {
    return profile.definition().axes().size() == 2
        ? RegionPlot.of(profile, content)
        : ProfilePlot.of(profile, content);
  }

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
