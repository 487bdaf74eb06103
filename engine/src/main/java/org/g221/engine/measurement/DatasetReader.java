package org.g221.engine.measurement;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.FileKind;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.observable.Catalogue;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.TheoryInputs;

/** Reads a data set, reporting all mistakes in its files at once. */
public final class DatasetReader {

  /** The newest format of data files. */
  static final int FORMAT_VERSION = 1;

  private final ConfFiles conf;
  private final Diagnostics diagnostics;
  private final MessageDigest digest = sha256();

  private DatasetReader(ConfFiles conf, Diagnostics diagnostics) {
    this.conf = conf;
    this.diagnostics = diagnostics;
  }

  /** One data set of a chain, with its head. */
  private record Layer(DatasetLocation location, YamlMapping head, Optional<String> extended) {}

  /**
   * Reads a data set.
   *
   * @param conf source of theory data, references and named data sets
   * @param name a name such as {@code 2016}, or a path, as described in {@link DatasetLocation}
   * @param diagnostics receives the mistakes
   * @return the data set, empty if there are errors
   */
  public static Optional<Dataset> read(ConfFiles conf, String name, Diagnostics diagnostics) {
    return read(conf, DatasetLocation.of(conf, name, Path.of("")), diagnostics);
  }

  /** Reads the data set at a location; see {@link #read(ConfFiles, String, Diagnostics)}. */
  public static Optional<Dataset> read(
      ConfFiles conf, DatasetLocation location, Diagnostics diagnostics) {
    return new DatasetReader(conf, diagnostics).read(location);
  }

  private Optional<Dataset> read(DatasetLocation location) {
    int errorsBefore = diagnostics.errors().size();
    Optional<YamlMapping> references = open(conf, "references.yaml");
    TheoryDataReader theory = new TheoryDataReader(conf, diagnostics, digest);
    DatasetContent content =
        new DatasetContent(
            new Catalogue(theory.ratios(), theory.rareDecays(), theory.luminosities()));
    references.ifPresent(file -> readReferences(file, content));
    open(conf, "theory/standard-model.yaml").ifPresent(file -> readShared(file, content));
    List<Layer> layers = layers(location);
    if (layers.isEmpty()) {
      return Optional.empty();
    }
    layers.forEach(layer -> read(layer, content));
    YamlMapping head = layers.get(layers.size() - 1).head();
    new DatasetChecks(content, head).report();
    Optional<TheoryInputs> inputs =
        new InputsReader(content.inputs()).complete(head, zWidthGev(content));
    if (diagnostics.errors().size() > errorsBefore || inputs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(dataset(head, running(layers), inputs.get(), content));
  }

  /** The running of the highest layer that states one. */
  private static Running running(List<Layer> layers) {
    return layers.stream()
        .flatMap(layer -> layer.head().text(Running.KEY).flatMap(Running::named).stream())
        .reduce(Running.NONE, (below, above) -> above);
  }

  private Dataset dataset(
      YamlMapping head, Running running, TheoryInputs inputs, DatasetContent content) {
    return new Dataset(
        head.text("name").orElseThrow(),
        head.text("description")
            .or(() -> head.text("extends").map("extends "::concat))
            .orElseThrow(),
        HexFormat.of().formatHex(digest.digest()),
        running,
        inputs,
        content.inputs().entries(),
        content.catalogue(),
        content.standardModel().entries(),
        List.copyOf(content.measurements().entries().values()),
        List.copyOf(content.correlations().entries().values()));
  }

  private static void readReferences(YamlMapping file, DatasetContent content) {
    file.allow("format-version", "references");
    file.requireFormatVersion(FORMAT_VERSION);
    new ReferenceReader(content.references()).readComplete(file);
  }

  /** Default Standard Model values for all data sets; each may give its own. */
  private static void readShared(YamlMapping file, DatasetContent content) {
    file.allow("format-version", "standard-model");
    file.requireFormatVersion(FORMAT_VERSION);
    file.mapping("standard-model").forEach(new StandardModelReader(content)::read);
    content.standardModel().makeDefaults();
  }

  private void read(Layer layer, DatasetContent content) {
    DatasetLocation location = layer.location();
    new LayerReader(content, file -> open(location.home(), location.file(file)))
        .read(layer.head(), layer.extended());
  }

  private static double zWidthGev(DatasetContent content) {
    return content.standardModel().has("GammaZ")
        ? content.standardModel().entries().get("GammaZ").value()
        : Double.NaN;
  }

  /** The data set and those it extends, lowest first; none if one cannot be found. */
  private List<Layer> layers(DatasetLocation location) {
    List<Layer> layers = new ArrayList<>();
    Set<String> passed = new HashSet<>();
    Optional<DatasetLocation> next = Optional.of(location);
    while (next.isPresent()) {
      DatasetLocation current = next.get();
      passed.add(current.fromAnywhere());
      Optional<YamlMapping> head = open(current.home(), current.head());
      if (head.isEmpty() || FileKind.DATA_SET.refuses(head.get())) {
        return List.of();
      }
      Optional<String> extended = head.get().text("extends");
      if (extended.isEmpty() && head.get().has("extends")) {
        return List.of();
      }
      layers.add(0, new Layer(current, head.get(), extended));
      next = extended.map(current::extended);
      if (next.isPresent() && !isUsable(next.get(), passed, head.get())) {
        return List.of();
      }
    }
    return layers;
  }

  private static boolean isUsable(DatasetLocation base, Set<String> passed, YamlMapping head) {
    base.mistake().ifPresent(mistake -> head.error("extends", mistake));
    boolean again = passed.contains(base.fromAnywhere());
    if (again) {
      head.error("extends", "is '" + base.given() + "', which in the end extends itself");
    }
    return !again && base.mistake().isEmpty();
  }

  private Optional<YamlMapping> open(ConfFiles home, String path) {
    home.bytes(path).ifPresent(digest::update);
    return home.read(path, diagnostics);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
