package org.g221.engine.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value of a YAML file, with the path that leads to it; wrong types become diagnostics. */
public final class YamlValue {

  private final String file;
  private final String path;
  private final Node node;
  private final Diagnostics diagnostics;

  YamlValue(String file, String path, Node node, Diagnostics diagnostics) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.diagnostics = diagnostics;
  }

  /** Reports a mistake in this value. */
  public void error(String message) {
    diagnostics.error(file, path, message);
  }

  /** Reports something in this value that may be intended but deserves a look. */
  public void warning(String message) {
    diagnostics.warning(file, path, message);
  }

  /** The path inside the file, such as {@code axes[1].nodes}. */
  public String path() {
    return path;
  }

  public String file() {
    return file;
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isScalar() {
    return node instanceof ScalarNode;
  }

  /** The text of a scalar as written, whatever its type. */
  public Optional<String> text() {
    if (!(node instanceof ScalarNode scalar) || Tag.NULL.equals(node.getTag())) {
      error("is " + kind() + " but must be text");
      return Optional.empty();
    }
    if (ShownText.holdsControl(scalar.getValue())) {
      error("is " + shown() + " but must not hold control characters");
      return Optional.empty();
    }
    return Optional.of(scalar.getValue());
  }

  /** A finite number. */
  public OptionalDouble number() {
    OptionalDouble value = plain().map(WrittenNumber::decimal).orElse(OptionalDouble.empty());
    if (value.isEmpty()) {
      error("is " + shown() + " but must be a finite number" + hint());
    }
    return value;
  }

  /** A whole number. */
  public OptionalLong integer() {
    OptionalLong value = plain().map(WrittenNumber::whole).orElse(OptionalLong.empty());
    if (value.isEmpty()) {
      error("is " + shown() + " but must be a whole number" + hint());
    }
    return value;
  }

  /** The text of a scalar without quotes. */
  private Optional<String> plain() {
    return node instanceof ScalarNode scalar && scalar.isPlain()
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  private String hint() {
    return plain().map(WrittenNumber::hint).orElse("");
  }

  /** A truth value, {@code true} or {@code false}. */
  public Optional<Boolean> truth() {
    if (node instanceof ScalarNode scalar
        && (scalar.getValue().equals("true") || scalar.getValue().equals("false"))) {
      return Optional.of(Boolean.valueOf(scalar.getValue()));
    }
    error("is " + shown() + " but must be true or false");
    return Optional.empty();
  }

  /** The entries of a list; empty, with a diagnostic, if this is not a list. */
  public List<YamlValue> list() {
    List<YamlValue> entries = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node entry : sequence.getValue()) {
        entries.add(new YamlValue(file, path + "[" + entries.size() + "]", entry, diagnostics));
      }
    } else {
      error("is " + shown() + " but must be a list");
    }
    return entries;
  }

  /** A list of finite numbers; entries of another type are reported and left out. */
  public double[] numbers() {
    return list().stream()
        .map(YamlValue::number)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .toArray();
  }

  /** A list of texts. */
  public List<String> texts() {
    return list().stream().map(YamlValue::text).flatMap(Optional::stream).toList();
  }

  /** This value as a mapping; empty, with a diagnostic, if it is not one. */
  public YamlMapping mapping() {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> addEntry(tuple, entries));
    } else {
      error("is " + shown() + " but must be a mapping");
    }
    return new YamlMapping(this, entries, diagnostics);
  }

  private void addEntry(NodeTuple tuple, Map<String, YamlValue> entries) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      error("has a key that is not text, in line " + line(tuple.getKeyNode()));
      return;
    }
    if (Tag.MERGE.equals(key.getTag())) {
      error("has a merge key (<<), which is not read; write its entries out");
      return;
    }
    String name = key.getValue();
    if (ShownText.holdsControl(name)) {
      error("has the key '" + ShownText.value(name) + "', which must not hold control characters");
      return;
    }
    String entryPath = path.isEmpty() ? name : path + "." + name;
    YamlValue value = new YamlValue(file, entryPath, tuple.getValueNode(), diagnostics);
    if (entries.putIfAbsent(name, value) != null) {
      value.error("is given twice, the second time in line " + line(key));
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private String kind() {
    if (node instanceof ScalarNode) {
      return Tag.NULL.equals(node.getTag()) ? "empty" : "text";
    }
    return node instanceof SequenceNode ? "a list" : "a mapping";
  }

  private String shown() {
    if (node instanceof ScalarNode scalar && !Tag.NULL.equals(node.getTag())) {
      String value = ShownText.value(scalar.getValue());
      return scalar.isPlain() ? value : "the text '" + value + "'";
    }
    return kind();
  }
}
