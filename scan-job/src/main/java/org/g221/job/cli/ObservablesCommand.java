package org.g221.job.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.ModelFormulas;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.observable.Observable;
import org.g221.job.option.DatasetOption;
import org.g221.job.option.OutputFormat;
import org.g221.job.result.Documents;
import org.g221.job.scan.Models;
import org.g221.job.text.DiagnosticLines;
import org.g221.job.text.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code g221 observables}: what can be predicted, with formula, source and dependencies. */
@Command(
    name = "observables",
    description = "List what can be predicted: formula, source, and the parameters it depends on.",
    mixinStandardHelpOptions = true)
final class ObservablesCommand implements Callable<Integer> {

  @Option(
      names = "--dataset",
      defaultValue = "2016",
      description = "Data set with the Standard Model values (default: ${DEFAULT-VALUE}).")
  private String datasetName;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Diagnostics diagnostics = new Diagnostics();
    Optional<Dataset> read = DatasetOption.read("--dataset", datasetName, diagnostics);
    DiagnosticLines.settle(diagnostics, spec.commandLine().getErr());
    Dataset dataset = read.orElseThrow();
    FormulaGraph graph = new FormulaGraph();
    ModelFormulas formulas =
        new ModelFormulas(
            Models.DEFAULT,
            Likelihood.of(dataset),
            Models.DEFAULT.textures().get(0),
            ParameterValues.inputs(List.of(), graph));
    List<Object> entries = new ArrayList<>();
    for (Observable observable : dataset.catalogue().observables()) {
      entries.add(entry(observable, dataset, graph, formulas));
    }
    if (format == OutputFormat.JSON) {
      out.print(Documents.json(Map.of("observables", entries)));
    } else {
      print(dataset, graph, formulas, out);
    }
    out.flush();
    return ExitStatus.DONE;
  }

  private static Map<String, Object> entry(
      Observable observable, Dataset dataset, FormulaGraph graph, ModelFormulas formulas) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("observable", observable.name());
    entry.put("family", observable.family().title());
    entry.put("description", observable.description());
    entry.put("unit", observable.unit());
    entry.put("column", observable.column());
    entry.put("formula", observable.formula());
    entry.put("source", observable.source());
    entry.put("standard-model", dataset.standardModel(observable.name()).value());
    entry.put("depends-on", dependencies(observable, graph, formulas));
    return entry;
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
      out.printf(
          "%s  %s; Standard Model %s%s%n",
          observable.name(), observable.description(), Numbers.significant(sm, 6), unit);
      out.println("    = " + observable.formula());
      out.println("    from " + observable.source());
      out.println("    depends on " + String.join(", ", dependencies(observable, graph, formulas)));
    }
  }
}
