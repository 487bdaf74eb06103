package org.g221.job.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.g221.engine.model.Finding;
import org.g221.engine.model.Finding.Outcome;

/** Prints what holds at a point and what does not, for a terminal. */
public final class FindingsTable {

  private FindingsTable() {}

  /** Prints the table below a line that counts. */
  public static void print(List<Finding> findings, PrintWriter out) {
    out.println(Lines.paragraph(headline(findings)) + "\n");
    TextTable table = new TextTable("holds", "what", "because");
    findings.forEach(
        finding -> table.add(answer(finding.outcome()), finding.condition(), finding.because()));
    table.print(out);
  }

  /** How many conditions are met, in a sentence. */
  public static String headline(List<Finding> findings) {
    return String.format(
        Locale.ROOT,
        "Of %d conditions %d hold and %d do not; open: %d",
        findings.size(),
        count(findings, Outcome.HOLDS),
        count(findings, Outcome.FAILS),
        count(findings, Outcome.OPEN));
  }

  private static long count(List<Finding> findings, Outcome outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).count();
  }

  private static String answer(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "yes";
      case FAILS -> "NO";
      case OPEN -> "open";
    };
  }
}
