package org.g221.job.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.g221.engine.g221.G221Model;
import org.g221.engine.parameter.Parameter;

/** Writes quantities as physicists do, from the names that users type. */
public final class QuantityNames {

  private static final Map<String, String> DERIVED =
      Map.of(
          "kappa", "\\kappa",
          "g1", "g_1",
          "g2", "g_2",
          "ghat", "ĝ",
          "mass-zprime-gev", "M_{Z'}");

  /** Observables are spelt so that a few replacements, in this order, make formulae of them. */
  private static final List<Map.Entry<Pattern, String>> OBSERVABLE_RULES =
      List.of(
          rule("->", "→"),
          rule("Delta|Gamma|sigma|phi|tau|mu|nu|pi", "\\\\$0 "),
          rule("\\bB([+0])", "B^$1"),
          rule("(\\\\(?:tau|mu|nu) )([+-])", "$1^$2"),
          rule("^x12_D", "x_{12}^{D}"),
          rule("^x12Im_D", "x_{12}^{D,Im}"),
          rule("(\\\\Gamma )([ZW])$", "$1_$2"),
          rule("\\b([BDX])([sc])\\b", "$1_$2"),
          rule("\\bAFB_(.+)", "A_{FB}^{$1}"),
          rule("\\bC(9|10)_(.+)", "C_{$1}^{$2}"),
          rule("_([A-Za-z0-9*]+)", "_{$1}"));

  private static final List<Map.Entry<Pattern, String>> LATEX_RULES =
      List.of(
          rule("→", "\\\\to "),
          rule("ĝ", "\\\\hat{g}"),
          rule("\\bBR\\b", "\\\\mathrm{BR}"),
          rule("\\*", "^{*}"));

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("Delta", "Δ"),
          Map.entry("Gamma", "Γ"),
          Map.entry("sigma", "σ"),
          Map.entry("phi", "φ"),
          Map.entry("tau", "τ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("pi", "π"),
          Map.entry("kappa", "κ"),
          Map.entry("zeta", "ζ"),
          Map.entry("beta", "β"),
          Map.entry("ell", "ℓ"),
          Map.entry("tan", "tan\u2009"),
          Map.entry("arg", "arg\u2009"));

  /** A mark, then a command, a group or any one character. */
  private static final Pattern PIECE =
      Pattern.compile("([_^]?)(?:\\\\([A-Za-z]+) ?|\\{([^}]*)}|(.))");

  private QuantityNames() {}

  private static Map.Entry<Pattern, String> rule(String pattern, String replacement) {
    return Map.entry(Pattern.compile(pattern), replacement);
  }

  /** How a parameter, derived quantity or observable is written in a plot. */
  static Label label(String name) {
    return ofLatex(formula(name));
  }

  /** The same as LaTeX, without dollar signs. */
  public static String latex(String name) {
    String latex = formula(name);
    for (Map.Entry<Pattern, String> rule : LATEX_RULES) {
      latex = rule.getKey().matcher(latex).replaceAll(rule.getValue());
    }
    return latex;
  }

  /** LaTeX but for a few characters that are easier to read as they are. */
  private static String formula(String name) {
    Optional<Parameter> parameter = G221Model.INSTANCE.parameter(name);
    if (parameter.isPresent()) {
      return parameter.get().symbol();
    }
    return DERIVED.containsKey(name) ? DERIVED.get(name) : observable(name);
  }

  /** Unit of a parameter or derived quantity, empty for a pure number. */
  public static String unit(String name) {
    if (name.endsWith("-gev")) {
      return "GeV";
    }
    return name.endsWith("-phase") ? "rad" : "";
  }

  private static String observable(String name) {
    String latex = name;
    for (Map.Entry<Pattern, String> rule : OBSERVABLE_RULES) {
      latex = rule.getKey().matcher(latex).replaceAll(rule.getValue());
    }
    return latex;
  }

  private static Label ofLatex(String latex) {
    List<Label.Run> runs = new ArrayList<>();
    Matcher piece = PIECE.matcher(latex);
    while (piece.find()) {
      Label.Place place =
          switch (piece.group(1)) {
            case "_" -> Label.Place.SUBSCRIPT;
            case "^" -> Label.Place.SUPERSCRIPT;
            default -> Label.Place.LINE;
          };
      runs.add(new Label.Run(text(piece), place));
    }
    return new Label(joined(runs));
  }

  private static String text(Matcher piece) {
    if (piece.group(2) != null) {
      return SYMBOLS.getOrDefault(piece.group(2), piece.group(2));
    }
    String content = piece.group(3) != null ? piece.group(3) : piece.group(4);
    return piece.group(3) != null ? ofLatex(content).plain() : content.replace('\'', '′');
  }

  /** Neighbours in the same place make one run. */
  private static List<Label.Run> joined(List<Label.Run> runs) {
    List<Label.Run> joined = new ArrayList<>();
    for (Label.Run run : runs) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).place() == run.place()) {
        joined.set(last, new Label.Run(joined.get(last).text() + run.text(), run.place()));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }
}
