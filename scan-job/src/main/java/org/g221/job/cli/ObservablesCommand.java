package org.g221.job.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.ModelFormulas;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.observable.Observable;
import org.g221.job.option.DatasetOption;
import org.g221.job.scan.Models;
import org.g221.job.text.Lines;
import org.g221.job.text.Numbers;
import org.g221.job.written.Document;
import org.g221.job.written.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code g221 observables}: what can be predicted, with formula, source and dependencies. */
@Command(
    name = "observables",
    description = "List what can be predicted: formula, source, and the parameters it depends on.",
    mixinStandardHelpOptions = true)
final class ObservablesCommand extends PrintingCommand {

  private static final String INDENT = " ".repeat(4);
  private static final String HANGING = " ".repeat(6);

  @Option(
      names = "--dataset",
      paramLabel = "DATASET",
      defaultValue = "2016",
      description = "Data set with the Standard Model values (default: ${DEFAULT-VALUE}).")
  private String datasetName;

  @Override
  void print(Diagnostics diagnostics, PrintWriter out) {
    Optional<Dataset> read = DatasetOption.read("--dataset", datasetName, diagnostics);
    settle(diagnostics);
    Dataset dataset = read.orElseThrow();
    FormulaGraph graph = new FormulaGraph();
    ModelFormulas formulas =
        new ModelFormulas(
            Models.DEFAULT,
            Likelihood.of(dataset),
            Models.DEFAULT.textures().get(0),
            ParameterValues.inputs(List.of(), graph));
    List<Document> entries = new ArrayList<>();
    for (Observable observable : dataset.catalogue().observables()) {
      entries.add(entry(observable, dataset, graph, formulas));
    }
    if (asJson()) {
      out.print(Documents.json(new Document().with("observables", entries)));
    } else {
      print(dataset, graph, formulas, out);
    }
  }

  private static Document entry(
      Observable observable, Dataset dataset, FormulaGraph graph, ModelFormulas formulas) {
    return new Document()
        .with("observable", observable.name())
        .with("family", observable.family().title())
        .with("description", observable.meaning())
        .with("symbol", observable.quantity().symbol())
        .with("unit", observable.unit())
        .with("column", observable.column())
        .with("formula", observable.formula())
        .with("source", observable.source())
        .with("standard-model", dataset.standardModel(observable.name()).value())
        .with("depends-on", dependencies(observable, graph, formulas));
  }

  private static List<String> dependencies(
      Observable observable, FormulaGraph graph, ModelFormulas formulas) {
    return graph.inputNames(formulas.prediction(observable.name()).value());
  }

  private static void print(
      Dataset dataset, FormulaGraph graph, ModelFormulas formulas, PrintWriter out) {
    String family = "";
    for (Observable observable : dataset.catalogue().observables()) {
      if (!observable.family().title().equals(family)) {
        family = observable.family().title();
        out.println("\n" + family);
        out.println("-".repeat(family.length()));
      }
      double sm = dataset.standardModel(observable.name()).value();
      String unit = observable.unit().isEmpty() ? "" : " " + observable.unit();
      String title =
          String.format(
              Locale.ROOT,
              "%s  %s; Standard Model %s%s",
              observable.name(),
              observable.meaning(),
              Numbers.significant(sm, 6),
              unit);
      String inputs = String.join(", ", dependencies(observable, graph, formulas));
      out.println(Lines.paragraph(title, "", HANGING));
      out.println(Lines.paragraph("= " + observable.formula(), INDENT, HANGING));
      out.println(Lines.paragraph("from " + observable.source(), INDENT, HANGING));
      out.println(Lines.paragraph("depends on " + inputs, INDENT, HANGING));
    }
  }
}
