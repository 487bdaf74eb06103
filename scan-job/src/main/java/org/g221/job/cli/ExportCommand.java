package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.document.WrittenName;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.matching.WarsawMatching;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.DatasetLocation;
import org.g221.engine.model.Model;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.job.export.GetdistChain;
import org.g221.job.export.OutputFiles;
import org.g221.job.export.WcxfDocument;
import org.g221.job.option.DataFiles;
import org.g221.job.option.DatasetOption;
import org.g221.job.option.FileSystemSettings;
import org.g221.job.option.GivenPoint;
import org.g221.job.option.PointSource;
import org.g221.job.result.DataNeed;
import org.g221.job.result.FinishedScan;
import org.g221.job.scan.ScanPlan;
import org.g221.job.text.DiagnosticLines;
import org.g221.job.text.Numbers;
import org.g221.job.written.Document;
import org.g221.job.written.Documents;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code g221 export}: results in the formats of other programs. */
@Command(
    name = "export",
    description =
        "Write the best fit of a scan or a point as WCxf, or the kept rows of a scan as a chain for"
            + " GetDist.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "WCxf: Wilson coefficients in GeV^-2, effective theory SMEFT, Warsaw basis, at",
      "the mass of the heavy vectors; YAML if the file ends in .yaml or .yml.",
      "GetDist: the weight is exp(-delta-chi-square/2), with the same prior for every",
      "node of the grid. Rows that the scan did not keep are missing; the first line",
      "of the chain says which.",
      "",
      "Example: g221 export out/quickstart --format wcxf --out best-fit.json"
    })
final class ExportCommand implements Callable<Integer> {

  enum Format {
    WCXF,
    GETDIST;

    /** The name as users write it. */
    @Override
    public String toString() {
      return WrittenName.of(this);
    }
  }

  @ArgGroup(multiplicity = "1")
  private Source source;

  /** A folder, a file or values: one of the three. */
  static final class Source extends PointSource {
    @Parameters(paramLabel = "DIR", description = "Folder of a scan.")
    private String folder;
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Format format;

  @Option(
      names = "--dataset",
      paramLabel = "DATASET",
      description =
          "WCxf: name of a data set, or path of its file or folder, whose Fermi constant and W mass are"
              + " used (default: the one that the scan or the file of the point names, else "
              + DatasetOption.DEFAULT
              + ").")
  private String datasetName;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "WCxf: the file, ending in .json, .yaml or .yml (default: standard output). GetDist: the"
              + " common part of the names of the files (default: getdist/ and the scan-id in DIR).")
  private String out;

  @Option(names = "--overwrite", description = "Replace files that are there already.")
  private boolean overwrite;

  @Spec private CommandSpec spec;

  private record Chosen(Model model, ParameterPoint point, Likelihood likelihood) {}

  private final Diagnostics diagnostics = new Diagnostics();
  private final Configuration configuration = FileSystemSettings.configuration();

  @Override
  public Integer call() throws IOException {
    checkOptions();
    if (format == Format.WCXF) {
      exportPoint(source.folder == null ? chosenPoint() : bestFit());
    } else {
      exportChain();
    }
    return ExitStatus.DONE;
  }

