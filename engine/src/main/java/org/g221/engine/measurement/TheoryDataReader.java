package org.g221.engine.measurement;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.observable.RatePolynomial;
import org.g221.engine.observable.UniversalityRatio;

/** Reads the rate polynomials of b → sℓℓ. */
final class TheoryDataReader {

  private static final String FILE = "theory/b-to-s-rates.yaml";
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
