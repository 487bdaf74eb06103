package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.measurement.DatasetLocation;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.comparison.Comparison;
import org.g221.job.comparison.Comparison.SharedProfile;
import org.g221.job.comparison.ComparisonDocument;
import org.g221.job.comparison.ComparisonPictures;
import org.g221.job.comparison.ComparisonTables;
import org.g221.job.export.OutputFiles;
import org.g221.job.option.DatasetOption;
import org.g221.job.option.FileSystemSettings;
import org.g221.job.option.LevelsOption;
import org.g221.job.report.ComparisonPage;
import org.g221.job.result.DataNeed;
import org.g221.job.result.FinishedScan;
import org.g221.job.text.ComparisonText;
import org.g221.job.written.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code g221 compare}: two finished scans side by side. */
@Command(
    name = "compare",
    description =
        "Compare two finished scans: configuration, data, best fits, chi-square by block, regions.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Each best fit is also evaluated with the data of the other scan where they differ.",
      "",
      "Example: g221 compare out/quickstart out/quickstart-today --out compare.html"
    })
final class CompareCommand extends PrintingCommand {

  private static final String OUT = "--out";

  @Parameters(index = "0", paramLabel = "A", description = "Folder of the one scan.")
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "Folder of the other scan.")
  private String second;

  @Mixin private LevelsOption levels;

  @Option(
      names = "--dataset-a",
      paramLabel = "FILE",
      description =
          "The data set of A, if it is not where its result says: its name, or the path of its file"
              + " or folder.")
  private String datasetOfFirst;

  @Option(names = "--dataset-b", paramLabel = "FILE", description = "The same of B.")
  private String datasetOfSecond;

  @Option(
      names = OUT,
      paramLabel = "FILE.html",
      description = "Write a page as well, with the regions of both in one picture.")
  private String page;

  @Option(names = "--overwrite", description = "Replace the page if it is there already.")
  private boolean overwrite;

  private final Configuration configuration = FileSystemSettings.configuration();

  @Override
  void print(Diagnostics diagnostics, PrintWriter out) {
    List<ConfidenceLevel> asked = levels.read(diagnostics);
    if (page != null && !page.endsWith(".html")) {
      diagnostics.error(Diagnostics.COMMAND_LINE, OUT, "is '" + page + "' but must end in .html");
    }
    FinishedScan a = read(first, "--dataset-a", datasetOfFirst, diagnostics);
    FinishedScan b = read(second, "--dataset-b", datasetOfSecond, diagnostics);
    List<ConfidenceLevel> shown = levels(asked, a, b, diagnostics);
    settle(diagnostics);
    Comparison comparison = Comparison.of(a, b, shown);
    if (page != null) {
      write(ComparisonPage.render(ComparisonPictures.content(comparison)));
    }
    if (asJson()) {
      out.print(Documents.json(ComparisonDocument.of(comparison)));
    } else {
      ComparisonText.print(
          ComparisonPictures.about(comparison),
          comparison.notes(),
          ComparisonTables.of(comparison),
          out);
      if (page != null) {
        out.println();
        out.println("written to " + page);
      }
    }
  }

  private FinishedScan read(String folder, String option, String dataset, Diagnostics diagnostics) {
    Optional<DatasetLocation> place =
        Optional.ofNullable(dataset)
            .flatMap(name -> DatasetOption.location(option, name, diagnostics));
    return scan(
        folder, FinishedScan.Part.PROFILES, new DataNeed(false, place), configuration, diagnostics);
  }

  /** Those asked for, or those of the first scan that both have resolved. */
  private static List<ConfidenceLevel> levels(
      List<ConfidenceLevel> asked, FinishedScan a, FinishedScan b, Diagnostics diagnostics) {
    List<ProfileLikelihood> shared =
        Comparison.shared(a, b).stream().map(SharedProfile::first).toList();
    double limitOfA = a.plan().specification().profileLimit();
    double limitOfB = b.plan().specification().profileLimit();
    LevelsOption.levels(asked, limitOfB < limitOfA ? b : a, shared, diagnostics);
    return asked.isEmpty()
        ? a.plan().specification().confidenceLevels().stream()
            .filter(level -> level.deltaChiSquare(2) <= limitOfB)
            .toList()
        : asked;
  }

  private void write(String text) {
    try {
      List<FilesInResult> results =
          List.of(
              new FilesInResult(first, configuration), new FilesInResult(second, configuration));
      for (FilesInResult result : results) {
        result.refuseThoseOfTheScan(List.of(page));
      }
      try (OutputFiles output = OutputFiles.open(List.of(page), overwrite, configuration)) {
        output.write(0, text);
        output.publish();
      }
      for (FilesInResult result : results) {
        result.enter(List.of(page));
      }
    } catch (IOException e) {
      throw new InvalidInputException(page, "", "cannot be written: " + e.getMessage());
    }
  }
}