  private void checkOptions() {
    if (format == Format.GETDIST && source.folder == null) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          "--format",
          "is getdist, which needs the folder of a scan, not a point");
    }
    if (format == Format.GETDIST && datasetName != null) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE, "--dataset", "is given, but a chain is made of rows alone");
    }
    if (format == Format.GETDIST && out != null) {
      GetdistChain.mistakeInRoot(out)
          .ifPresent(mistake -> diagnostics.error(Diagnostics.COMMAND_LINE, "--out", mistake));
    }
    if (format == Format.WCXF && out != null && !out.matches(".+\\.(json|yaml|yml)")) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          "--out",
          "is '" + out + "' but must end in .json, .yaml or .yml");
    }
  }

  private Chosen chosenPoint() {
    GivenPoint given = source.read(diagnostics);
    Optional<Dataset> dataset =
        DatasetOption.read(Optional.ofNullable(datasetName), given.dataset(), diagnostics);
    settle();
    return new Chosen(
        given.model(), given.point().orElseThrow(), Likelihood.of(dataset.orElseThrow()));
  }

  private Chosen bestFit() {
    Optional<DatasetLocation> place =
        Optional.ofNullable(datasetName).flatMap(name -> DatasetOption.location(name, diagnostics));
    FinishedScan scan = scan(FinishedScan.Part.PROFILES, new DataNeed(true, place));
    if (!scan.bestFit().exists()) {
      throw new InvalidInputException(
          source.folder, "", "has no best fit, as all nodes of the scan are excluded");
    }
    ScanPlan plan = scan.plan();
    return new Chosen(
        plan.model(), scan.points().point(scan.bestFit().gridIndex()), plan.likelihood());
  }

  private FinishedScan scan(FinishedScan.Part part, DataNeed need) {
    diagnostics.throwIfErrors();
    FinishedScan scan =
        FinishedScan.read(source.folder, part, need, DataFiles.conf(), configuration, diagnostics);
    settle();
    return scan;
  }

  private void settle() {
    DiagnosticLines.settle(diagnostics, spec.commandLine().getErr());
  }

  private void exportPoint(Chosen chosen) throws IOException {
    PointEvaluator.suitedTo(chosen.model(), chosen.point(), chosen.likelihood())
        .evaluate(chosen.point())
        .exclusion()
        .ifPresent(
            reason -> {
              throw new InvalidInputException(
                  Diagnostics.COMMAND_LINE, "", "the point is excluded: " + reason);
            });
    Document document = WcxfDocument.of(chosen.point(), matching(chosen));
    if (out == null) {
      print(Documents.json(document));
      return;
    }
    boolean json = out.endsWith(".json");
    try (OutputFiles output = open(List.of(out))) {
      output.write(0, json ? Documents.json(document) : Documents.yaml(document));
      output.publish();
    }
    enter(List.of(out));
    print("written to " + out + System.lineSeparator());
  }

  private static WarsawMatching matching(Chosen chosen) {
    return chosen
        .model()
        .matching(chosen.point(), chosen.likelihood().dataset().inputs())
        .orElseThrow(
            () ->
                new InvalidInputException(
                    Diagnostics.COMMAND_LINE,
                    "--format",
                    "is wcxf, but the model states no coefficients"));
  }

  private void exportChain() throws IOException {
    FinishedScan scan = scan(FinishedScan.Part.ROWS, new DataNeed(false, Optional.empty()));
    if (!scan.isOfGrid()) {
      throw new InvalidInputException(
          Diagnostics.COMMAND_LINE,
          "--format",
          "is getdist, which needs the kept nodes of a grid; a continuous scan has the points of"
              + " lowest chi-square alone, whose density means nothing");
    }
    String scanId = scan.plan().specification().scanId();
    String root = out == null ? source.folder + "/getdist/" + scanId : out;
    List<String> names = GetdistChain.files(root);
    try (OutputFiles output = open(names)) {
      GetdistChain chain = new GetdistChain(scan);
      long rows = chain.write(output, configuration);
      output.publish();
      enter(names);
      print(Numbers.count(rows) + " rows written to " + names.get(0) + System.lineSeparator());
      print("they are " + chain.extent() + System.lineSeparator());
    }
  }

  private OutputFiles open(List<String> names) throws IOException {
    if (source.folder != null) {
      new FilesInResult(source.folder, configuration).refuseThoseOfTheScan(names);
    }
    return OutputFiles.open(names, overwrite, configuration);
  }

  private void enter(List<String> names) throws IOException {
    if (source.folder != null) {
      new FilesInResult(source.folder, configuration).enter(names);
    }
  }

  private void print(String text) {
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(text);
    stdout.flush();
  }
}
