package org.g221.job.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Polygon;
import org.g221.engine.region.Vertex;

/**
 * Confidence regions in the form of GeoJSON: one feature for each profile and level, coordinates in
 * the units of the profile's axes; intervals of one quantity are properties of a feature without
 * geometry.
 */
public final class RegionsDocument {

  /** Where the regions of a result are, relative to its folder. */
  static final String FILE = "regions/regions.geojson";

  private RegionsDocument() {}

  /**
   * The document.
   *
   * @param profiles in the order of the features
   * @param features of each profile, by its name
   */
  static Map<String, Object> of(
      List<ProfileLikelihood> profiles, Map<String, List<Object>> features) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "FeatureCollection");
    document.put(
        "features",
        profiles.stream()
            .flatMap(profile -> features.get(profile.definition().name()).stream())
            .toList());
    return document;
  }

  /**
   * The features of one profile, one for each level.
   *
   * @param best smallest χ² of the scan
   */
  static List<Object> features(
      ProfileLikelihood profile, double best, List<ConfidenceLevel> levels) {
    List<Object> features = new ArrayList<>();
    for (ConfidenceLevel level : levels) {
      features.add(
          profile.definition().dimension() == 2
              ? region(profile, best, level)
              : intervals(profile, best, level));
    }
    return features;
  }

  /**
   * The features of a document that was written before, by the name of their profile.
   *
   * @throws IllegalArgumentException if the text is no such document
   */
  static Map<String, List<Object>> read(String text) {
    Map<String, List<Object>> features = new LinkedHashMap<>();
    for (JsonNode feature : Documents.parseJson(text).path("features")) {
      JsonNode profile = feature.path("properties").path("profile");
      if (!profile.isTextual()) {
        throw new IllegalArgumentException("has a feature that names no profile");
      }
      features.computeIfAbsent(profile.textValue(), name -> new ArrayList<>()).add(feature);
    }
    return features;
  }

  private static Map<String, Object> region(
      ProfileLikelihood profile, double best, ConfidenceLevel level) {
    ConfidenceRegion region = ConfidenceRegion.of(profile, best, level);
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", "MultiPolygon");
    geometry.put(
        "coordinates", region.polygons().stream().map(RegionsDocument::coordinates).toList());
    return feature(properties(profile, level, region.deltaChiSquare()), geometry);
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

  private static Map<String, Object> intervals(
      ProfileLikelihood profile, double best, ConfidenceLevel level) {
    ConfidenceIntervals intervals = ConfidenceIntervals.of(profile, best, level);
    Map<String, Object> properties = properties(profile, level, intervals.deltaChiSquare());
    properties.put(
        "intervals",
        intervals.intervals().stream()
            .map(interval -> List.of(interval.lower(), interval.upper()))
            .toList());
    return feature(properties, null);
  }

  private static Map<String, Object> properties(
      ProfileLikelihood profile, ConfidenceLevel level, double deltaChiSquare) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("profile", profile.definition().name());
    List<String> names = profile.definition().axes().stream().map(ProfileAxis::name).toList();
    properties.put("x", names.get(0));
    if (names.size() == 2) {
      properties.put("y", names.get(1));
    }
    properties.put("confidence-level", level.probability());
    properties.put("degrees-of-freedom", names.size());
    properties.put("delta-chi-square", deltaChiSquare);
    return properties;
  }

  private static Map<String, Object> feature(
      Map<String, Object> properties, Map<String, Object> geometry) {
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("properties", properties);
    feature.put("geometry", geometry);
    return feature;
  }
}
