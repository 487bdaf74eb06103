package org.g221.job.text;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.enclosure.RangeEnd;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.ScanMinimum;

/** Prints the least χ² of a scan for a terminal. */
public final class MinimumTable {

  private static final int DIGITS = 8;
  private static final int RANGE_DIGITS = 5;

  /** Digits after the point, besides those of the tolerance. */
  private static final int MORE_DECIMALS = 3;

  private final ScanMinimum minimum;
  private final Enclosure enclosure;
  private final int decimals;

  private MinimumTable(ScanMinimum minimum) {
    this.minimum = minimum;
    this.enclosure = minimum.enclosure();
    double digits = -Math.floor(Math.log10(minimum.goal().tolerance()));
    this.decimals = MORE_DECIMALS + (int) Math.max(1, Math.min(9, digits));
  }

  /** Prints what is proved, the point that attains the upper end, and the ends that it reaches. */
  public static void print(ScanMinimum minimum, PrintWriter out) {
    new MinimumTable(minimum).print(out);
  }

  private void print(PrintWriter out) {
    out.println(Lines.paragraph(besideBestNode(statement())));
    out.println(Lines.paragraph(basis()));
    minimum.point().ifPresent(point -> print(point, out));
    if (!enclosure.isFinished()) {
      out.println();
      out.println(Lines.paragraph(unfinished()));
    }
  }

  private String statement() {
    if (enclosure.isProvedEmpty()) {
      return "Nothing within these ranges meets all range rules; this is proved.";
    }
    String lower = rounded(enclosure.lower(), RoundingMode.FLOOR);
    if (enclosure.best().isEmpty()) {
      return "least chi-square at least " + lower + "; no point within the range rules was found";
    }
    String upper = rounded(enclosure.upper(), RoundingMode.CEILING);
    return "least chi-square between " + lower + " and " + upper;
  }

  private String besideBestNode(String statement) {
    return minimum
        .bestNode()
        .map(node -> "best node " + rounded(node.chiSquare(), RoundingMode.HALF_EVEN))
        .map(node -> node + "; " + statement + " within the same ranges")
        .orElse(statement);
  }

  /** Outward, so that what is printed is as true as what was proved. */
  private String rounded(double value, RoundingMode outward) {
    return Double.isInfinite(value)
        ? Numbers.significant(value, 1)
        : new BigDecimal(value).setScale(decimals, outward).toPlainString();
  }

  private String basis() {
    return String.format(
        Locale.ROOT,
        "%d observations of data set %s, running: %s; proved with %s boxes",
        minimum.plan().likelihood().observationCount(),
        minimum.plan().dataset().name(),
        minimum.plan().dataset().running(),
        Numbers.count(enclosure.boxes()));
  }

  private void print(ParameterPoint point, PrintWriter out) {
    Map<Parameter, RangeEnd> ends = minimum.ends();
    TextTable table = new TextTable("parameter", "value", "range", "");
    for (Map.Entry<Parameter, Double> entry : point.values().entrySet()) {
      Parameter parameter = entry.getKey();
      table.add(
          parameter.key(),
          Numbers.significant(entry.getValue(), DIGITS),
          range(parameter),
          end(ends.getOrDefault(parameter, RangeEnd.NONE)));
    }
    out.println();
    table.print(out);
    out.println();
    out.println(Lines.paragraph(independence(ends)));
  }

  private String range(Parameter parameter) {
    return minimum.plan().specification().axes().stream()
        .filter(axis -> axis.parameter().equals(parameter))
        .map(MinimumTable::range)
        .findFirst()
        .orElse("fixed");
  }

  private static String range(AxisSpecification axis) {
    return Numbers.significant(axis.min(), RANGE_DIGITS)
        + " to "
        + Numbers.significant(axis.max(), RANGE_DIGITS);
  }

  private static String end(RangeEnd end) {
    return switch (end) {
      case LOWER -> "at the lower end";
      case UPPER -> "at the upper end";
      case NONE -> "";
    };
  }

  private static String independence(Map<Parameter, RangeEnd> ends) {
    List<String> active =
        ends.entrySet().stream()
            .filter(entry -> entry.getValue() != RangeEnd.NONE)
            .map(entry -> entry.getKey().key())
            .toList();
    return active.isEmpty()
        ? "The point is at no end of a range."
        : "The point is at an end of the range of "
            + String.join(", ", active)
            + "; beyond it chi-square may be lower.";
  }

  private String unfinished() {
    return String.format(
        Locale.ROOT,
        "The budget of %s boxes ended before the enclosure was as narrow as %s; what is printed is"
            + " true, but a larger --budget would narrow it.",
        Numbers.count(minimum.goal().boxes()),
        Double.toString(minimum.goal().tolerance()));
  }
}
