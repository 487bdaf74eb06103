package org.g221.job.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a mark is filled and stroked.
 *
 * @param style its class in style sheets; several are separated by spaces
 */
public record Look(String style, Optional<Fill> fill, Optional<Stroke> stroke) {

  /**
   * A colour on light and on dark screens.
   *
   * @param light as {@code #rrggbb}; this one is printed
   * @param dark likewise
   */
  public record Hue(String light, String dark) {

    /** The same colour everywhere. */
    public static Hue of(String colour) {
      return new Hue(colour, colour);
    }
  }

  /**
   * The inside of a mark.
   *
   * @param opacity between 0 and 1, on light and on dark screens
   */
  public record Fill(Hue hue, double opacity, double opacityOnDark) {}

  /**
   * The outline of a mark, with round joins.
   *
   * @param width in pixels
   * @param dashes lengths of dashes and gaps in turn, in pixels; none for a solid line
   */
  public record Stroke(Hue hue, double width, List<Double> dashes) {

    public Stroke {
      dashes = List.copyOf(dashes);
    }
  }

  public Look {
    Objects.requireNonNull(style);
    Objects.requireNonNull(fill);
    Objects.requireNonNull(stroke);
  }

  /** A mark without outline. */
  public static Look filled(String style, Hue hue, double opacity) {
    return filled(style, hue, opacity, opacity);
  }

  public static Look filled(String style, Hue hue, double opacity, double opacityOnDark) {
    return new Look(style, Optional.of(new Fill(hue, opacity, opacityOnDark)), Optional.empty());
  }

  /** A line. */
  public static Look line(String style, Hue hue, double width, double... dashes) {
    return new Look(style, Optional.empty(), Optional.of(stroke(hue, width, dashes)));
  }

  /** The same mark with an outline. */
  public Look outlined(Hue hue, double width) {
    return new Look(style, fill, Optional.of(stroke(hue, width)));
  }

  private static Stroke stroke(Hue hue, double width, double... dashes) {
    return new Stroke(hue, width, Arrays.stream(dashes).boxed().toList());
  }

  /** The rule of a style sheet, with colours on light ground. */
  public String rule() {
    return selector()
        + " { "
        + fill.map(inside -> fill(inside.hue().light(), inside.opacity())).orElse("fill: none")
        + stroke.map(line -> "; stroke: " + line.hue().light() + shape(line)).orElse("")
        + " }\n";
  }

  /** What differs on dark ground. */
  public String ruleOnDark() {
    return selector()
        + " { "
        + fill.map(inside -> fill(inside.hue().dark(), inside.opacityOnDark())).orElse("fill: none")
        + stroke.map(line -> "; stroke: " + line.hue().dark()).orElse("")
        + " }\n";
  }

  private String selector() {
    return ".plot ." + style.replace(' ', '.');
  }

  private static String fill(String colour, double opacity) {
    String fill = "fill: " + colour;
    return opacity == 1 ? fill : fill + "; fill-opacity: " + XmlWriter.pixels(opacity);
  }

  private static String shape(Stroke line) {
    String dashes =
        line.dashes().isEmpty()
            ? ""
            : "; stroke-dasharray: "
                + line.dashes().stream().map(XmlWriter::pixels).collect(Collectors.joining(" "));
    return "; stroke-width: " + XmlWriter.pixels(line.width()) + dashes;
  }
}
