package org.g221.engine.measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.g221.engine.document.Diagnostic;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.observable.Catalogue;
import org.g221.engine.observable.RatePolynomial;
import org.g221.engine.observable.UniversalityRatio;

/**
 * A data set of a few measurements in a folder of its own, to be broken in one place or another.
 */
final class TinyDataset {

  private static final String MEASUREMENTS =
      """
      format-version: 1
      measurements:
        "R(D)@A:2001":
          observable: R(D)
          value: 0.4
          statistical: { plus: 0.05, minus: 0.03 }
          systematic: 0.03
          unit: 1
          reference: A
          where: abstract
          reliability: verified
        "R(D*)@A:2001":
          observable: R(D*)
          value: 0.3
          uncertainty: 0.02
          reference: A
          reliability: verified
        "m_W@B:2002":
          observable: m_W
          value: 80.385
          uncertainty: 0.015
          unit: GeV
          reference: B
          reliability: unverified
        "BR(tau->3mu)@A:2001":
          observable: BR(tau->3mu)
          upper-limit: 2.1e-8
          confidence-level: 0.90
          reference: A
          reliability: verified
        "R(Xc)@B:2002":
          observable: R(Xc)
          value: 0.22
          uncertainty: 0.02
          reference: B
          reliability: verified
          in-fit: false
          why-not: an example
      correlations:
        - name: R(D) and R(D*)
          measurements: ["R(D)@A:2001", "R(D*)@A:2001"]
          matrix:
            - [1, -0.25]
            - [-0.25, 1]
          source: A
          reliability: verified
      """;

  private static final String DATASET =
      """
      format-version: 1
      name: tiny
      description: three measured values and a limit
      files: [standard-model.yaml, measurements.yaml]
      inputs:
        fermi-constant: { value: 1.1663787e-05, source: none, reliability: unverified }
        z-mass-gev: { value: 91.1875, source: none, reliability: unverified }
        w-mass-gev: { value: 80.364, source: none, reliability: unverified }
        sin2-theta-eff: { value: 0.23152, source: none, reliability: unverified }
        alpha-inverse-mb: { value: 133, source: none, reliability: unverified }
        alpha-s-mz: { value: 0.1185, source: none, reliability: unverified }
        top-mass-gev: { value: 163, source: none, reliability: unverified }
        bottom-mass-gev: { value: 4.18, source: none, reliability: unverified }
        ckm-lambda: { value: 0.22543, source: none, reliability: unverified }
        ckm-a: { value: 0.80679, source: none, reliability: unverified }
        ckm-rhobar: { value: 0.12528, source: none, reliability: unverified }
        ckm-etabar: { value: 0.40385, source: none, reliability: unverified }
        c10-standard-model: { value: -4.166, source: none, reliability: unverified }
        bs-mixing-loop: { value: 1.31e-3, source: none, reliability: unverified }
        br-tau-to-e-nu-nu: { value: 0.1783, source: none, reliability: unverified }
      """;

  private static final String REFERENCES =
      """
      format-version: 1
      references:
        A: { citation: "Experiment A", authors: A, title: First, journal: Annals 1, year: 2001 }
        B: { citation: "Experiment B", authors: B, title: Next, arxiv: "0000.00000", year: 2002 }
      """;

  private static final String RATES =
      """
      format-version: 1
      observables:
        "R_K[1,6]":
          mu: { coefficients: { re9: 0.24, re10: -0.26 } }
          e: { coefficients: { re9: 0.24, re10: -0.26 } }
        "R_phi[1.1,6]":
          mu: { coefficients: { re10: -0.29, re9: 0.19 } }
          e: { coefficients: { re10: -0.29, re9: 0.19 } }
      """;

  private static final Set<String> FORBIDDEN =
      Set.of("BR(tau->3mu)", "BR(tau->muee)", "BR(Z->taumu)");

  private final Path folder;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Diagnostics diagnostics = new Diagnostics();

  TinyDataset(Path folder) {
    this.folder = folder;
    files.put("references.yaml", REFERENCES);
    files.put("theory/b-to-s-rates.yaml", RATES);
    files.put("theory/rare-decays.yaml", bundled("theory/rare-decays.yaml"));
    files.put("theory/parton-luminosities.yaml", bundled("theory/parton-luminosities.yaml"));
    files.put("theory/standard-model.yaml", bundled("theory/standard-model.yaml"));
    files.put("datasets/index.yaml", "datasets: [tiny]\n");
    files.put("datasets/tiny/dataset.yaml", DATASET);
    files.put("datasets/tiny/standard-model.yaml", standardModel());
    files.put("datasets/tiny/measurements.yaml", MEASUREMENTS);
  }

  /** A value of 2 and an error of 1 for each observable, 0 for decays that are forbidden. */
  private static String standardModel() {
    RatePolynomial none = new RatePolynomial(Map.of());
    Catalogue catalogue =
        new Catalogue(
            List.of(new UniversalityRatio("R_K[1,6]", none, none)),
            RareDecayReader.unreadable(),
            LuminosityReader.unreadable());
    StringBuilder text = new StringBuilder("format-version: 1\nstandard-model:\n");
    for (String name : catalogue.names()) {
      String unit = catalogue.get(name).unit();
      String value =
          FORBIDDEN.contains(name) ? "value: 0, uncertainty: 0" : "value: 2, uncertainty: 1";
      text.append("  \"%s\": { %s, ".formatted(name, value))
          .append(unit.isEmpty() ? "" : "unit: %s, ".formatted(unit))
          .append("source: none, reliability: unverified }\n");
    }
    return text.toString();
  }

  private static String bundled(String path) {
    return new String(ConfFiles.bundled().bytes(path).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** Replaces a part of a file, which has to be there exactly once. */
  TinyDataset replace(String file, String part, String by) {
    String name = file.contains("/") || file.startsWith("ref") ? file : "datasets/tiny/" + file;
    String text = files.get(name);
    int first = text.indexOf(part);
    if (first < 0 || text.indexOf(part, first + 1) >= 0) {
      throw new IllegalArgumentException("'" + part + "' is not once in " + name);
    }
    files.put(name, text.replace(part, by));
    return this;
  }

  /** Adds a file to the folder of the data set. */
  TinyDataset add(String file, String text) {
    files.put("datasets/tiny/" + file, text);
    return this;
  }

  /** Adds a file anywhere below the folder with all data. */
  TinyDataset addAt(String path, String text) {
    files.put(path, text);
    return this;
  }

  TinyDataset remove(String file) {
    files.remove("datasets/tiny/" + file);
    return this;
  }

  ConfFiles write() {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ConfFiles.in(folder);
  }

  Optional<Dataset> read() {
    return read("tiny");
  }

  /** Reads the data set of that name, or at that path relative to the folder with all data. */
  Optional<Dataset> read(String name) {
    ConfFiles conf = write();
    return DatasetReader.read(conf, DatasetLocation.of(conf, name, folder), diagnostics);
  }

  /** What is wrong with the files, with their names relative to the folder of the data set. */
  List<String> errors() {
    return errors("tiny");
  }

  /** What is wrong with the data set of that name or path. */
  List<String> errors(String name) {
    read(name);
    return diagnostics.errors().stream()
        .map(Diagnostic::toString)
        .map(text -> text.replace(folder + "/datasets/tiny/", "").replace(folder + "/", ""))
        .toList();
  }
}
