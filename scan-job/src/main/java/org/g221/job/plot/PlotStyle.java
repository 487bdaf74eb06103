package org.g221.job.plot;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.Look.Hue;
import org.g221.job.canvas.TextLook;
import org.g221.job.canvas.TextLook.Anchor;

/**
 * Fonts and colours of plots, on light and on dark ground. Marks that must be told apart differ in
 * shape or brightness as well, for eyes that see only two of three colours.
 */
public final class PlotStyle {

  private static final Hue INK = new Hue("#1b1f24", "#e4e8ed");
  private static final Hue LINES = new Hue("#1b1f24", "#c6cdd6");
  private static final Hue QUIET = new Hue("#5d6673", "#98a2b0");
  private static final Hue MEASURED = new Hue("#a15c00", "#ffc76b");
  private static final Hue REGION_EDGE = new Hue("#103a6b", "#b5d6f7");
  private static final Hue ACCENT = new Hue("#1f62ad", "#62a8ee");
  private static final Hue MODEL = new Hue("#c0341d", "#ff8468");
  private static final Hue OVERLAID = new Hue("#00795a", "#3ddcab");
  private static final Hue GROUND = new Hue("#ffffff", "#171b21");
  private static final Hue WHITE = Hue.of("#ffffff");
  private static final Hue EDGE_OF_MARKS = new Hue("#1b1f24", "#10141a");
  private static final Hue EDGE_OF_POINTS = new Hue("#ffffff", "#10141a");

  static final Look PAPER = Look.filled("paper", GROUND, 1);

  /** The ground of a legend inside a frame. */
  static final Look LEGEND =
      Look.filled("legend", Hue.of("#ffffff"), 0.88).outlined(Hue.of("#c6cdd6"), 0.8);

  static final Look FRAME = Look.line("frame", LINES, 1.4);
  static final Look TICKS = Look.line("ticks", LINES, 1);

  /** What was measured, at 2σ, and again at 1σ. */
  public static final Look BAND = Look.filled("band", new Hue("#f2a61d", "#e0a02c"), 0.27, 0.26);

  public static final Look NOT_COUNTED = Look.filled("not-counted", QUIET, 0.1, 0.14);
  public static final Look BORDER = Look.line("border", QUIET, 1.2, 7, 4);
  public static final Look LIMIT = Look.line("limit", MEASURED, 2.4, 12, 3, 3, 3);
  public static final Look NOT_COUNTED_LIMIT =
      Look.line("limit not-counted-limit", QUIET, 2.4, 12, 3, 3, 3);
  public static final Look ERROR_BAR = Look.line("error-bar", MEASURED, 1.8);
  static final Look POINT = Look.filled("point", MEASURED, 1).outlined(EDGE_OF_POINTS, 0.8);
  public static final Look CURVE = Look.line("curve", ACCENT, 2.2);
  static final Look LONE = Look.filled("lone", ACCENT, 1);
  public static final Look THRESHOLD = Look.line("threshold", QUIET, 1.1, 6, 4);
  public static final Look REFERENCE = Look.line("reference", MODEL, 1.6, 2, 3);
  static final Look BEST_FIT = Look.filled("best-fit", WHITE, 1).outlined(EDGE_OF_MARKS, 1.2);
  static final Look STANDARD_MODEL =
      Look.filled("standard-model", MODEL, 1).outlined(EDGE_OF_POINTS, 1.2);

  /** Within regions, the part that is proved to be inside as a whole. */
  public static final Look INNER = Look.line("inner", new Hue("#ffffff", "#10141a"), 1.6, 4, 3);

  /** What a legend says of inner contours. */
  public static final Label PROVED = Label.of("proved to be inside");

  /** From the lowest confidence level upwards; levels beyond these share the last one. */
  private static final List<Look> REGIONS =
      List.of(
          region(1, "#1f62ad", "#62a8ee"),
          region(2, "#7fb2e2", "#2f6cab"),
          region(3, "#b9d7f1", "#234b76"),
          region(4, "#dfedf9", "#1c3552"));

  /** Areas of one of two scans that are compared, from the lowest confidence level upwards. */
  private static final List<Look> FIRST = List.of(area(1, 0.75), area(2, 0.35), area(3, 0.15));

  /** Lines of the other scan, over those areas. */
  private static final List<Look> SECOND = List.of(outline(1), outline(2, 9, 4), outline(3, 3, 4));

  /** What is proved to be inside of them, in dots. */
  static final Look INNER_OF_FIRST = Look.line("inner-first", INK, 1.6, 1.5, 3);

