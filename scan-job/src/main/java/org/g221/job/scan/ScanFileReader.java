package org.g221.job.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterRules;
import org.g221.engine.parameter.Texture;
import org.g221.engine.region.ConfidenceLevel;

/** Reads scan files; everything that is wrong with one is reported at once. */
public final class ScanFileReader {

  private static final List<ConfidenceLevel> DEFAULT_LEVELS =
      List.of(new ConfidenceLevel(0.6827), new ConfidenceLevel(0.9545));

  private final ConfFiles conf;
  private final Diagnostics diagnostics;

  public ScanFileReader(ConfFiles conf, Diagnostics diagnostics) {
    this.conf = conf;
    this.diagnostics = diagnostics;
  }

  /** Reads a scan file; empty, with diagnostics, where it cannot be used. */
  public Optional<ScanPlan> read(Path file) {
    return YamlDocument.read(file, diagnostics).flatMap(this::read);
  }

  /** Reads the description of a scan, wherever it stands. */
  public Optional<ScanPlan> read(YamlMapping scan) {
    int before = diagnostics.errors().size();
    scan.allow(
        "format-version",
        "scan-id",
        "dataset",
        "texture",
        "fixed",
        "axes",
        "keep",
        "profiles",
        "confidence-levels",
        "include",
        "exclude",
        "standard-model");
    scan.requireFormatVersion(ScanSpecification.FORMAT_VERSION);
    String scanId = scanId(scan);
    Optional<Dataset> dataset =
        scan.requireText("dataset").flatMap(name -> DatasetLookup.find(conf, name, scan));
    Map<Parameter, Double> fixed = fixed(scan);
    List<AxisSpecification> axes = new AxisReader(scan).read();
    Texture texture = texture(scan, fixed, axes);
    checkParameters(scan, texture, fixed, axes);
    new PhysicalRangeCheck(scan, fixed, axes).report();
    Keep keep = new KeepReader(scan).read();
    List<ConfidenceLevel> levels = levels(scan);
    if (dataset.isEmpty()) {
      return Optional.empty();
    }
    List<ProfileSpecification> profiles =
        new ProfileReader(scan, dataset.get(), texture, axes).read();
    DatasetLookup.checkMeasurements(scan, "include", dataset.get());
    DatasetLookup.checkMeasurements(scan, "exclude", dataset.get());
    Map<String, String> standardModel = DatasetLookup.standardModel(scan, dataset.get());
    if (diagnostics.errors().size() > before) {
      return Optional.empty();
    }
    ScanSpecification specification =
        new ScanSpecification(
            scanId,
            scan.text("dataset").orElseThrow(),
            texture,
            fixed,
            axes,
            keep,
            profiles,
            levels,
            scan.texts("include"),
            scan.texts("exclude"),
            standardModel);
    return Optional.of(ScanPlan.of(specification, dataset.get()));
  }

  private static String scanId(YamlMapping scan) {
    String id = scan.requireText("scan-id").orElse("");
    if (scan.has("scan-id") && !id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      scan.error(
          "scan-id",
          "is '" + id + "' but must be letters, digits, '.', '_' and '-', as it names a folder");
    }
    return id;
  }

  private static Map<Parameter, Double> fixed(YamlMapping scan) {
    Map<Parameter, Double> fixed = new LinkedHashMap<>();
    scan.mapping("fixed")
        .forEach(
            (key, value) -> {
              Optional<Parameter> parameter = Parameter.named(key);
              if (parameter.isEmpty()) {
                value.error(
                    "is not a parameter" + NearestName.hint(Parameter.keys(), key));
              } else {
                fixed.put(parameter.get(), value.number().orElse(0));
              }
            });
    return fixed;
  }

  private static Texture texture(
      YamlMapping scan, Map<Parameter, Double> fixed, List<AxisSpecification> axes) {
    Optional<String> key = scan.text("texture");
    Optional<Texture> known = key.flatMap(Texture::named);
    if (key.isPresent() && known.isEmpty()) {
      scan.error(
          "texture",
          "is '" + key.get() + "', which is unknown"
              + NearestName.hint(Texture.keys(), key.get()));
    }
    return known.orElseGet(() -> ParameterRules.textureOf(given(fixed, axes)));
  }

  private static Set<Parameter> given(
      Map<Parameter, Double> fixed, List<AxisSpecification> axes) {
    Set<Parameter> given = new LinkedHashSet<>(fixed.keySet());
    axes.forEach(axis -> given.add(axis.parameter()));
    return given;
  }

  private static void checkParameters(
      YamlMapping scan,
      Texture texture,
      Map<Parameter, Double> fixed,
      List<AxisSpecification> axes) {
    Set<Parameter> given = given(fixed, axes);
    ParameterRules.check(
        texture,
        given,
        (parameter, message) -> scan.error(place(parameter, fixed), message));
    for (Parameter missing : ParameterRules.missing(given)) {
      scan.error(
          "fixed." + missing.key(), "is missing; give it a value there or an axis of its own");
    }
    for (AxisSpecification axis : axes) {
      if (fixed.containsKey(axis.parameter())) {
        scan.error("fixed." + axis.parameter().key(), "is fixed and has an axis as well");
      }
    }
  }

  static String place(Parameter parameter, Map<Parameter, Double> fixed) {
    return fixed.containsKey(parameter) ? "fixed." + parameter.key() : "axes";
  }

  private static List<ConfidenceLevel> levels(YamlMapping scan) {
    if (!scan.has("confidence-levels")) {
      return DEFAULT_LEVELS;
    }
    List<ConfidenceLevel> levels = new ArrayList<>();
    for (YamlValue value : scan.list("confidence-levels")) {
      value
          .number()
          .ifPresent(
              level -> {
                if (level > 0 && level < 1) {
                  levels.add(new ConfidenceLevel(level));
                } else {
                  value.error("is " + level + " but must lie between 0 and 1");
                }
              });
    }
    return levels;
  }
}
