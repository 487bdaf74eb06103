package org.g221.job.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.enclosure.SearchListener;
import org.g221.engine.profile.BestFit;
import org.g221.job.option.DataFiles;
import org.g221.job.option.FileSystemSettings;
import org.g221.job.option.MovedDataset;
import org.g221.job.option.ProofOptions;
import org.g221.job.option.ScanFolder;
import org.g221.job.result.FinishedScan;
import org.g221.job.scan.ScanMinimum;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scanfile.ScanFileReader;
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
        "Enclose the least chi-square within the ranges of a scan, with proof: every value between"
            + " the ends of an axis counts, whatever its nodes.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: g221 minimum conf/scans/figure-2-zeta-0.yaml",
      "          g221 minimum out/quickstart",
      "What is proved, and how, is described in docs/proof.md."
    })
final class MinimumCommand extends PrintingCommand {

  @Parameters(
      paramLabel = "SCAN.yaml|DIR",
      description =
          "The ranges to search: a scan file, or the folder of a finished scan, whose best node is"
              + " then shown beside the minimum.")
  private String scan;

  @Mixin private ProofOptions options;

  @Mixin private MovedDataset dataset;

  @Override
  void print(Diagnostics diagnostics, PrintWriter out) {
    SearchGoal goal = options.read(diagnostics);
    ScanMinimum minimum = isFolder() ? ofResult(goal, diagnostics) : ofFile(goal, diagnostics);
    if (asJson()) {
      out.print(Documents.json(MinimumDocument.of(minimum)));
    } else {
      MinimumTable.print(minimum, out);
    }
  }

  /** A folder, here or in a store; scan files are here. */
  private boolean isFolder() {
    return scan.matches("[a-z][a-z0-9+.-]+:.*") || Files.isDirectory(Path.of(scan));
  }

  private ScanMinimum ofFile(SearchGoal goal, Diagnostics diagnostics) {
    dataset.refuse(diagnostics);
    Optional<ScanPlan> plan = new ScanFileReader(DataFiles.conf(), diagnostics).read(Path.of(scan));
    settle(diagnostics);
    return ScanMinimum.of(plan.orElseThrow(), Optional.empty(), goal, new Progress(errors()));
  }

  private ScanMinimum ofResult(SearchGoal goal, Diagnostics diagnostics) {
    FinishedScan finished =
        ScanFolder.read(
            scan,
            FinishedScan.Part.PROFILES,
            dataset.need(true, diagnostics),
            FileSystemSettings.configuration(),
            diagnostics,
            spec());
    settle(diagnostics);
    return ScanMinimum.of(finished.plan(), bestNode(finished), goal, new Progress(errors()));
  }

  /** With the data of today, which may not be those of the scan. */
  private static Optional<BestFit> bestNode(FinishedScan finished) {
    long node = finished.bestFit().gridIndex();
    return finished.isOfGrid() && finished.bestFit().exists()
        ? Optional.of(
            new BestFit(finished.plan().evaluate(finished.points().point(node)).chiSquare(), node))
        : Optional.empty();
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
