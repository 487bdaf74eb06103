package org.g221.engine.document;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML files into values that know their place in the file. */
public final class YamlDocument {

  /** Enough for a list of some hundred thousand values; more is a mistake, or no text at all. */
  static final int MOST_CHARACTERS = 3 * 1024 * 1024;

  /** In UTF-8 a character, as counted here, has at most three bytes. */
  private static final long MOST_BYTES = 3L * MOST_CHARACTERS;

  private YamlDocument() {}

  /**
   * Reads a file; mistakes go to {@code diagnostics}.
   *
   * @return the top-level mapping, empty if there is none
   */
  public static Optional<YamlMapping> read(Path file, Diagnostics diagnostics) {
    try {
      // Not even looked at, as it may be larger than memory.
      if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
        diagnostics.error(file.toString(), "", tooLong(Files.size(file) + " bytes"));
        return Optional.empty();
      }
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

  private static String tooLong(String length) {
    return "has "
        + length
        + " but must have at most "
        + MOST_CHARACTERS
        + " characters; shorten its lists, such as the values of an axis by min, max and nodes";
  }

  /** Reads YAML from {@code text}; {@code file} names it in messages. */
  public static Optional<YamlMapping> parse(String file, String text, Diagnostics diagnostics) {
    if (text.length() > MOST_CHARACTERS) {
      diagnostics.error(file, "", tooLong(text.length() + " characters"));
      return Optional.empty();
    }
    return parseWritten(file, text, diagnostics);
  }

  /**
   * Reads YAML that g221 has written itself, however long it is: what a user writes in a few
   * characters may take many, and must be readable again.
   */
  public static Optional<YamlMapping> parseWritten(
      String file, String text, Diagnostics diagnostics) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    Node root;
    try {
      root = new Yaml(options).compose(new StringReader(text));
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
            : String.format(
                Locale.ROOT,
                " in line %d, column %d",
                e.getProblemMark().getLine() + 1,
                e.getProblemMark().getColumn() + 1);
    return "is not valid YAML" + where + ": " + e.getProblem();
  }
}
