package org.g221.job.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.FileKind;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.WrittenNumber;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.model.Model;
import org.g221.engine.model.ParameterRules;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.Texture;
import org.g221.job.result.ListedPoint;
import org.g221.job.scan.Models;
import org.g221.job.scanfile.RunningReader;

/** Reads a parameter point from a file or from {@code NAME=VALUE} arguments. */
final class PointReader {

  private static final int FORMAT_VERSION = 1;

  private final Model model;
  private final ParameterRules rules;
  private final Diagnostics diagnostics;

  PointReader(Diagnostics diagnostics) {
    this(Models.DEFAULT, diagnostics);
  }

  /** A reader for points of another model. */
  PointReader(Model model, Diagnostics diagnostics) {
    this.model = model;
    this.rules = new ParameterRules(model);
    this.diagnostics = diagnostics;
  }

  /** The point in a file with {@code parameters}, such as the best-fit.yaml of a scan. */
  GivenPoint fromFile(Path file) {
    if (!ListedPoint.isAsWritten(file, diagnostics)) {
      return new GivenPoint(model, Optional.empty(), Optional.empty(), Optional.empty());
    }
    return YamlDocument.read(file, diagnostics)
        .map(
            root ->
                new GivenPoint(
                    model, point(root), DatasetOfPoint.of(root), RunningReader.read(root)))
        .orElse(new GivenPoint(model, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private Optional<ParameterPoint> point(YamlMapping root) {
    if (FileKind.POINT.refuses(root)) {
      return Optional.empty();
    }
    int before = diagnostics.errors().size();
    root.allow(
        "format-version",
        "parameters",
        "texture",
        Running.KEY,
        "description",
        // further content of best-fit.yaml
        "scan-id",
        "dataset",
        "dataset-path",
        "dataset-sha256",
        "code-version",
        "derived",
        "quantities",
        "chi-square",
        "chi-square-by-running",
        "chi-square-lower-bound",
        "observation-count",
        "standard-model-chi-square",
        "status",
        "reason",
        "truncation",
        "statements",
        "warnings",
        "findings",
        "predictions",
        "pulls",
        "blocks");
    root.requireFormatVersion(FORMAT_VERSION);
    Map<Parameter, Double> values = new TreeMap<>(Comparator.comparingInt(Parameter::ordinal));
    List<String> unknown = new ArrayList<>();
    root.require("parameters");
    root.mapping("parameters")
        .forEach(
            (key, value) -> {
              Optional<Parameter> parameter = model.parameter(key);
              if (parameter.isEmpty()) {
                unknown.add(key);
                value.error("is not a parameter" + NearestName.hint(model.parameterKeys(), key));
              } else {
                values.put(parameter.get(), value.number().orElse(Double.NaN));
              }
            });
    Optional<String> key = root.text("texture");
    Optional<Texture> texture = key.flatMap(model::texture);
    if (key.isPresent() && texture.isEmpty()) {
      root.error("texture", "is " + NearestName.unknown(key.get(), model.textureKeys()));
    }
    if (unknown.isEmpty() && root.has("parameters")) {
      check(values, texture, root.file(), "parameters.");
    }
    return pointWithout(before, values, texture);
  }

  /** The point given by arguments such as {@code zeta=0.5}. */
  GivenPoint fromArguments(List<String> assignments) {
    int before = diagnostics.errors().size();
    Map<Parameter, Double> values = new TreeMap<>(Comparator.comparingInt(Parameter::ordinal));
    boolean known = true;
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 0) {
        diagnostics.error(
            Diagnostics.COMMAND_LINE, "--set", "is '" + assignment + "' but must read NAME=VALUE");
        known = false;
        continue;
      }
      String key = assignment.substring(0, equals).strip();
      Optional<Parameter> parameter = model.parameter(key);
      if (parameter.isEmpty()) {
        diagnostics.error(
            Diagnostics.COMMAND_LINE,
            "--set " + key,
            "is not a parameter" + NearestName.hint(model.parameterKeys(), key));
        known = false;
        continue;
      }
      assign(values, parameter.get(), number(key, assignment.substring(equals + 1).strip()));
    }
    if (known) {
      check(values, Optional.empty(), Diagnostics.COMMAND_LINE, "--set ");
    }
    return new GivenPoint(
        model, pointWithout(before, values, Optional.empty()), Optional.empty(), Optional.empty());
  }

  private void assign(Map<Parameter, Double> values, Parameter parameter, double value) {
    if (values.put(parameter, value) != null) {
      diagnostics.error(Diagnostics.COMMAND_LINE, "--set " + parameter, "is given twice");
    }
  }

  /** The number, or NaN if there is none, so that the parameter is not reported as missing. */
  private double number(String key, String text) {
    OptionalDouble value = WrittenNumber.decimal(text);
    if (value.isEmpty()) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          "--set " + key,
          "is " + text + " but must be a finite number" + WrittenNumber.hint(text));
    }
    return value.orElse(Double.NaN);
  }

  private void check(
      Map<Parameter, Double> values, Optional<Texture> asked, String file, String prefix) {
    rules.check(
        textureOf(values, asked),
        values.keySet(),
        (parameter, message) -> diagnostics.error(file, prefix + parameter, message));
    for (Parameter missing : rules.missing(values.keySet())) {
      diagnostics.error(file, prefix + missing, "is missing");
    }
  }

  private Texture textureOf(Map<Parameter, Double> values, Optional<Texture> asked) {
    return asked.orElseGet(() -> rules.textureOf(values.keySet()));
  }

  /** The point, unless new errors were found. */
  private Optional<ParameterPoint> pointWithout(
      int errors, Map<Parameter, Double> values, Optional<Texture> asked) {
    return diagnostics.errors().size() == errors
        ? Optional.of(new ParameterPoint(textureOf(values, asked), values))
        : Optional.empty();
  }
}
