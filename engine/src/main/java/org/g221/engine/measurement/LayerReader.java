package org.g221.engine.measurement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.g221.engine.document.FileName;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.parameter.Running;

/** Reads one data set of a chain, each extending the one before. */
final class LayerReader {

  private static final List<String> OF_GROUPS =
      List.of("format-version", "references", "standard-model", "measurements", "correlations");
  private static final List<String> OF_HEADS =
      List.of(
          "format-version",
          "name",
          "description",
          "extends",
          "remove",
          "files",
          Running.KEY,
          "inputs",
          "references",
          "standard-model",
          "measurements",
          "correlations");

  private final DatasetContent content;
  private final Function<String, Optional<YamlMapping>> open;

  /**
   * @param content receives the data
   * @param open opens a file next to the head, by its name in the head
   */
  LayerReader(DatasetContent content, Function<String, Optional<YamlMapping>> open) {
    this.content = content;
    this.open = open;
  }

  /**
   * Reads the data set of a head.
   *
   * @param extended the data set it extends; empty if it stands on its own
   */
  void read(YamlMapping head, Optional<String> extended) {
    content.startLayer(extended.orElse(""));
    head.allow(OF_HEADS);
    head.requireFormatVersion(DatasetReader.FORMAT_VERSION);
    String name = head.requireText("name").orElse("");
    if (extended.isEmpty()) {
      head.requireText("description");
    }
    checkRunning(head);
    head.list("remove").forEach(value -> remove(value, extended.isPresent()));
    new InputsReader(content.inputs()).read(head);
    readGroup(head, name);
    for (YamlValue file : head.list("files")) {
      file.text().ifPresent(path -> readListed(file, path));
    }
  }

  private void readListed(YamlValue entry, String path) {
    FileName.flaw(path)
        .ifPresentOrElse(
            entry::error, () -> open.apply(path).ifPresent(group -> readFile(group, path)));
  }

  private static void checkRunning(YamlMapping head) {
    head.text(Running.KEY)
        .filter(name -> Running.named(name).isEmpty())
        .ifPresent(
            name -> head.error(Running.KEY, "is " + NearestName.unknown(name, Running.names())));
  }

  private void readFile(YamlMapping file, String name) {
    file.allow(OF_GROUPS);
    file.requireFormatVersion(DatasetReader.FORMAT_VERSION);
    readGroup(file, name.replaceAll("\\.ya?ml$", ""));
  }

  private void readGroup(YamlMapping file, String group) {
    new ReferenceReader(content.references()).read(file);
    StandardModelReader standardModel = new StandardModelReader(content);
    file.mapping("standard-model").forEach(standardModel::read);
    MeasurementReader measurements = new MeasurementReader(group, content);
    file.mapping("measurements").forEach(measurements::read);
    CorrelationReader correlations = new CorrelationReader(content);
    file.list("correlations").forEach(correlations::read);
  }

  private void remove(YamlValue value, boolean extendsAnother) {
    Optional<String> name = value.text();
    if (name.isEmpty()) {
      return;
    }
    if (!extendsAnother) {
      value.error("removes something but this data set extends no other");
    } else if (content.measurements().has(name.get())) {
      content.removeMeasurement(name.get());
    } else if (content.correlations().has(name.get())) {
      content.correlations().remove(name.get());
    } else {
      Set<String> known = new TreeSet<>(content.measurements().entries().keySet());
      known.addAll(content.correlations().entries().keySet());
      value.error(
          "is "
              + NearestName.mistaken(
                  name.get(),
                  "not a measurement or correlation of the data set that is extended",
                  known));
    }
  }
}
