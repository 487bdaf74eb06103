package org.g221.job.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path where it is
 * @param text its content
 */
public record MarkdownPage(Path path, String text) {

  private static final Pattern BLOCK =
      Pattern.compile("^ *```(\\w*)\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
  private static final Pattern SCRIPT = Pattern.compile("(?<![\\w./-])scripts/[\\w./-]*\\w");
  private static final Pattern COMMAND = Pattern.compile("scripts/g221 ([^`|;\n]+)");

  public static MarkdownPage read(Path path) {
    try {
      return new MarkdownPage(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> found(Pattern pattern, int group, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(group));
  }

  private String withoutBlocks() {
    return BLOCK.matcher(text).replaceAll("");
  }

  /** The content of all blocks of a language, such as {@code yaml}. */
  public List<String> blocks(String language) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(match -> match.group(1).equals(language))
        .map(match -> match.group(2))
        .toList();
  }

  /** What links and pictures point to, inside the project. */
  public List<String> links() {
    return found(LINK, 1, withoutBlocks()).filter(target -> !target.startsWith("http")).toList();
  }

  /** The part of an address after {@code #} for each heading. */
  public Set<String> anchors() {
    return found(HEADING, 1, withoutBlocks())
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /** Files below {@code scripts} that are mentioned anywhere. */
  public Set<String> scripts() {
    return found(SCRIPT, 0, text).collect(Collectors.toSet());
  }

  /** What stands after {@code scripts/g221}, up to the end of the command. */
  public List<String> commands() {
    return found(COMMAND, 1, text).toList();
  }

  @Override
  public String toString() {
    return path.getFileName().toString();
  }
}
