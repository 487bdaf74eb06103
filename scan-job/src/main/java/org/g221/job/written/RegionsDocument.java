package org.g221.job.written;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceInterval;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Polygon;
import org.g221.engine.region.Vertex;

/**
 * Confidence regions as GeoJSON: one feature for each profile and level, coordinates in the units
 * of the profile's axes; intervals of one quantity are properties of a feature without geometry.
 */
public final class RegionsDocument {

  /** The path of the regions, relative to the folder of the result. */
  public static final String FILE = "regions/regions.geojson";

  /**
   * The region or intervals of a profile at a level.
   *
   * @param content the content to write, computed or read from a file
   */
  public record Feature(@JsonValue Object content) {}

  private RegionsDocument() {}

  /**
   * The document.
   *
   * @param profiles in the order of the features
   * @param features of each profile, by its name
   */
  public static Document of(List<ProfileLikelihood> profiles, Map<String, List<Feature>> features) {
    return new Document()
        .with("type", "FeatureCollection")
        .with(
            "features",
            profiles.stream()
                .flatMap(profile -> features.get(profile.definition().name()).stream())
                .toList());
  }

  /**
   * The features of one profile, one for each level; of one whose bins are enclosed two, the outer
   * region and, where it is known, the inner one.
   *
   * @param best smallest χ² of the scan
   */
  public static List<Feature> features(
      ProfileLikelihood profile, double best, List<ConfidenceLevel> levels) {
    List<Feature> features = new ArrayList<>();
    for (ConfidenceLevel level : levels) {
      features.add(
          profile.definition().dimension() == 2
              ? region(profile, best, level)
              : intervals(profile, best, level));
      inner(profile, best, level).ifPresent(features::add);
    }
    return features;
  }

  /**
   * The features of an existing document, by the name of their profile.
   *
   * @throws IllegalArgumentException if the text is not such a document
   */
  public static Map<String, List<Feature>> read(String text) {
    Map<String, List<Feature>> features = new LinkedHashMap<>();
    for (JsonNode feature : Documents.parseJson(text).path("features")) {
      JsonNode profile = feature.path("properties").path("profile");
      if (!profile.isTextual()) {
        throw new IllegalArgumentException("has a feature that names no profile");
      }
      features
          .computeIfAbsent(profile.textValue(), name -> new ArrayList<>())
          .add(new Feature(feature));
    }
    return features;
  }

  /**
   * The measurements of an existing document, none if it lists none.
   *
   * @throws IllegalArgumentException if the text is not JSON
   */
  public static List<Object> measurements(String text) {
    List<Object> measurements = new ArrayList<>();
    Documents.parseJson(text).path("measurements").forEach(measurements::add);
    return measurements;
  }

  private static Feature region(ProfileLikelihood profile, double best, ConfidenceLevel level) {
    ConfidenceRegion region = ConfidenceRegion.of(profile, best, level);
    return feature(
        properties(profile, level, region.deltaChiSquare(), kind(profile)),
        geometry(region.polygons()));
  }

  private static Document geometry(List<Polygon> polygons) {
    return new Document()
        .with("type", "MultiPolygon")
        .with("coordinates", polygons.stream().map(RegionsDocument::coordinates).toList());
  }

  /** What is proved to be inside as a whole. */
  private static Optional<Feature> inner(
      ProfileLikelihood profile, double best, ConfidenceLevel level) {
    int dimension = profile.definition().dimension();
    double threshold = level.deltaChiSquare(dimension);
    if (profile.contour(threshold).isEmpty()) {
      return Optional.empty();
    }
    Document properties = properties(profile, level, threshold, Optional.of("inner"));
    return Optional.of(
        dimension == 2
            ? feature(properties, geometry(ConfidenceRegion.of(profile, best, level).inner()))
            : feature(
                properties.with("intervals", pairs(ConfidenceIntervals.inner(profile, level))),
                null));
  }

  private static Optional<String> kind(ProfileLikelihood profile) {
    return profile.isEnclosed() ? Optional.of("outer") : Optional.empty();
  }

  private static List<Object> coordinates(Polygon polygon) {
    List<Object> rings = new ArrayList<>();
    rings.add(ring(polygon.outer()));
    polygon.holes().forEach(hole -> rings.add(ring(hole)));
    return rings;
  }

  private static List<Object> ring(List<Vertex> points) {
    return points.stream().map(point -> (Object) List.of(point.x(), point.y())).toList();
  }

  private static Feature intervals(ProfileLikelihood profile, double best, ConfidenceLevel level) {
    ConfidenceIntervals intervals = ConfidenceIntervals.of(profile, best, level);
    Document properties =
        properties(profile, level, intervals.deltaChiSquare(), kind(profile))
            .with("intervals", pairs(intervals.intervals()));
    return feature(properties, null);
  }

  private static List<Object> pairs(List<ConfidenceInterval> intervals) {
    return intervals.stream()
        .map(interval -> (Object) List.of(interval.lower(), interval.upper()))
        .toList();
  }

  private static Document properties(
      ProfileLikelihood profile,
      ConfidenceLevel level,
      double deltaChiSquare,
      Optional<String> kind) {
    List<String> names = profile.definition().axes().stream().map(ProfileAxis::name).toList();
    return new Document()
        .with("profile", profile.definition().name())
        .with("x", names.get(0))
        .withAny("y", names.stream().skip(1).findFirst())
        .withAny("kind", kind)
        .with("confidence-level", level.probability())
        .with("degrees-of-freedom", names.size())
        .with("delta-chi-square", deltaChiSquare);
  }

  private static Feature feature(Document properties, Document geometry) {
    return new Feature(
        new Document()
            .with("type", "Feature")
            .with("properties", properties)
            .with("geometry", geometry));
  }
}
