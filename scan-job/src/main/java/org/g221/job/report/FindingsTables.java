package org.g221.job.report;

import java.util.List;
import org.g221.engine.model.Finding;
import org.g221.engine.model.Finding.Outcome;
import org.g221.job.canvas.XmlWriter;

/** The table of what holds at the best fit and what does not. */
final class FindingsTables {

  private FindingsTables() {}

  static Table of(List<Finding> findings) {
    Table table =
        new Table(
            "What fails comes first; what was measured, is not in χ² and is far off, before all",
            Table.Column.ofText("Condition"),
            Table.Column.ofText("Holds"),
            Table.Column.ofText("Because"));
    findings.forEach(
        finding ->
            table.row(
                XmlWriter.escape(finding.condition()),
                answer(finding.outcome()),
                XmlWriter.escape(finding.because())));
    return table;
  }

  private static String answer(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "yes";
      case FAILS -> "<strong>no</strong>";
      case OPEN -> "open";
    };
  }
}
