package org.g221.job.scanfile;

import java.util.List;
import java.util.Optional;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.plane.PlaneSettings;
import org.g221.job.scan.ContinuousSearch;

/** Reads how a scan covers its ranges: with a grid, or without. */
final class ContinuousReader {

  private static final String MODE = "mode";
  private static final String GRID = "grid";
  private static final String TOLERANCE = "tolerance";
  private static final String BUDGET = "budget";
  private static final String MINIMUM = "chi-square-min";
  private static final String PROFILE = "profile";
  private static final String BOXES = "boxes";

  /** Keys that only such scans have, and the one that tells them. */
  static final List<String> KEYS = List.of(MODE, TOLERANCE, BUDGET);

  /** χ² is computed to some 10⁻¹²; a bound is never this close to it. */
  private static final double SMALLEST_TOLERANCE = 1e-9;

  private final YamlMapping scan;

  ContinuousReader(YamlMapping scan) {
    this.scan = scan;
  }

  /** When a scan without a grid is precise enough; empty for a grid. */
  Optional<ContinuousSearch> read() {
    if (!isContinuous()) {
      refuse(List.of(TOLERANCE, BUDGET), "is given, but only scans with mode: continuous have it");
      return Optional.empty();
    }
    refuse(
        List.of("keep"),
        "is given, but a continuous scan has no nodes to keep: points/ holds what attains the minima");
    YamlMapping tolerance = scan.get(TOLERANCE).map(value -> value.mapping()).orElse(null);
    double minimum = SearchGoal.DEFAULT_TOLERANCE;
    double profile = PlaneSettings.DEFAULT_TOLERANCE;
    if (tolerance != null) {
      tolerance.allow(MINIMUM, PROFILE);
      minimum = tolerance(tolerance, MINIMUM, minimum);
      profile = tolerance(tolerance, PROFILE, profile);
    }
    return Optional.of(new ContinuousSearch(minimum, profile, boxes()));
  }

  private boolean isContinuous() {
    Optional<String> mode = scan.text(MODE);
    if (mode.isPresent() && !List.of(GRID, ContinuousSearch.MODE).contains(mode.get())) {
      scan.error(
          MODE, "is " + NearestName.unknown(mode.get(), List.of(GRID, ContinuousSearch.MODE)));
    }
    return mode.filter(ContinuousSearch.MODE::equals).isPresent();
  }

  private void refuse(List<String> keys, String reason) {
    keys.stream().filter(scan::has).forEach(key -> scan.error(key, reason));
  }

  private static double tolerance(YamlMapping entry, String key, double standard) {
    double value = entry.number(key).orElse(standard);
    if (!(value >= SMALLEST_TOLERANCE)) {
      entry.error(key, "is " + value + " but must be at least " + SMALLEST_TOLERANCE);
    }
    return value;
  }

  private long boxes() {
    if (!scan.has(BUDGET)) {
      return PlaneSettings.DEFAULT_BUDGET;
    }
    YamlMapping budget = scan.get(BUDGET).orElseThrow().mapping();
    budget.allow(BOXES);
    long boxes = budget.integer(BOXES).orElse(PlaneSettings.DEFAULT_BUDGET);
    if (boxes < 1) {
      budget.error(BOXES, "is " + boxes + " but must be at least 1");
    }
    return boxes;
  }
}
