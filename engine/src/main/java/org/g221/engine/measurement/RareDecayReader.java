package org.g221.engine.measurement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.observable.RareDecayInputs;
import org.g221.engine.observable.RareDecayInputs.CharmMeson;
import org.g221.engine.observable.RareDecayInputs.NeutrinoAmplitude;
import org.g221.engine.observable.RareDecayInputs.TauMuRate;

/** Reads the inputs of rare B decays and of charm mixing. */
final class RareDecayReader {

  private static final String NEUTRINOS = "b-to-s-nu-nu";
  private static final String TAU_MU = "b-to-s-tau-mu";
  private static final String CHARM = "charm-mixing";

  private final YamlMapping file;

  RareDecayReader(YamlMapping file) {
    this.file = file;
  }

  /** The inputs; NaN where one is missing or not a number. */
  RareDecayInputs read() {
    file.allow("format-version", NEUTRINOS, TAU_MU, CHARM);
    file.requireFormatVersion(DatasetReader.FORMAT_VERSION);
    return new RareDecayInputs(neutrinos(), tauMuRates(), charm());
  }

  /** Placeholder for the inputs if there is no file to read. */
  static RareDecayInputs unreadable() {
    double none = Double.NaN;
    return new RareDecayInputs(
        new NeutrinoAmplitude(none, none, none),
        Map.of(),
        new CharmMeson(none, none, none, none, none));
  }

  private NeutrinoAmplitude neutrinos() {
    Optional<YamlMapping> section =
        section(NEUTRINOS).map(all -> all.allow("x-t", "sin2-theta-mz", "alpha-inverse-mz"));
    return new NeutrinoAmplitude(
        value(section, "x-t"), value(section, "sin2-theta-mz"), value(section, "alpha-inverse-mz"));
  }

  private CharmMeson charm() {
    Optional<YamlMapping> section =
        section(CHARM)
            .map(
                all ->
                    all.allow(
                        "decay-constant-gev",
                        "bag-parameter",
                        "scale-gev",
                        "mass-gev",
                        "lifetime-ps"));
    return new CharmMeson(
        value(section, "decay-constant-gev"),
        value(section, "bag-parameter"),
        value(section, "scale-gev"),
        value(section, "mass-gev"),
        value(section, "lifetime-ps"));
  }

  private Map<String, TauMuRate> tauMuRates() {
    Map<String, TauMuRate> rates = new LinkedHashMap<>();
    section(TAU_MU)
        .map(all -> all.allow(RareDecayInputs.TAU_MU_MODES))
        .ifPresent(
            modes -> {
              for (String mode : RareDecayInputs.TAU_MU_MODES) {
                modes.require(mode).ifPresent(value -> rates.put(mode, rate(value)));
              }
            });
    return rates;
  }

  private static TauMuRate rate(YamlValue value) {
    YamlMapping entry =
        value.mapping().allow("vector", "axial", "uncertainty", "source", "reliability");
    return new TauMuRate(
        entry.requireNumber("vector").orElse(Double.NaN),
        entry.requireNumber("axial").orElse(Double.NaN));
  }

  private Optional<YamlMapping> section(String name) {
    return file.require(name).map(YamlValue::mapping);
  }

  private static double value(Optional<YamlMapping> section, String key) {
    return section.flatMap(all -> all.require(key)).map(RareDecayReader::value).orElse(Double.NaN);
  }

  private static double value(YamlValue given) {
    return given
        .mapping()
        .allow("value", "uncertainty", "unit", "source", "reliability")
        .requireNumber("value")
        .orElse(Double.NaN);
  }
}
