package org.g221.job.canvas;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.g221.engine.quantity.Quantity;
import org.g221.job.canvas.Label.Place;

/**
 * Sets symbols of quantities, which are LaTeX, as text with subscripts and superscripts.
 *
 * <p>Knows the commands below, {@code _}, {@code ^} and braces. A mark within a mark takes the
 * position of the outer one, so the star of R_{K^{*}} is a character of the subscript.
 */
public final class LatexLabel {

  private static final String THIN_SPACE = "\u2009";

  /** Commands without argument. */
  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("iota", "ι"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("upsilon", "υ"),
          Map.entry("phi", "φ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Xi", "Ξ"),
          Map.entry("Pi", "Π"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Upsilon", "Υ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"),
          Map.entry("ell", "ℓ"),
          Map.entry("to", "→"),
          Map.entry(",", THIN_SPACE));

  /** Functions, which are set apart from their neighbours. */
  private static final Set<String> FUNCTIONS = Set.of("arg", "sin", "tan");

  /** Commands that put an accent on their argument, as combining characters. */
  private static final Map<String, String> ACCENTS = Map.of("bar", "\u0304", "hat", "\u0302");

  /** Commands that choose the letters of their argument. */
  private static final Set<String> SETTINGS = Set.of("mathrm", "mathcal");

  private static final Map<String, String> CALLIGRAPHIC = Map.of("B", "ℬ");

  private final String latex;
  private final List<Label.Run> runs = new ArrayList<>();
  private int position;

  private LatexLabel(String latex) {
    this.latex = latex;
  }

  /** The symbol of a quantity, with its unit if it has one. */
  public static Label withUnit(Quantity quantity) {
    Label symbol = of(quantity.symbol());
    return quantity.unit().isEmpty()
        ? symbol
        : symbol.then(" [").then(of(quantity.unitSymbol())).then("]");
  }

  /** A symbol without dollar signs, set as text. */
  public static Label of(String latex) {
    LatexLabel label = new LatexLabel(latex);
    while (label.hasNext()) {
      label.readPiece();
    }
    return new Label(label.runs);
  }

  /** Whether a command is supported; for others the name is shown. */
  public static boolean knows(String command) {
    return commands().contains(command);
  }

  /** The commands that are supported. */
  public static SortedSet<String> commands() {
    SortedSet<String> commands = new TreeSet<>(SYMBOLS.keySet());
    commands.addAll(FUNCTIONS);
    commands.addAll(ACCENTS.keySet());
    commands.addAll(SETTINGS);
    return commands;
  }

  /** Skips spaces, which have no meaning in a formula. */
  private boolean hasNext() {
    while (position < latex.length() && latex.charAt(position) == ' ') {
      position++;
    }
    return position < latex.length();
  }

  private void readPiece() {
    Place place =
        switch (latex.charAt(position)) {
          case '_' -> Place.SUBSCRIPT;
          case '^' -> Place.SUPERSCRIPT;
          default -> Place.LINE;
        };
    if (place != Place.LINE) {
      position++;
    }
    for (Label.Run piece : readAtom()) {
      add(new Label.Run(piece.text(), place, piece.italic()));
    }
  }

  /** Joins neighbours that are set alike into one run. */
  private void add(Label.Run next) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).isSetLike(next)) {
      runs.set(last, runs.get(last).then(next.text()));
    } else if (!next.text().isEmpty()) {
      runs.add(next);
    }
  }

  /** A group, a command with its argument, or a character. */
  private List<Label.Run> readAtom() {
    if (!hasNext()) {
      return List.of();
    }
    char next = latex.charAt(position++);
    return switch (next) {
      case '{' -> readGroup();
      case '\\' -> readCommand();
      case '-' -> upright("−");
      case '=', '<', '>' -> upright(THIN_SPACE + next + THIN_SPACE);
      case '\'' -> upright("′");
      default -> letter(String.valueOf(next));
    };
  }

  private static List<Label.Run> upright(String text) {
    return List.of(new Label.Run(text, Place.LINE, false));
  }

  /** Letters stand for quantities, and are italic unless they are Greek capitals. */
  private static List<Label.Run> letter(String text) {
    boolean italic = text.matches("[A-Za-zα-ω]");
    return List.of(new Label.Run(text, Place.LINE, italic));
  }

  private List<Label.Run> readGroup() {
    int start = position;
    for (int depth = 1; position < latex.length(); position++) {
      depth += latex.charAt(position) == '{' ? 1 : latex.charAt(position) == '}' ? -1 : 0;
      if (depth == 0) {
        return of(latex.substring(start, position++)).runs();
      }
    }
    return of(latex.substring(start)).runs();
  }

  private List<Label.Run> readCommand() {
    int start = position;
    while (position < latex.length() && Character.isLetter(latex.charAt(position))) {
      position++;
    }
    if (position == start && position < latex.length()) {
      position++;
    }
    String command = latex.substring(start, position);
    if (ACCENTS.containsKey(command)) {
      return readAtom().stream().map(piece -> accented(piece, ACCENTS.get(command))).toList();
    }
    if (FUNCTIONS.contains(command)) {
      return upright((runs.isEmpty() ? "" : THIN_SPACE) + command + THIN_SPACE);
    }
    return switch (command) {
      case "mathrm" -> upright(new Label(readAtom()).plain());
      case "mathcal" -> {
        String letter = new Label(readAtom()).plain();
        yield upright(CALLIGRAPHIC.getOrDefault(letter, letter));
      }
      default -> letter(SYMBOLS.getOrDefault(command, command));
    };
  }

  private static Label.Run accented(Label.Run piece, String accent) {
    return new Label.Run(
        Normalizer.normalize(piece.text() + accent, Normalizer.Form.NFC),
        piece.place(),
        piece.italic());
  }
}
