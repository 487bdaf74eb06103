package org.g221.job.scanfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.job.scan.Keep;

/** Reads which nodes a scan keeps as rows. */
final class KeepReader {

  /**
   * Rounding errors of χ² are about 10⁻¹³; the margin is for likelihoods with many observations.
   */
  private static final double SMALLEST_CUT = 1e-9;

  private final YamlMapping scan;

  KeepReader(YamlMapping scan) {
    this.scan = scan;
  }

  Keep read() {
    if (!scan.has("keep")) {
      return Keep.DEFAULT;
    }
    YamlValue value = scan.get("keep").orElseThrow();
    return value.isMapping() ? limits(value.mapping()) : word(value);
  }

  private static Keep word(YamlValue value) {
    Optional<String> text = value.text();
    if (text.isEmpty()) {
      return Keep.DEFAULT;
    }
    String word = text.get();
    return switch (word) {
      case "all" -> Keep.ALL;
      case "none" -> Keep.NONE;
      default -> {
        value.error(
            "is '"
                + word
                + "' but must be all, none or a mapping with delta-chi-square"
                + NearestName.nearest(List.of("all", "none"), word));
        yield Keep.DEFAULT;
      }
    };
  }

  private static Keep limits(YamlMapping entry) {
    entry.allow("delta-chi-square", "at-most");
    double cut = entry.number("delta-chi-square").orElse(Keep.DEFAULT_DELTA_CHI_SQUARE);
    if (cut <= 0) {
      entry.error("delta-chi-square", "is " + cut + " but must be positive");
    } else if (cut < SMALLEST_CUT) {
      entry.error(
          "delta-chi-square",
          String.format(
              Locale.ROOT,
              "is %s but must be at least %s; chi-square itself is no more precise",
              cut,
              SMALLEST_CUT));
    }
    long atMost = entry.integer("at-most").orElse(Keep.DEFAULT_AT_MOST);
    if (atMost < 1) {
      entry.error("at-most", "is " + atMost + " but must be at least 1");
    }
    return new Keep(cut, atMost);
  }
}
