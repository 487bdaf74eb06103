package org.g221.engine.measurement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.formula.Window;
import org.g221.engine.observable.PartonLuminosities;

/**
 * Reads parton luminosities, which {@code scripts/reference/searches/make_luminosities.py} writes.
 */
final class LuminosityReader {

  private static final String RANGE = "range-gev";
  private static final String PAIRS = "coefficients";

  private final YamlMapping file;

  LuminosityReader(YamlMapping file) {
    this.file = file;
  }

  /** The luminosities; zero polynomials where one is missing. */
  PartonLuminosities read() {
    file.allow(
        "format-version",
        "about",
        "source",
        "licence",
        "versions",
        "collider-energy-gev",
        "unit",
        "largest-error",
        RANGE,
        PAIRS);
    file.requireFormatVersion(DatasetReader.FORMAT_VERSION);
    Map<String, List<Double>> polynomials = new LinkedHashMap<>(unreadable().polynomials());
    file.require(PAIRS)
        .map(YamlValue::mapping)
        .map(all -> all.allow(PartonLuminosities.pairs()))
        .ifPresent(
            all ->
                PartonLuminosities.pairs()
                    .forEach(
                        pair ->
                            all.require(pair)
                                .ifPresent(value -> polynomials.put(pair, polynomial(value)))));
    return new PartonLuminosities(window(), polynomials);
  }

  /** Placeholder for the luminosities if there is no file to read. */
  static PartonLuminosities unreadable() {
    Map<String, List<Double>> none = new LinkedHashMap<>();
    PartonLuminosities.pairs().forEach(pair -> none.put(pair, List.of(0.0)));
    return new PartonLuminosities(new Window(1, 2), none);
  }

  private static List<Double> polynomial(YamlValue value) {
    double[] coefficients = value.numbers();
    if (coefficients.length == 0) {
      value.error("has no coefficient");
      return List.of(0.0);
    }
    return Arrays.stream(coefficients).boxed().toList();
  }

  private Window window() {
    double[] ends = file.require(RANGE).map(YamlValue::numbers).orElse(new double[0]);
    if (ends.length != 2 || !(ends[0] > 0 && ends[0] < ends[1])) {
      file.error(RANGE, "must be two masses, the smaller one first");
      return unreadable().massGev();
    }
    return new Window(ends[0], ends[1]);
  }
}
