package org.g221.job.plot;

/** Fonts and colours of plots. */
public final class PlotStyle {

  /** Font size of legends, in pixels. */
  static final double TEXT_SIZE = 13;

  /** Font size of axis labels, in pixels. */
  static final double LABEL_SIZE = 16;

  /** Levels beyond this share a colour. */
  private static final int LEVELS = 4;

  private static final String SHAPES =
      """
      .plot text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif }
      .plot .text { font-size: 13px }
      .plot .number { font-size: 13px }
      .plot .number-x, .plot .label { text-anchor: middle }
      .plot .number-y, .plot .origin { text-anchor: end }
      .plot .origin { font-size: 12px }
      .plot .frame { fill: none; stroke-width: 1.4 }
      .plot .ticks { fill: none; stroke-width: 1 }
      .plot .region { fill-rule: evenodd; fill-opacity: 0.9; stroke-width: 1.2; stroke-linejoin: round }
      .plot .curve { fill: none; stroke-width: 2.2; stroke-linejoin: round }
      .plot .lone { stroke: none }
      .plot .threshold { fill: none; stroke-width: 1.1; stroke-dasharray: 6 4 }
      .plot .reference { fill: none; stroke-width: 1.6; stroke-dasharray: 2 3 }
      .plot .border { fill: none; stroke-width: 1.2; stroke-dasharray: 7 4 }
      .plot .limit { fill: none; stroke-width: 2.4; stroke-dasharray: 12 3 3 3 }
      .plot .error-bar { fill: none; stroke-width: 1.8 }
      .plot .point { stroke-width: 0.8 }
      .plot .best-fit, .plot .standard-model { stroke-width: 1.2; stroke-linejoin: round }
      """;

  private static final String LIGHT =
      """
      .plot .paper { fill: #ffffff }
      .plot text { fill: #1b1f24 }
      .plot .origin { fill: #5d6673 }
      .plot .frame, .plot .ticks { stroke: #1b1f24 }
      .plot .band { fill: #f2a61d; fill-opacity: 0.27 }
      .plot .not-counted { fill: #5d6673; fill-opacity: 0.1 }
      .plot .border { stroke: #5d6673 }
      .plot .limit, .plot .error-bar { stroke: #a15c00 }
      .plot .not-counted-limit { stroke: #5d6673 }
      .plot .point { fill: #a15c00; stroke: #ffffff }
      .plot .region { stroke: #103a6b }
      .plot .region-1 { fill: #1f62ad }
      .plot .region-2 { fill: #7fb2e2 }
      .plot .region-3 { fill: #b9d7f1 }
      .plot .region-4 { fill: #dfedf9 }
      .plot .curve { stroke: #1f62ad }
      .plot .lone { fill: #1f62ad }
      .plot .threshold { stroke: #5d6673 }
      .plot .reference { stroke: #c0341d }
      .plot .best-fit { fill: #ffffff; stroke: #1b1f24 }
      .plot .standard-model { fill: #c0341d; stroke: #ffffff }
      """;

  private static final String DARK =
      """
      .plot .paper { fill: #171b21 }
      .plot text { fill: #e4e8ed }
      .plot .origin { fill: #98a2b0 }
      .plot .frame, .plot .ticks { stroke: #c6cdd6 }
      .plot .band { fill: #e0a02c; fill-opacity: 0.26 }
      .plot .not-counted { fill: #98a2b0; fill-opacity: 0.14 }
      .plot .border { stroke: #98a2b0 }
      .plot .limit, .plot .error-bar { stroke: #ffc76b }
      .plot .not-counted-limit { stroke: #98a2b0 }
      .plot .point { fill: #ffc76b; stroke: #10141a }
      .plot .region { stroke: #b5d6f7 }
      .plot .region-1 { fill: #62a8ee }
      .plot .region-2 { fill: #2f6cab }
      .plot .region-3 { fill: #234b76 }
      .plot .region-4 { fill: #1c3552 }
      .plot .curve { stroke: #62a8ee }
      .plot .lone { fill: #62a8ee }
      .plot .threshold { stroke: #98a2b0 }
      .plot .reference { stroke: #ff8468 }
      .plot .best-fit { fill: #ffffff; stroke: #10141a }
      .plot .standard-model { fill: #ff8468; stroke: #10141a }
      """;

  private PlotStyle() {}

  /** Style sheet of a plot in light colours. */
  static String standalone() {
    return SHAPES + LIGHT;
  }

  /**
   * Style sheet of plots that follow the reader's colour scheme on screen and are light on paper.
   */
  public static String adaptive() {
    return SHAPES + LIGHT + "@media screen and (prefers-color-scheme: dark) {\n" + DARK + "}\n";
  }

  /** Class of a region; the lowest confidence level has rank 0. */
  static String region(int rank) {
    return "region region-" + Math.min(rank + 1, LEVELS);
  }
}
