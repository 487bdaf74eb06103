package org.g221.engine.measurement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.parameter.CkmMatrix;
import org.g221.engine.parameter.TheoryInputs;

/** Reads the measured quantities that predictions need. */
final class InputsReader {

  private static final List<String> KEYS =
      List.of(
          "fermi-constant",
          "z-mass-gev",
          "w-mass-gev",
          "sin2-theta-eff",
          "alpha-inverse-mb",
          "alpha-s-mz",
          "top-mass-gev",
          "bottom-mass-gev",
          "ckm-lambda",
          "ckm-a",
          "ckm-rhobar",
          "ckm-etabar",
          "c10-standard-model",
          "bs-mixing-loop",
          "br-tau-to-e-nu-nu");

  private final Layered<InputValue> inputs;

  /** Inputs are added to {@code inputs}. */
  InputsReader(Layered<InputValue> inputs) {
    this.inputs = inputs;
  }

  /** Reads the inputs that one layer gives. */
  void read(YamlMapping head) {
    head.get("inputs").map(YamlValue::mapping).map(all -> all.allow(KEYS)).stream()
        .flatMap(all -> all.entries().entrySet().stream())
        .filter(entry -> KEYS.contains(entry.getKey()))
        .forEach(entry -> read(entry.getKey(), entry.getValue()));
  }

  private void read(String key, YamlValue value) {
    YamlMapping entry =
        value
            .mapping()
            .allow("value", "uncertainty", "unit", "source", "reliability", Layered.OVERRIDE);
    inputs.check(key, value, entry, "is given twice");
    OptionalDouble number = entry.requireNumber("value");
    double uncertainty = MeasurementReader.notNegative(entry, "uncertainty");
    String unit = unit(key);
    MeasurementReader.checkUnit(entry, unit, entry.has("unit"));
    String source = entry.requireText("source").orElse("");
    Optional<Reliability> reliability = MeasurementReader.reliability(entry);
    if (number.isPresent() && reliability.isPresent()) {
      inputs.put(
          key, new InputValue(number.getAsDouble(), uncertainty, unit, source, reliability.get()));
    }
  }

  private static String unit(String key) {
    if (key.endsWith("-gev")) {
      return "GeV";
    }
    return key.equals("fermi-constant") ? "GeV^-2" : "";
  }

  /** The inputs of all layers together, empty where one is missing, which is reported. */
  Optional<TheoryInputs> complete(YamlMapping head, double zWidthGev) {
    List<String> missing = KEYS.stream().filter(key -> !inputs.has(key)).toList();
    // An input that is there but could not be read has its message already.
    List<String> forgotten = missing.stream().filter(key -> !inputs.isInThisLayer(key)).toList();
    if (forgotten.size() == KEYS.size()) {
      head.error("inputs", "is missing");
    } else {
      forgotten.forEach(key -> head.error("inputs." + key, "is missing"));
    }
    return missing.isEmpty() ? Optional.of(inputs(zWidthGev)) : Optional.empty();
  }

  private TheoryInputs inputs(double zWidthGev) {
    CkmMatrix ckm =
        CkmMatrix.ofWolfenstein(
            value("ckm-lambda"), value("ckm-a"), value("ckm-rhobar"), value("ckm-etabar"));
    return new TheoryInputs(
        value("fermi-constant"),
        value("z-mass-gev"),
        zWidthGev,
        value("w-mass-gev"),
        value("sin2-theta-eff"),
        value("alpha-inverse-mb"),
        value("alpha-s-mz"),
        value("top-mass-gev"),
        value("bottom-mass-gev"),
        ckm,
        value("c10-standard-model"),
        value("bs-mixing-loop"),
        value("br-tau-to-e-nu-nu"));
  }

  private double value(String key) {
    return inputs.entries().get(key).value();
  }
}
