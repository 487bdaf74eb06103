package org.g221.job.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.g221.engine.parameter.Running;
import org.g221.job.scan.AxisEnds;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.ContinuousSearch;
import org.g221.job.scan.Keep;
import org.g221.job.scan.ProfileSpecification;
import org.g221.job.scan.ProfileSpecification.Side;
import org.g221.job.scan.ScanSpecification;

/** In what the configurations of two scans differ, named as users think of it. */
final class ConfigurationDifferences {

  private static final int MOST_LISTED = 12;
  private static final String NONE = "none";

  private ConfigurationDifferences() {}

  static List<Difference> of(ScanSpecification first, ScanSpecification second) {
    Map<String, String> one = described(first);
    Map<String, String> other = described(second);
    List<Difference> differences = new ArrayList<>();
    for (String name : Difference.namesOf(one, other)) {
      String before = one.getOrDefault(name, absent(name));
      String after = other.getOrDefault(name, absent(name));
      if (!before.equals(after)) {
        differences.add(new Difference(name, before, after));
      }
    }
    return differences;
  }

  /** Parameters that are not given are 0. */
  private static String absent(String name) {
    return name.startsWith("parameter ") ? "not given, 0" : NONE;
  }

  private static Map<String, String> described(ScanSpecification scan) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("dataset", scan.dataset());
    lines.put(Running.KEY, scan.running().toString());
    lines.put("texture", scan.texture().key());
    scan.fixed()
        .forEach(
            (parameter, value) -> lines.put("parameter " + parameter.key(), "fixed at " + value));
    scan.axes().forEach(axis -> lines.put("parameter " + axis.parameter().key(), described(axis)));
    scan.restrictions().forEach((key, value) -> lines.put(key, Double.toString(value)));
    scan.continuous().ifPresent(search -> describe(search, lines));
    lines.put("keep", described(scan.keep()));
    lines.put("columns", list(scan.columns()));
    lines.put(
        "profile-limit",
        Double.isInfinite(scan.profileLimit()) ? NONE : Double.toString(scan.profileLimit()));
    scan.profiles().forEach(profile -> lines.put("profile " + name(profile), described(profile)));
    lines.put(
        "confidence-levels",
        list(
            scan.confidenceLevels().stream()
                .map(level -> Double.toString(level.probability()))
                .toList()));
    lines.put("include", list(scan.include()));
    lines.put("exclude", list(scan.exclude()));
    scan.standardModel().forEach((name, value) -> lines.put("standard-model " + name, value));
    return lines;
  }

  private static String list(List<String> items) {
    return items.isEmpty() ? NONE : String.join(", ", items);
  }

  private static String described(AxisSpecification axis) {
    String ends =
        axis.ends().equals(AxisEnds.OPEN)
            ? ""
            : axis.ends().equals(AxisEnds.MEANT)
                ? ", ends meant"
                : axis.ends().minIsMeant() ? ", min meant" : ", max meant";
    return nodes(axis) + ends;
  }

  private static String nodes(AxisSpecification axis) {
    if (axis instanceof AxisSpecification.Values list) {
      List<Double> values = list.values();
      return values.size() <= MOST_LISTED
          ? values.stream().map(value -> Double.toString(value)).collect(Collectors.joining(", "))
          // Lists that look alike may still differ.
          : String.format(
              Locale.ROOT,
              "%d values from %s to %s (hash %08x)",
              values.size(),
              axis.min(),
              axis.max(),
              values.hashCode());
    }
    if (axis instanceof AxisSpecification.Range range) {
      return String.format(
          Locale.ROOT,
          "%s to %s, %d nodes%s",
          range.min(),
          range.max(),
          range.nodes(),
          range.logarithmic() ? ", log" : "");
    }
    return String.format(Locale.ROOT, "%s to %s, every value", axis.min(), axis.max());
  }

  private static void describe(ContinuousSearch search, Map<String, String> lines) {
    lines.put("mode", ContinuousSearch.MODE);
    lines.put(
        "tolerance",
        "chi-square-min " + search.minimumTolerance() + ", profile " + search.profileTolerance());
    lines.put("budget", search.boxes() + " boxes");
  }

  private static String described(Keep keep) {
    if (keep.equals(Keep.NONE)) {
      return NONE;
    }
    return keep.equals(Keep.ALL)
        ? "all"
        : "delta-chi-square " + keep.deltaChiSquare() + ", at most " + keep.atMost();
  }

  private static String name(ProfileSpecification profile) {
    return profile.axes().stream().map(Side::quantity).collect(Collectors.joining(" x "));
  }

  private static String described(ProfileSpecification profile) {
    return profile.axes().stream()
        .map(ConfigurationDifferences::bins)
        .collect(Collectors.joining(" x "));
  }

  private static String bins(Side side) {
    return side.binning()
        .map(
            binning ->
                String.format(
                    Locale.ROOT,
                    "%d bins from %s to %s",
                    binning.bins(),
                    binning.lower(),
                    binning.upper()))
        .orElse("nodes");
  }
}
