package org.g221.job.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The colours of figures by name. They are those of Okabe and Ito, which are told apart by eyes
 * that see only two of three colours, and grey.
 */
final class Palette {

  static final String BLACK = "#000000";

  private static final Map<String, String> NAMED =
      Map.of(
          "blue", "#0072b2",
          "purple", "#cc79a7",
          "sky", "#56b4e9",
          "vermilion", "#d55e00",
          "orange", "#e69f00",
          "green", "#009e73",
          "yellow", "#f0e442",
          "grey", "#7f7f7f",
          "black", BLACK);

  /** Of regions and curves, one after the other. */
  private static final List<String> OF_SCANS =
      List.of("blue", "purple", "grey", "vermilion", "sky", "yellow");

  private Palette() {}

  static List<String> names() {
    return NAMED.keySet().stream().sorted().toList();
  }

  /** A colour as {@code #rrggbb}, from its name or such a code. */
  static Optional<String> code(String text) {
    return text.matches("#[0-9A-Fa-f]{6}")
        ? Optional.of(text.toLowerCase(Locale.ROOT))
        : Optional.ofNullable(NAMED.get(text));
  }

  /** The colour of a scan by its number. */
  static String ofScan(int number) {
    return NAMED.get(OF_SCANS.get(number % OF_SCANS.size()));
  }

  /** The colour of what was measured along x or y. */
  static String ofBand(boolean alongX) {
    return NAMED.get(alongX ? "orange" : "green");
  }

  /** A colour with a share of white. */
  static String lighter(String colour, double share) {
    return mixed(colour, 255, share);
  }

  /** A colour with a share of black. */
  static String darker(String colour, double share) {
    return mixed(colour, 0, share);
  }

  private static String mixed(String colour, int with, double share) {
    int all = Integer.parseInt(colour.substring(1), 16);
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        mixed(all >> 16, with, share),
        mixed(all >> 8 & 0xFF, with, share),
        mixed(all & 0xFF, with, share));
  }

  private static int mixed(int part, int with, double share) {
    return (int) Math.round(part + share * (with - part));
  }
}
