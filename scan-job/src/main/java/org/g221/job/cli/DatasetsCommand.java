package org.g221.job.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.SharedData;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.job.option.DataFiles;
import org.g221.job.option.DatasetFormat;
import org.g221.job.option.DatasetOption;
import org.g221.job.result.Documents;
import org.g221.job.text.DatasetPage;
import org.g221.job.text.DiagnosticLines;
import org.g221.job.text.Numbers;
import org.g221.job.text.TextTable;
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
              Map.of("datasets", datasets.stream().map(DatasetsCommand::document).toList())));
    } else if (name == null) {
      datasets.forEach(dataset -> printSummary(dataset, out));
    } else {
      printMeasurements(datasets.get(0), out);
    }
    out.flush();
    return ExitStatus.DONE;
  }

  private static Map<String, Object> document(Dataset dataset) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", dataset.name());
    document.put("description", dataset.description());
    document.put("sha256", dataset.digest());
    List<Object> measurements = new ArrayList<>();
    for (Measurement measurement : dataset.measurements()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("measurement", measurement.name());
      entry.put("observable", measurement.observable());
      Optional<UpperLimit> limit = measurement.upperLimit();
      if (limit.isPresent()) {
        entry.put("upper-limit", limit.get().limit());
        entry.put("confidence-level", limit.get().confidenceLevel());
      } else {
        entry.put("value", measurement.value());
        entry.put("sigma", measurement.uncertainty().sigma());
      }
      entry.put("unit", measurement.unit());
      entry.put("in-fit", measurement.inFit());
      measurement.whyNotInFit().ifPresent(why -> entry.put("why-not", why));
      SharedData shared = measurement.sharedData();
      shared.supersededBy().ifPresent(newer -> entry.put("superseded-by", newer));
      if (!shared.usesDataOf().isEmpty()) {
        entry.put("uses-data-of", shared.usesDataOf());
      }
      entry.put("reference", measurement.reference().key());
      entry.put("citation", measurement.reference().citation());
      entry.put("reliability", measurement.reliability().key());
      measurements.add(entry);
    }
    document.put("measurements", measurements);
    return document;
  }

  private static void printSummary(Dataset dataset, PrintWriter out) {
    long inFit = dataset.measurements().stream().filter(Measurement::inFit).count();
    out.printf(
        "%s  %d measurements, %d of them in the fit%n",
        dataset.name(), dataset.measurements().size(), inFit);
    out.println("    " + dataset.description());
    out.println("    more: g221 datasets " + dataset.name());
  }

  private static void printMeasurements(Dataset dataset, PrintWriter out) {
    out.println("Data set " + dataset.name() + ": " + dataset.description() + "\n");
    TextTable table =
        new TextTable("measurement", "value", "sigma", "unit", "fit", "reliability", "source");
    for (Measurement measurement : dataset.measurements()) {
      table.add(
          measurement.name(),
          measurement
              .upperLimit()
              .map(Numbers::limit)
              .orElseGet(() -> Numbers.significant(measurement.value(), 7)),
          Numbers.significant(measurement.uncertainty().sigma(), 3),
          measurement.unit(),
          measurement.inFit() ? "yes" : "no",
          measurement.reliability().key(),
          measurement.reference().citation());
    }
    table.print(out);
    out.println("\nNot in the fit:");
    for (Measurement measurement : dataset.measurements()) {
      measurement
          .whyNotInFit()
          .ifPresent(why -> out.println("  " + measurement.name() + ": " + why));
    }
  }
}
