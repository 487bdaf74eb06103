package org.g221.engine.measurement;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.observable.PartonLuminosities;
import org.g221.engine.observable.RareDecayInputs;
import org.g221.engine.observable.RatePolynomial;
import org.g221.engine.observable.UniversalityRatio;

/** Reads the data that predictions need and that no data set changes. */
final class TheoryDataReader {

  private static final String FILE = "theory/b-to-s-rates.yaml";
  private static final String RARE_DECAYS = "theory/rare-decays.yaml";
  private static final String LUMINOSITIES = "theory/parton-luminosities.yaml";
  private static final List<String> MONOMIALS =
      List.of(
          "re9",
          "im9",
          "re9-squared",
          "im9-squared",
          "re10",
          "im10",
          "re10-squared",
          "im10-squared");

  private final ConfFiles conf;
  private final Diagnostics diagnostics;
  private final MessageDigest digest;

  TheoryDataReader(ConfFiles conf, Diagnostics diagnostics, MessageDigest digest) {
    this.conf = conf;
    this.diagnostics = diagnostics;
    this.digest = digest;
  }

  /** Inputs of rare B decays and of charm mixing; NaN, with a diagnostic, where one is missing. */
  RareDecayInputs rareDecays() {
    conf.bytes(RARE_DECAYS).ifPresent(digest::update);
    return conf.read(RARE_DECAYS, diagnostics)
        .map(RareDecayReader::new)
        .map(RareDecayReader::read)
        .orElseGet(RareDecayReader::unreadable);
  }

  /** How often quarks meet at the LHC; empty, with a diagnostic, where something is missing. */
  PartonLuminosities luminosities() {
    conf.bytes(LUMINOSITIES).ifPresent(digest::update);
    return conf.read(LUMINOSITIES, diagnostics)
        .map(LuminosityReader::new)
        .map(LuminosityReader::read)
        .orElseGet(LuminosityReader::unreadable);
  }

  /** Rate polynomials of b → sℓℓ. */
  List<UniversalityRatio> ratios() {
    conf.bytes(FILE).ifPresent(digest::update);
    List<UniversalityRatio> ratios = new ArrayList<>();
    conf.read(FILE, diagnostics)
        .ifPresent(
            file -> {
              file.requireFormatVersion(DatasetReader.FORMAT_VERSION);
              file.mapping("observables")
                  .forEach(
                      (observable, value) -> {
                        YamlMapping entry = value.mapping();
                        ratios.add(
                            new UniversalityRatio(
                                observable, polynomial(entry, "mu"), polynomial(entry, "e")));
                      });
            });
    return ratios;
  }

  private static RatePolynomial polynomial(YamlMapping entry, String lepton) {
    Map<String, Double> coefficients = new LinkedHashMap<>();
    entry
        .require(lepton)
        .flatMap(value -> value.mapping().require("coefficients"))
        .ifPresent(
            value ->
                value
                    .mapping()
                    .allow(MONOMIALS)
                    .entries()
                    .forEach(
                        (monomial, number) ->
                            coefficients.put(monomial, number.number().orElse(0))));
    return new RatePolynomial(coefficients);
  }
}
