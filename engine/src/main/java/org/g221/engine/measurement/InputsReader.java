package org.g221.engine.measurement;

import java.util.List;
import java.util.Optional;
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

  private final Optional<YamlMapping> inputs;
  private boolean complete = true;

  InputsReader(YamlMapping dataset) {
    this.inputs = dataset.require("inputs").map(value -> value.mapping().allow(KEYS));
  }

  /** The inputs, empty where one is missing. */
  Optional<TheoryInputs> read(double zWidthGev) {
    CkmMatrix ckm =
        CkmMatrix.ofWolfenstein(
            value("ckm-lambda"), value("ckm-a"), value("ckm-rhobar"), value("ckm-etabar"));
    TheoryInputs read =
        new TheoryInputs(
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
    return complete ? Optional.of(read) : Optional.empty();
  }

  private double value(String key) {
    double value = inputs.map(all -> value(all, key)).orElse(Double.NaN);
    complete &= Double.isFinite(value);
    return value;
  }

  /** The value of an input that has to be there; NaN, with diagnostics, where it is not. */
  static double value(YamlMapping inputs, String key) {
    Optional<YamlMapping> entry = inputs.require(key).map(YamlValue::mapping);
    entry.ifPresent(
        mapping -> mapping.allow("value", "uncertainty", "unit", "source", "reliability"));
    return entry.map(mapping -> mapping.requireNumber("value")).stream()
        .flatMapToDouble(java.util.OptionalDouble::stream)
        .findFirst()
        .orElse(Double.NaN);
  }
}
