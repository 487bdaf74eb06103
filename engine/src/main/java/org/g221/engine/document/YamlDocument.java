package org.g221.engine.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
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

  /** Enough for a list of some hundred thousand values; more is a mistake, or no text at all. */
  static final int MOST_CHARACTERS = 3 * 1024 * 1024;

  /** In UTF-8 a character, as counted here, has at most three bytes. */
  private static final int MOST_BYTES = 3 * MOST_CHARACTERS;

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
      return parse(file.toString(), text(content(file)), diagnostics);
    } catch (NoSuchFileException e) {
      diagnostics.error(file.toString(), "", "does not exist");
    } catch (AccessDeniedException e) {
      diagnostics.error(file.toString(), "", "cannot be read: permission denied");
    } catch (CharacterCodingException e) {
      diagnostics.error(file.toString(), "", "is not a text file in UTF-8");
    } catch (IOException e) {
      String why =
          Files.isDirectory(file) ? "is a folder, not a file" : "cannot be read: " + e.getMessage();
      diagnostics.error(file.toString(), "", why);
    }
    return Optional.empty();
  }

  /**
   * The bytes of a file.
   *
   * @throws IOException if it cannot be read, or goes on for too long to be what was meant
   */
  public static byte[] content(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new IOException(
            String.format(Locale.ROOT, "it has more than %d MiB", MOST_BYTES >> 20));
      }
      return content;
    }
  }

  private static String text(byte[] content) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
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
    return String.format(
        Locale.ROOT,
        "is not valid YAML in line %d, column %d: %s%s",
        line + 1,
        e.getProblemMark().getColumn() + 1,
        problem,
        hint(text, line));
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
    return String.format(
        Locale.ROOT,
        "is not valid YAML in line %d: it holds the character %s",
        Math.max(line, 1),
        ShownText.escape(e.getCodePoint()));
  }

  /** Names such as {@code R_K[1,6]} inside braces and brackets are where YAML surprises most. */
  private static String hint(String text, int line) {
    String written = text.lines().skip(line).findFirst().orElse("");
    Matcher name = BRACKETED_NAME.matcher(QUOTED.matcher(written).replaceAll("''"));
    return name.find() ? "; a name with brackets needs quotes: \"" + name.group() + "\"" : "";
  }
}