  static final Look INNER_OF_SECOND = Look.line("inner-second", OVERLAID, 1.6, 1.5, 3);

  static final Look BEST_OF_FIRST = Look.filled("best best-first", GROUND, 1).outlined(ACCENT, 2.4);
  static final Look BEST_OF_SECOND =
      Look.filled("best best-second", GROUND, 1).outlined(OVERLAID, 2.4);

  private static final List<Look> COMPARED =
      Stream.of(
              FIRST,
              SECOND,
              List.of(INNER_OF_FIRST, INNER_OF_SECOND, BEST_OF_FIRST, BEST_OF_SECOND))
          .flatMap(List::stream)
          .toList();

  public static final TextLook TEXT = new TextLook("text", 13, Anchor.START, INK);
  static final TextLook NUMBER_X = new TextLook("number-x", 13, Anchor.MIDDLE, INK);
  static final TextLook NUMBER_Y = new TextLook("number-y", 13, Anchor.END, INK);
  static final TextLook LABEL = new TextLook("label", 16, Anchor.MIDDLE, INK);
  public static final TextLook ORIGIN = new TextLook("origin", 12, Anchor.END, QUIET);

  static final TextLook OTHER_DATA = new TextLook("other-data", 13, Anchor.START, MODEL);

  private static final List<Look> LOOKS =
      Stream.concat(
              REGIONS.stream(),
              Stream.of(
                  PAPER,
                  FRAME,
                  TICKS,
                  BAND,
                  NOT_COUNTED,
                  BORDER,
                  LIMIT,
                  NOT_COUNTED_LIMIT,
                  ERROR_BAR,
                  POINT,
                  CURVE,
                  LONE,
                  THRESHOLD,
                  REFERENCE,
                  INNER,
                  BEST_FIT,
                  STANDARD_MODEL))
          .toList();

  private static final List<TextLook> TEXTS = List.of(TEXT, NUMBER_X, NUMBER_Y, LABEL, ORIGIN);

  private static final String SHAPES =
      """
      .plot text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif }
      .plot path { stroke-linejoin: round; fill-rule: evenodd }
      """;

  /** Pictures that are small on a phone have larger texts there. */
  private static final String COMPARED_SHAPES =
      """
      .plot .other-data { font-weight: 600 }
      @media (max-width: 640px) {
        .plot .text, .plot .other-data, .plot .number-x, .plot .number-y { font-size: 17px }
        .plot .label { font-size: 20px }
      }
      """;

  private PlotStyle() {}

  private static Look region(int number, String light, String dark) {
    return Look.filled("region region-" + number, new Hue(light, dark), 0.9)
        .outlined(REGION_EDGE, 1.2);
  }

  private static Look area(int number, double opacity) {
    return Look.filled("first level-" + number, ACCENT, opacity).outlined(ACCENT, 1.2);
  }

  private static Look outline(int number, double... dashes) {
    return Look.line("second level-" + number, OVERLAID, 2.6, dashes);
  }

  /** Style sheet of a plot in light colours. */
  static String standalone() {
    return SHAPES + rules(LOOKS.stream().map(Look::rule), TEXTS.stream().map(TextLook::rule));
  }

  /**
   * Style sheet of plots that follow the reader's colour scheme on screen and are light on paper.
   */
  public static String adaptive() {
    return standalone() + onDark(LOOKS, TEXTS);
  }

  /** What pictures of two scans need besides. */
  public static String compared() {
    List<TextLook> texts = List.of(OTHER_DATA);
    return rules(COMPARED.stream().map(Look::rule), texts.stream().map(TextLook::rule))
        + onDark(COMPARED, texts)
        + COMPARED_SHAPES;
  }

  private static String onDark(List<Look> marks, List<TextLook> texts) {
    return "@media screen and (prefers-color-scheme: dark) {\n"
        + rules(marks.stream().map(Look::ruleOnDark), texts.stream().map(TextLook::ruleOnDark))
        + "}\n";
  }

  private static String rules(Stream<String> marks, Stream<String> texts) {
    return Stream.concat(marks, texts).collect(Collectors.joining());
  }

  /** The look of a region; the lowest confidence level has rank 0. */
  static Look region(int rank) {
    return REGIONS.get(Math.min(rank, REGIONS.size() - 1));
  }

  /** Likewise that of a region of the first of two scans that are compared. */
  static Look first(int rank) {
    return FIRST.get(Math.min(rank, FIRST.size() - 1));
  }

  /** Likewise that of the second. */
  static Look second(int rank) {
    return SECOND.get(Math.min(rank, SECOND.size() - 1));
  }
}
