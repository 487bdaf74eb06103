package org.g221.job.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.SvgCanvas;

/** A picture of a profile likelihood, as SVG. */
public abstract sealed class SvgPlot permits RegionPlot, ProfilePlot {

  /** Regions for a profile in two quantities, a curve for one in one quantity. */
  public static SvgPlot of(ProfileLikelihood profile, PlotContent content) {
    return profile.definition().axes().size() == 2
        ? RegionPlot.of(profile, content)
        : ProfilePlot.of(profile, content);
  }

  /** A separate file, in light colours on white. */
  public final String standalone() {
    return SvgCanvas.draw(sheet().picture(), "plot", PlotStyle.standalone());
  }

  /**
   * An element for a page that supplies the style sheet and so chooses the colours.
   *
   * @param id prefix of identifiers in the element; unique in the page, of letters, digits and
   *     hyphens
   */
  public final String inline(String id) {
    return SvgCanvas.draw(sheet().picture(), id, "");
  }

  /** A description of the picture in a line of plain text. */
  public abstract String title();

  abstract PlotSheet sheet();

  /** The levels in the order in which they are drawn and explained. */
  public static List<ConfidenceLevel> lowestFirst(List<ConfidenceLevel> levels) {
    return levels.stream()
        .sorted(Comparator.comparingDouble(ConfidenceLevel::probability))
        .toList();
  }

  /** The legend text of a level, such as {@code 68.27 %: Δχ² ≤ 2.30 (2 d.o.f.)}. */
  static Label legendOf(
      ConfidenceLevel level, double deltaChiSquare, int degreesOfFreedom, boolean isEmpty) {
    return Label.of(
        String.format(
            Locale.ROOT,
            "%s: Δχ² ≤ %s (%s d.o.f.)%s",
            NumberText.percent(level.probability()),
            NumberText.fixed(deltaChiSquare, 2),
            degreesOfFreedom,
            isEmpty ? ", empty" : ""));
  }

  /** The legend text of a mark, which may lie outside the frame. */
  static Label legendOf(String name, boolean isInside) {
    return Label.of(isInside ? name : name + " (outside the frame)");
  }
}
