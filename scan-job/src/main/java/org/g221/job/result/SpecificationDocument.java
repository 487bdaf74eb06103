package org.g221.job.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.job.scan.AxisEnds;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.Keep;
import org.g221.job.scan.ProfileSpecification;
import org.g221.job.scan.ScanSpecification;

/** A scan as nested maps in the form of a scan file, with every default written out. */
public final class SpecificationDocument {

  private SpecificationDocument() {}

  public static Map<String, Object> of(ScanSpecification scan) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format-version", ScanSpecification.FORMAT_VERSION);
    document.put("scan-id", scan.scanId());
    document.put("dataset", scan.dataset());
    document.put("texture", scan.texture().key());
    Map<String, Object> fixed = new LinkedHashMap<>();
    scan.fixed().forEach((parameter, value) -> fixed.put(parameter.key(), value));
    document.put("fixed", fixed);
    document.put("axes", scan.axes().stream().map(SpecificationDocument::axis).toList());
    document.put("keep", keep(scan.keep()));
    document.put(
        "profile-limit", Double.isInfinite(scan.profileLimit()) ? "none" : scan.profileLimit());
    document.put("profiles", scan.profiles().stream().map(SpecificationDocument::profile).toList());
    document.put(
        "confidence-levels",
        scan.confidenceLevels().stream().map(level -> level.probability()).toList());
    // Copies, because YAML writes an object that stands in two places as a reference to the first.
    document.put("include", new ArrayList<>(scan.include()));
    document.put("exclude", new ArrayList<>(scan.exclude()));
    document.put("standard-model", new LinkedHashMap<>(scan.standardModel()));
    return document;
  }

  private static Map<String, Object> axis(AxisSpecification axis) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("parameter", axis.parameter().key());
    if (axis instanceof AxisSpecification.Range range) {
      document.put("min", range.min());
      document.put("max", range.max());
      document.put("nodes", range.nodes());
      document.put("spacing", range.logarithmic() ? "log" : "linear");
    } else if (axis instanceof AxisSpecification.Values list) {
      document.put("values", list.values());
    }
    ends(axis.ends()).ifPresent(ends -> document.put("ends", ends));
    return document;
  }

  private static Optional<Object> ends(AxisEnds ends) {
    if (ends.equals(AxisEnds.OPEN)) {
      return Optional.empty();
    }
    if (ends.equals(AxisEnds.MEANT)) {
      return Optional.of("meant");
    }
    return Optional.of(Map.of(ends.minIsMeant() ? "min" : "max", "meant"));
  }

  private static Object keep(Keep keep) {
    if (keep.equals(Keep.NONE)) {
      return "none";
    }
    if (keep.equals(Keep.ALL)) {
      return "all";
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("delta-chi-square", keep.deltaChiSquare());
    document.put("at-most", keep.atMost());
    return document;
  }

  private static Map<String, Object> profile(ProfileSpecification profile) {
    Map<String, Object> document = new LinkedHashMap<>();
    List<Object> bins = new ArrayList<>();
    String[] keys = {"x", "y"};
    for (int i = 0; i < profile.axes().size(); i++) {
      ProfileSpecification.Side side = profile.axes().get(i);
      document.put(keys[i], side.quantity());
      bins.add(side.binning().map(ProfileSpecification.Binning::bins).orElse(1));
      if (side.binning().isPresent()) {
        var binning = side.binning().get();
        document.put(keys[i] + "-range", List.of(binning.lower(), binning.upper()));
      }
    }
    // An axis of the scan has its nodes as bins, whatever number stands here.
    document.put("bins", bins);
    return document;
  }
}
