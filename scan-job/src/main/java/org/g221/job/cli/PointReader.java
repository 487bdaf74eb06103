package org.g221.job.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.ParameterRules;
import org.g221.engine.parameter.Texture;

/** Reads a parameter point from a file or from {@code NAME=VALUE} arguments. */
final class PointReader {

  private static final int FORMAT_VERSION = 1;
  private static final String COMMAND_LINE = "command line";

  private final Diagnostics diagnostics;

  PointReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The point of a file with {@code parameters}; a best-fit.yaml of a scan is one. */
  Optional<ParameterPoint> fromFile(Path file) {
    int before = diagnostics.errors().size();
    Optional<YamlMapping> document = YamlDocument.read(file, diagnostics);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping root = document.get();
    root.allow(
        "format-version",
        "parameters",
        "texture",
        "description",
        // what best-fit.yaml holds beside the point
        "scan-id",
        "dataset",
        "dataset-sha256",
        "code-version",
        "warnings",
        "derived",
        "chi-square",
        "observation-count",
        "standard-model-chi-square",
        "status",
        "reason",
        "truncation",
        "warnings",
        "predictions",
        "pulls",
        "blocks");
    root.requireFormatVersion(FORMAT_VERSION);
    Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    root.require("parameters");
    root.mapping("parameters")
        .forEach(
            (key, value) -> {
              Optional<Parameter> parameter = Parameter.named(key);
              if (parameter.isEmpty()) {
                value.error("is not a parameter" + NearestName.hint(Parameter.keys(), key));
              } else {
                value.number().ifPresent(number -> values.put(parameter.get(), number));
              }
            });
    Optional<Texture> texture = root.text("texture").flatMap(Texture::named);
    if (root.has("texture") && texture.isEmpty()) {
      root.error("texture", "is unknown; it is one of " + Texture.keys());
    }
    boolean readable = diagnostics.errors().size() == before;
    return readable ? check(values, texture, file.toString(), "parameters.") : Optional.empty();
  }

  /** The point of arguments such as {@code zeta=0.5}. */
  Optional<ParameterPoint> fromArguments(List<String> assignments) {
    int before = diagnostics.errors().size();
    Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 0) {
        diagnostics.error(
            COMMAND_LINE, "--set", "is '" + assignment + "' but must read NAME=VALUE");
        continue;
      }
      String key = assignment.substring(0, equals).strip();
      Optional<Parameter> parameter = Parameter.named(key);
      if (parameter.isEmpty()) {
        diagnostics.error(
            COMMAND_LINE,
            "--set " + key,
            "is not a parameter" + NearestName.hint(Parameter.keys(), key));
        continue;
      }
      number(key, assignment.substring(equals + 1).strip())
          .ifPresent(value -> assign(values, parameter.get(), value));
    }
    boolean readable = diagnostics.errors().size() == before;
    return readable ? check(values, Optional.empty(), COMMAND_LINE, "--set ") : Optional.empty();
  }

  private void assign(Map<Parameter, Double> values, Parameter parameter, double value) {
    if (values.put(parameter, value) != null) {
      diagnostics.error(COMMAND_LINE, "--set " + parameter, "is given twice");
    }
  }

  private Optional<Double> number(String key, String text) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && !text.matches(".*[dDfF]$")) {
        return Optional.of(value);
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    diagnostics.error(COMMAND_LINE, "--set " + key, "is " + text + " but must be a finite number");
    return Optional.empty();
  }

  private Optional<ParameterPoint> check(
      Map<Parameter, Double> values, Optional<Texture> asked, String file, String prefix) {
    int before = diagnostics.errors().size();
    Texture texture = asked.orElseGet(() -> ParameterRules.textureOf(values.keySet()));
    ParameterRules.check(
        texture,
        values.keySet(),
        (parameter, message) -> diagnostics.error(file, prefix + parameter, message));
    for (Parameter missing : ParameterRules.missing(values.keySet())) {
      diagnostics.error(file, prefix + missing, "is missing");
    }
    return diagnostics.errors().size() == before
        ? Optional.of(new ParameterPoint(texture, values))
        : Optional.empty();
  }
}
