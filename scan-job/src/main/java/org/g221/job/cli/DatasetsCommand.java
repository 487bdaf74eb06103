package org.g221.job.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.measurement.BibliographyEntry;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.LimitByMass;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.SharedData;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.job.option.DataFiles;
import org.g221.job.option.DatasetFormat;
import org.g221.job.option.DatasetOption;
import org.g221.job.text.DatasetPage;
import org.g221.job.text.DiagnosticLines;
import org.g221.job.text.Lines;
import org.g221.job.text.Numbers;
import org.g221.job.text.TextTable;
import org.g221.job.written.Document;
import org.g221.job.written.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code g221 datasets}: the data sets, or the measurements of one with their sources. */
@Command(
    name = "datasets",
    description =
        "List the data sets, or the measurements of one with value, source and reliability.",
    mixinStandardHelpOptions = true)
final class DatasetsCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description =
          "Show the measurements of this data set: a name, or the path of a file or folder.")
  private String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json or markdown, which holds everything (default: ${DEFAULT-VALUE}).")
  private DatasetFormat format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Diagnostics diagnostics = new Diagnostics();
    List<String> names = name == null ? DataFiles.conf().datasetNames() : List.of(name);
    List<Dataset> datasets =
        names.stream()
            .map(known -> DatasetOption.read("NAME", known, diagnostics))
            .flatMap(Optional::stream)
            .toList();
    DiagnosticLines.settle(diagnostics, spec.commandLine().getErr());
    if (format == DatasetFormat.MARKDOWN) {
      DatasetPage.print(datasets, out);
    } else if (format == DatasetFormat.JSON) {
      out.print(
          Documents.json(
              new Document()
                  .with("datasets", datasets.stream().map(DatasetsCommand::document).toList())));
    } else if (name == null) {
      datasets.forEach(dataset -> printSummary(dataset, out));
    } else {
      printMeasurements(datasets.get(0), out);
    }
    out.flush();
    return ExitStatus.DONE;
  }

  private static Document document(Dataset dataset) {
    return new Document()
        .with("name", dataset.name())
        .with("description", dataset.description())
        .with("sha256", dataset.digest())
        .with(
            "measurements",
            dataset.measurements().stream().map(DatasetsCommand::document).toList());
  }

  private static Document document(Measurement measurement) {
    Document entry =
        new Document()
            .with("measurement", measurement.name())
            .with("observable", measurement.observable());
    addNumbers(entry, measurement);
    SharedData shared = measurement.sharedData();
    BibliographyEntry publication = measurement.reference().publication();
    return entry
        .withAny("one-sided", Optional.of(true).filter(sided -> measurement.isOneSided()))
        .with("unit", measurement.unit())
        .with("in-fit", measurement.inFit())
        .withAny("why-not", measurement.whyNotInFit())
        .withAny("superseded-by", shared.supersededBy())
        .withAny(
            "uses-data-of", Optional.of(shared.usesDataOf()).filter(others -> !others.isEmpty()))
        .with("reference", measurement.reference().key())
        .with("citation", measurement.reference().citation())
        .withAny("authors", stated(publication.authors()))
        .withAny("title", stated(publication.title()))
        .withAny("journal", stated(publication.journal()))
        .withAny("year", stated(publication.year()))
        .withAny("arxiv", stated(publication.arxiv()))
        .withAny("url", stated(publication.url()))
        .with("reliability", measurement.reliability().key());
  }

  private static Optional<String> stated(String text) {
    return Optional.of(text).filter(given -> !given.isEmpty());
  }

  private static void addNumbers(Document entry, Measurement measurement) {
    if (measurement.search().isPresent()) {
      LimitByMass limits = measurement.search().get();
      entry
          .with(
              "search",
              new Document()
                  .with("mass-gev", limits.massesGev())
                  .with("upper-limit", limits.limits()))
          .with("confidence-level", limits.confidenceLevel());
    } else if (measurement.upperLimit().isPresent()) {
      UpperLimit limit = measurement.upperLimit().get();
      entry.with("upper-limit", limit.limit()).with("confidence-level", limit.confidenceLevel());
    } else {
      entry.with("value", measurement.value()).with("sigma", measurement.uncertainty().sigma());
    }
  }

  private static String shown(Measurement measurement) {
    if (measurement.search().isPresent()) {
      List<Double> masses = measurement.search().get().massesGev();
      return String.format(
          Locale.ROOT, "limits for %.0f to %.0f GeV", masses.get(0), masses.get(masses.size() - 1));
    }
    return measurement
        .upperLimit()
        .map(Numbers::limit)
        .orElseGet(() -> Numbers.measured(measurement.value(), measurement.uncertainty().sigma()));
  }

  private static void printSummary(Dataset dataset, PrintWriter out) {
    long inFit = dataset.measurements().stream().filter(Measurement::inFit).count();
    out.printf(
        Locale.ROOT,
        "%s  %d measurements, %d of them in the fit%n",
        dataset.name(),
        dataset.measurements().size(),
        inFit);
    out.println(Lines.paragraph(dataset.description(), "    ", "    "));
    out.println("    more: g221 datasets " + dataset.name());
  }

  private static void printMeasurements(Dataset dataset, PrintWriter out) {
    out.println(
        Lines.paragraph("Data set " + dataset.name() + ": " + dataset.description()) + "\n");
    TextTable table = new TextTable("measurement", "value", "fit", "reliability", "source");
    for (Measurement measurement : dataset.measurements()) {
      table.add(
          measurement.name()
              + (measurement.unit().isEmpty() ? "" : " [" + measurement.unit() + "]"),
          shown(measurement),
          measurement.inFit() ? "yes" : "no",
          measurement.reliability().key(),
          measurement.reference().citation());
    }
    table.print(out);
    out.println("\nNot in the fit:");
    for (Measurement measurement : dataset.measurements()) {
      measurement
          .whyNotInFit()
          .ifPresent(
              why -> out.println(Lines.paragraph(measurement.name() + ": " + why, "  ", "    ")));
    }
  }
}
