package org.g221.engine.document;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML files into values that know their place in the file. */
public final class YamlDocument {

  private YamlDocument() {}

  /**
   * Reads a file; mistakes go to {@code diagnostics}.
   *
   * @return the top-level mapping, empty if there is none
   */
  public static Optional<YamlMapping> read(Path file, Diagnostics diagnostics) {
    try {
      return parse(file.toString(), Files.readString(file), diagnostics);
    } catch (NoSuchFileException e) {
      diagnostics.error(file.toString(), "", "does not exist");
    } catch (MalformedInputException e) {
      diagnostics.error(file.toString(), "", "is not a text file in UTF-8");
    } catch (IOException e) {
      String why = Files.isDirectory(file) ? "is a folder, not a file" : "cannot be read: " + e;
      diagnostics.error(file.toString(), "", why);
    }
    return Optional.empty();
  }

  /** Reads YAML from {@code text}; {@code file} names it in messages. */
  public static Optional<YamlMapping> parse(String file, String text, Diagnostics diagnostics) {
    Node root;
    try {
      root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      diagnostics.error(file, "", describe(e));
      return Optional.empty();
    } catch (YAMLException e) {
      diagnostics.error(file, "", "is not valid YAML: " + e.getMessage());
      return Optional.empty();
    }
    if (root == null) {
      diagnostics.error(file, "", "is empty");
      return Optional.empty();
    }
    YamlValue value = new YamlValue(file, "", root, diagnostics);
    if (!value.isMapping()) {
      value.error("holds no mapping of keys to values");
      return Optional.empty();
    }
    return Optional.of(value.mapping());
  }

  private static String describe(MarkedYAMLException e) {
    String where =
        e.getProblemMark() == null
            ? ""
            : " in line %d, column %d"
                .formatted(e.getProblemMark().getLine() + 1, e.getProblemMark().getColumn() + 1);
    return "is not valid YAML" + where + ": " + e.getProblem();
  }
}
