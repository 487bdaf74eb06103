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

  private record Input(String key, String unit) {}

  private static final List<Input> INPUTS =
      List.of(
          new Input("fermi-constant", "GeV^-2"),
          new Input("z-mass-gev", "GeV"),
          new Input("w-mass-gev", "GeV"),
          new Input("sin2-theta-eff", ""),
          new Input("alpha-inverse-mb", ""),
          new Input("alpha-s-mz", ""),
          new Input("top-mass-gev", "GeV"),
          new Input("bottom-mass-gev", "GeV"),
          new Input("ckm-lambda", ""),
          new Input("ckm-a", ""),
          new Input("ckm-rhobar", ""),
          new Input("ckm-etabar", ""),
          new Input("c10-standard-model", ""),
          new Input("bs-mixing-loop", ""),
          new Input("br-tau-to-e-nu-nu", ""));

  private static final List<String> KEYS = INPUTS.stream().map(Input::key).toList();

  private final Layered<InputValue> inputs;

  /** Adds inputs to {@code inputs}. */
  InputsReader(Layered<InputValue> inputs) {
    this.inputs = inputs;
  }

  /** Reads the inputs of one layer. */
  void read(YamlMapping head) {
    head.get("inputs")
        .map(YamlValue::mapping)
        .map(all -> all.allow(KEYS))
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        (key, value) ->
                            INPUTS.stream()
                                .filter(input -> input.key().equals(key))
                                .forEach(input -> read(input, value))));
  }

  private void read(Input input, YamlValue value) {
    String key = input.key();
    YamlMapping entry =
        value
            .mapping()
            .allow("value", "uncertainty", "unit", "source", "reliability", Layered.OVERRIDE);
    inputs.check(key, value, entry, "is given twice");
    OptionalDouble number = entry.requireNumber("value");
    double uncertainty = MeasurementReader.notNegative(entry, "uncertainty");
    MeasurementReader.checkUnit(entry, input.unit(), entry.has("unit"));
    String source = entry.requireText("source").orElse("");
    Optional<Reliability> reliability = MeasurementReader.reliability(entry);
    if (number.isPresent() && reliability.isPresent()) {
      inputs.put(
          key,
          new InputValue(
              number.getAsDouble(), uncertainty, input.unit(), source, reliability.get()));
    }
  }

  /** The inputs of all layers together; empty, and reported, if one is missing. */
  Optional<TheoryInputs> complete(YamlMapping head, double zWidthGev) {
    List<String> missing = KEYS.stream().filter(key -> !inputs.has(key)).toList();
    // An input that is present but unreadable has been reported already.
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
