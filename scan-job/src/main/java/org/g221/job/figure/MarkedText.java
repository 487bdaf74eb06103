package org.g221.job.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.g221.engine.document.NearestName;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.LatexLabel;
import org.g221.job.print.Typeface;

/** Text of users, in which formulas stand between dollar signs. */
final class MarkedText {

  private static final int LONGEST = 200;
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)");

  private MarkedText() {}

  /**
   * A text as a label; empty, after a report, if it cannot be set.
   *
   * @param error receives mistakes, worded to follow the name of their place
   */
  static Optional<Label> read(String text, Consumer<String> error) {
    if (text.length() > LONGEST) {
      error.accept("has " + text.length() + " characters but must have at most " + LONGEST);
      return Optional.empty();
    }
    // An escaped dollar sign is one.
    List<String> parts = List.of(text.split("(?<!\\\\)\\$", -1));
    if (parts.size() % 2 == 0) {
      error.accept("has a formula without end: dollar signs come in pairs, a single one is \\$");
      return Optional.empty();
    }
    Label label = new Label(List.of());
    boolean isKnown = true;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean isFormula = i % 2 == 1;
      isKnown &= !isFormula || commandsAreKnown(part, error);
      label = label.then(isFormula ? LatexLabel.of(part) : Label.of(part.replace("\\$", "$")));
    }
    OptionalInt missing = Typeface.missing(label.plain());
    if (missing.isPresent()) {
      int character = missing.getAsInt();
      error.accept(
          String.format(
              Locale.ROOT,
              "holds '%s' (U+%04X), which the font of pictures lacks",
              Character.toString(character),
              character));
    }
    return isKnown && missing.isEmpty() ? Optional.of(label) : Optional.empty();
  }

  private static boolean commandsAreKnown(String formula, Consumer<String> error) {
    boolean known = true;
    Matcher commands = COMMAND.matcher(formula);
    while (commands.find()) {
      if (!LatexLabel.knows(commands.group(1))) {
        known = false;
        error.accept(
            "holds the command "
                + commands.group()
                + ", which formulas do not know"
                + NearestName.nearest(LatexLabel.commands(), commands.group(1)));
      }
    }
    return known;
  }
}
