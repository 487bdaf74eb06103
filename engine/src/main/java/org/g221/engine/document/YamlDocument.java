package org.g221.engine.document;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML files into values that know their place in the file. */
public final class YamlDocument {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern BRACKETED_NAME =
      Pattern.compile("[A-Za-z][\\w*()+/>-]*\\[[\\d.]+,[\\d.]+\\](@[\\w:+.-]+)?");

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
      diagnostics.error(file, "", describe(e, text));
      return Optional.empty();
    } catch (ReaderException e) {
      diagnostics.error(file, "", describe(e, text));
      return Optional.empty();
    } catch (YAMLException e) {
      diagnostics.error(file, "", "is not valid YAML: " + problem(e));
      return Optional.empty();
    }
    if (root == null) {
      diagnostics.error(file, "", "is empty");
      return Optional.empty();
    }
    YamlValue value = new YamlValue(file, "", root, diagnostics);
    if (!value.isMapping()) {
      value.error("is not a mapping of keys to values");
      return Optional.empty();
    }
    return Optional.of(value.mapping());
  }

  private static String describe(MarkedYAMLException e, String text) {
    String problem =
        e.getProblem().replaceAll(" *\\(Do not use .* for indentation\\)$|\\.(?= \\(Do)|\\.$", "");
    if (e.getProblemMark() == null) {
      return "is not valid YAML: " + problem;
    }
    int line = e.getProblemMark().getLine();
    return "is not valid YAML in line %d, column %d: %s%s"
        .formatted(line + 1, e.getProblemMark().getColumn() + 1, problem, hint(text, line));
  }

  private static String problem(YAMLException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith("Nesting Depth exceeded")
        ? "lists and mappings in each other, too deep to be meant"
        : message;
  }

  private static String describe(ReaderException e, String text) {
    int place = text.indexOf(e.getCodePoint());
    long line = text.substring(0, Math.max(place, 0)).lines().count();
    return "is not valid YAML in line %d: it holds the character %s"
        .formatted(Math.max(line, 1), ShownText.escape(e.getCodePoint()));
  }

  /** Names such as {@code R_K[1,6]} inside braces and brackets are where YAML surprises most. */
  private static String hint(String text, int line) {
    String written = text.lines().skip(line).findFirst().orElse("");
    Matcher name = BRACKETED_NAME.matcher(QUOTED.matcher(written).replaceAll("''"));
    return name.find() ? "; a name with brackets needs quotes: \"" + name.group() + "\"" : "";
  }
}
