package org.g221.job.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.parameter.Running;
import org.g221.job.scan.AxisEnds;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.ContinuousSearch;
import org.g221.job.scan.Keep;
import org.g221.job.scan.ProfileSpecification;
import org.g221.job.scan.ScanSpecification;

/** A scan as a scan file with every default written out. */
public final class SpecificationDocument {

  private SpecificationDocument() {}

  /** The document of a scan. */
  public static Document of(ScanSpecification scan) {
    Document document = scanned(scan);
    scan.continuous().ifPresent(search -> continuous(search, document));
    document.withAll(Document.of(scan.restrictions()));
    if (scan.continuous().isEmpty()) {
      document.with("keep", keep(scan.keep()));
    }
    return document
        .with("columns", new ArrayList<>(scan.columns()))
        .with(
            "profile-limit", Double.isInfinite(scan.profileLimit()) ? "none" : scan.profileLimit())
        .with("profiles", scan.profiles().stream().map(SpecificationDocument::profile).toList())
        .with(
            "confidence-levels",
            scan.confidenceLevels().stream().map(level -> level.probability()).toList())
        // Copied, because YAML writes the second occurrence of an object as a reference to the
        // first.
        .with("include", new ArrayList<>(scan.include()))
        .with("exclude", new ArrayList<>(scan.exclude()))
        .with("standard-model", Document.of(scan.standardModel()));
  }

  /** What is scanned, in which data. */
  private static Document scanned(ScanSpecification scan) {
    return new Document()
        .with("format-version", ScanSpecification.FORMAT_VERSION)
        .with("scan-id", scan.scanId())
        .with("dataset", scan.dataset())
        .with(Running.KEY, scan.running().toString())
        .with("texture", scan.texture().key())
        .with("fixed", fixed(scan))
        .with("axes", scan.axes().stream().map(SpecificationDocument::axis).toList());
  }

  private static void continuous(ContinuousSearch search, Document document) {
    document
        .with("mode", ContinuousSearch.MODE)
        .with(
            "tolerance",
            new Document()
                .with("chi-square-min", search.minimumTolerance())
                .with("profile", search.profileTolerance()))
        .with("budget", new Document().with("boxes", search.boxes()));
  }

  private static Document fixed(ScanSpecification scan) {
    Document fixed = new Document();
    scan.fixed().forEach((parameter, value) -> fixed.with(parameter.key(), value));
    return fixed;
  }

  private static Document axis(AxisSpecification axis) {
    Document document = new Document().with("parameter", axis.parameter().key());
    if (axis instanceof AxisSpecification.Range range) {
      document
          .with("min", range.min())
          .with("max", range.max())
          .with("nodes", range.nodes())
          .with("spacing", range.logarithmic() ? "log" : "linear");
    } else if (axis instanceof AxisSpecification.Values list) {
      document.with("values", list.values());
    } else {
      document.with("min", axis.min()).with("max", axis.max());
    }
    return document.withAny("ends", ends(axis.ends()));
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
    return new Document()
        .with("delta-chi-square", keep.deltaChiSquare())
        .with("at-most", keep.atMost());
  }

  private static Document profile(ProfileSpecification profile) {
    Document document = new Document();
    List<Object> bins = new ArrayList<>();
    String[] keys = {"x", "y"};
    for (int i = 0; i < profile.axes().size(); i++) {
      ProfileSpecification.Side side = profile.axes().get(i);
      document.with(keys[i], side.quantity());
      bins.add(side.binning().map(ProfileSpecification.Binning::bins).orElse(1));
      if (side.binning().isPresent()) {
        var binning = side.binning().get();
        document.with(keys[i] + "-range", List.of(binning.lower(), binning.upper()));
      }
    }
    // The bins of a scan axis are its nodes, whatever number is given here.
    return document.with("bins", bins);
  }
}
