package org.g221.job.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.question.PredictedQuantity;
import org.g221.job.question.Predictions;
import org.g221.job.question.RowProfile;

/** Prints what kept rows tell, and what they cannot tell, for a terminal. */
public final class AnswerTables {

  private static final int DIGITS = 5;
  private static final int DIGITS_OF_CHI_SQUARE = 7;
  private static final String NONE = "-";

  private AnswerTables() {}

  /** Prints a profile of rows; the bins of a plane are too many for a terminal. */
  public static void print(RowProfile answer, PrintWriter out) {
    ProfileLikelihood profile = answer.profile();
    out.println(Lines.paragraph(summary(answer)));
    out.println();
    if (profile.definition().dimension() == 1) {
      printBins(answer, out);
      out.println();
    }
    if (!answer.levels().isEmpty()) {
      double best = answer.scan().bestFit().chiSquare();
      RegionsTable.print(List.of(profile), best, answer.levels(), out);
      out.println();
    }
    printCaveats(answer.caveats(), out);
  }

  private static String summary(RowProfile answer) {
    String outside =
        answer.outside() == 0
            ? ""
            : ", of which " + Numbers.count(answer.outside()) + " are outside";
    return String.format(
        Locale.ROOT,
        "least chi-square in %s of %s kept rows%s; %s of %s bins have a row%s",
        answer.profile().definition().name(),
        Numbers.count(answer.rows()),
        outside,
        Numbers.count(answer.reached()),
        Numbers.count(answer.profile().definition().bins()),
        answer.profile().definition().dimension() == 2
            ? "; --format json and --out have them all"
            : "");
  }

  private static void printBins(RowProfile answer, PrintWriter out) {
    ProfileLikelihood profile = answer.profile();
    ProfileAxis axis = profile.definition().axes().get(0);
    TextTable table = new TextTable(axis.name(), "chi-square", "Δχ²", "grid index");
    for (int bin : axis.ordered()) {
      boolean reached = profile.gridIndex(bin) >= 0;
      double chiSquare = profile.chiSquareMin(bin);
      double delta = chiSquare - answer.scan().bestFit().chiSquare();
      table.add(
          Numbers.significant(profile.center(0, bin), DIGITS),
          reached ? Numbers.significant(chiSquare, DIGITS_OF_CHI_SQUARE) : NONE,
          reached ? String.format(Locale.ROOT, "%.3f", delta) : NONE,
          reached ? Long.toString(profile.gridIndex(bin)) : NONE);
    }
    table.print(out);
  }

  /** Prints predictions. */
  public static void print(Predictions answer, PrintWriter out) {
    List<String> header = new ArrayList<>(List.of("quantity", "best fit", "Standard Model"));
    for (ConfidenceLevel level : answer.levels()) {
      header.add("rows at " + level.probability());
    }
    TextTable table = new TextTable(header.toArray(String[]::new));
    for (PredictedQuantity known : answer.predictions()) {
      table.add(cells(known).toArray(String[]::new));
    }
    table.print(out);
    out.println();
    for (int k = 0; k < answer.levels().size(); k++) {
      ConfidenceLevel level = answer.levels().get(k);
      out.println(
          Lines.paragraph(
              String.format(
                  Locale.ROOT,
                  "at %s: %s rows up to delta chi-square %s",
                  level.probability(),
                  Numbers.count(answer.rows().get(k)),
                  Numbers.significant(level.deltaChiSquare(1), DIGITS))));
    }
    printCaveats(answer.caveats(), out);
  }

  private static List<String> cells(PredictedQuantity known) {
    String unit = known.quantity().unit();
    List<String> cells = new ArrayList<>();
    cells.add(known.quantity().name() + (unit.isEmpty() ? "" : " [" + unit + "]"));
    cells.add(Numbers.significant(known.bestFit(), DIGITS));
    cells.add(
        known.standardModel().isPresent()
            ? Numbers.significant(known.standardModel().getAsDouble(), DIGITS)
            : NONE);
    known.ranges().forEach(range -> cells.add(range(range)));
    return cells;
  }

  private static String range(PredictedQuantity.Range range) {
    if (range.lowest() > range.highest()) {
      return NONE;
    }
    return "from "
        + Numbers.significant(range.lowest(), DIGITS)
        + " to "
        + Numbers.significant(range.highest(), DIGITS);
  }

  private static void printCaveats(List<String> caveats, PrintWriter out) {
    caveats.forEach(caveat -> out.println(Lines.paragraph(caveat, "- ", "  ")));
  }
}
