package org.g221.engine.measurement;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.observable.Catalogue;
import org.g221.engine.parameter.TheoryInputs;

/** Reads a data set, reporting everything that is wrong with its files at once. */
public final class DatasetReader {

  /** The newest format of data files. */
  static final int FORMAT_VERSION = 1;

  private final ConfFiles conf;
  private final Diagnostics diagnostics;
  private final MessageDigest digest = sha256();
  private final Map<String, StandardModelValue> standardModel = new LinkedHashMap<>();
  private final Set<String> sharedStandardModel = new HashSet<>();
  private final Map<String, Measurement> measurements = new LinkedHashMap<>();
  private final List<Correlation> correlations = new ArrayList<>();

  private DatasetReader(ConfFiles conf, Diagnostics diagnostics) {
    this.conf = conf;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a data set.
   *
   * @param conf where theory data, references and named data sets are
   * @param name a name such as {@code 2016}, or the path of a folder, which then holds a {@code /}
   * @param diagnostics takes what is wrong
   * @return the data set, empty if there are errors
   */
  public static Optional<Dataset> read(ConfFiles conf, String name, Diagnostics diagnostics) {
    DatasetReader reader = new DatasetReader(conf, diagnostics);
    boolean isPath = name.contains("/");
    ConfFiles home = isPath ? ConfFiles.in(Path.of(name)) : conf;
    return reader.readAll(home, isPath ? "" : "datasets/" + name + "/");
  }

  private Optional<Dataset> readAll(ConfFiles home, String folder) {
    int errorsBefore = diagnostics.errors().size();
    Map<String, Reference> references = references();
    TheoryDataReader theory = new TheoryDataReader(conf, diagnostics, digest);
    Catalogue catalogue = new Catalogue(theory.ratios(), theory.rareDecays());
    readSharedStandardModel(catalogue);
    Optional<YamlMapping> head = open(home, folder + "dataset.yaml");
    if (head.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping main = head.get();
    main.allow("format-version", "name", "description", "files", "inputs");
    main.requireFormatVersion(FORMAT_VERSION);
    String name = main.requireText("name").orElse("");
    String description = main.requireText("description").orElse("");
    for (String file : main.texts("files")) {
      open(home, folder + file)
          .ifPresent(group -> readGroup(group, groupName(file), catalogue, references));
    }
    for (String missing : missingStandardModel(catalogue)) {
      main.error("files", "hold no Standard Model value of '" + missing + "'");
    }
    double zWidth =
        standardModel.containsKey("GammaZ") ? standardModel.get("GammaZ").value() : Double.NaN;
    Optional<TheoryInputs> inputs = new InputsReader(main).read(zWidth);
    if (diagnostics.errors().size() > errorsBefore || inputs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Dataset(
            name,
            description,
            HexFormat.of().formatHex(digest.digest()),
            inputs.get(),
            catalogue,
            standardModel,
            List.copyOf(measurements.values()),
            correlations));
  }

  /** Standard Model values that serve all data sets; each may give its own. */
  private void readSharedStandardModel(Catalogue catalogue) {
    open(conf, "theory/standard-model.yaml")
        .ifPresent(
            file -> {
              file.allow("format-version", "standard-model");
              file.requireFormatVersion(FORMAT_VERSION);
              file.mapping("standard-model")
                  .forEach((observable, value) -> readStandardModel(observable, value, catalogue));
            });
    sharedStandardModel.addAll(standardModel.keySet());
  }

  private List<String> missingStandardModel(Catalogue catalogue) {
    return catalogue.names().stream().filter(name -> !standardModel.containsKey(name)).toList();
  }

  private Optional<YamlMapping> open(ConfFiles home, String path) {
    home.bytes(path).ifPresent(digest::update);
    return home.read(path, diagnostics);
  }

  private static String groupName(String file) {
    return file.replaceAll("\\.ya?ml$", "");
  }

  private Map<String, Reference> references() {
    Map<String, Reference> references = new LinkedHashMap<>();
    open(conf, "references.yaml")
        .ifPresent(
            file -> {
              file.allow("format-version", "references");
              file.requireFormatVersion(FORMAT_VERSION);
              file.mapping("references")
                  .forEach(
                      (key, value) -> {
                        YamlMapping entry = value.mapping().allow("citation", "arxiv", "note");
                        entry
                            .requireText("citation")
                            .ifPresent(text -> references.put(key, new Reference(key, text)));
                      });
            });
    return references;
  }

  private void readGroup(
      YamlMapping file, String group, Catalogue catalogue, Map<String, Reference> references) {
    file.allow("format-version", "standard-model", "measurements", "correlations");
    file.requireFormatVersion(FORMAT_VERSION);
    file.mapping("standard-model")
        .forEach((observable, value) -> readStandardModel(observable, value, catalogue));
    MeasurementReader reader = new MeasurementReader(group, catalogue, references, standardModel);
    file.mapping("measurements")
        .forEach(
            (name, value) -> {
              if (measurements.containsKey(name)) {
                value.error("is measured twice in this data set");
              }
              reader.read(name, value).ifPresent(read -> measurements.put(name, read));
            });
    for (YamlValue value : file.list("correlations")) {
      new CorrelationReader(measurements).read(value.mapping()).ifPresent(correlations::add);
    }
  }

  private void readStandardModel(String observable, YamlValue value, Catalogue catalogue) {
    if (catalogue.find(observable).isEmpty()) {
      value.error(
          "is the Standard Model value of an unknown observable"
              + NearestName.hint(catalogue.names(), observable));
      return;
    }
    if (standardModel.containsKey(observable) && !sharedStandardModel.remove(observable)) {
      value.error("has a Standard Model value in another file already");
    }
    String unit = catalogue.get(observable).unit();
    readStandardModel(value.mapping(), unit).ifPresent(read -> standardModel.put(observable, read));
  }

  private static Optional<StandardModelValue> readStandardModel(YamlMapping entry, String unit) {
    entry.allow("value", "uncertainty", "unit", "source", "reliability", "alternatives");
    double value = entry.requireNumber("value").orElse(Double.NaN);
    double uncertainty = entry.number("uncertainty").orElse(0);
    if (uncertainty < 0) {
      entry.error("uncertainty", "is " + uncertainty + " but must not be negative");
    }
    MeasurementReader.checkUnit(entry, unit, entry.has("unit") || unit.isEmpty());
    String source = entry.requireText("source").orElse("");
    Optional<Reliability> reliability = MeasurementReader.reliability(entry);
    Map<String, StandardModelValue> alternatives = new LinkedHashMap<>();
    entry
        .mapping("alternatives")
        .forEach(
            (name, alternative) ->
                readStandardModel(alternative.mapping(), unit)
                    .ifPresent(read -> alternatives.put(name, read)));
    return reliability.map(
        known -> new StandardModelValue(value, uncertainty, unit, source, known, alternatives));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
