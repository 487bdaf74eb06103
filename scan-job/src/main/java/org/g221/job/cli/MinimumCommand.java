package org.g221.job.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.enclosure.SearchListener;
import org.g221.job.option.DataFiles;
import org.g221.job.option.ProofOptions;
import org.g221.job.scan.ScanFileReader;
import org.g221.job.scan.ScanMinimum;
import org.g221.job.scan.ScanPlan;
import org.g221.job.text.MinimumTable;
import org.g221.job.text.Numbers;
import org.g221.job.written.Documents;
import org.g221.job.written.MinimumDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code g221 minimum}: the least χ² within the ranges of a scan, with proof. */
@Command(
    name = "minimum",
    description =
        "Enclose the least chi-square within the ranges of a scan file, with proof: every value"
            + " between the ends of an axis counts, whatever its nodes.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: g221 minimum conf/scans/figure-2-zeta-0.yaml",
      "What is proved, and how, is described in docs/proof.md."
    })
final class MinimumCommand extends PrintingCommand {

  @Parameters(paramLabel = "SCAN.yaml", description = "The ranges to search.")
  private Path file;

  @Mixin private ProofOptions options;

  @Override
  void print(Diagnostics diagnostics, PrintWriter out) {
    SearchGoal goal = options.read(diagnostics);
    Optional<ScanPlan> plan = new ScanFileReader(DataFiles.conf(), diagnostics).read(file);
    settle(diagnostics);
    ScanMinimum minimum = ScanMinimum.of(plan.orElseThrow(), goal, new Progress(errors()));
    if (asJson()) {
      out.print(Documents.json(MinimumDocument.of(minimum)));
    } else {
      MinimumTable.print(minimum, out);
    }
  }

  /** Tells how far a search is, more and more rarely. */
  private static final class Progress implements SearchListener {

    private static final long FIRST = 50_000;

    private final PrintWriter err;
    private long next = FIRST;

    Progress(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void progress(long boxes, double lower, double upper) {
      if (boxes >= next) {
        next *= 2;
        err.printf(
            Locale.ROOT,
            "%s boxes: least chi-square between %s and %s%n",
            Numbers.count(boxes),
            Numbers.significant(lower, 7),
            Numbers.significant(upper, 7));
        err.flush();
      }
    }
  }
}
