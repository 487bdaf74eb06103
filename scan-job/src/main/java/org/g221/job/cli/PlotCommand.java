package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.canvas.Picture;
import org.g221.job.figure.Figure;
import org.g221.job.option.DataFiles;
import org.g221.job.option.FigureSides;
import org.g221.job.option.FileSystemSettings;
import org.g221.job.option.LevelsOption;
import org.g221.job.option.MovedDataset;
import org.g221.job.print.PictureFormat;
import org.g221.job.result.DataNeed;
import org.g221.job.result.ResultFiles;
import org.g221.job.result.ResultNames;
import org.g221.job.storage.StoredFiles;
import org.g221.job.text.DiagnosticLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code g221 plot}: figures of one or several finished scans. */
@Command(
    name = "plot",
    description =
        "Draw finished scans, at any level that they resolve, without scanning; what a figure file"
            + " describes, or regions and profiles laid over each other.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "SVG needs no fonts and has the same bytes wherever it is drawn; PDF has its",
      "fonts in it; PNG has 300 dots per inch. A picture that is there is replaced.",
      "",
      "Examples:",
      "  g221 plot out/a out/b --plane 'R(D*),R_K[1,6]' --out both.pdf",
      "  g221 plot out/a --x zeta --cl 0.68,0.95 --out zeta.svg",
      "  g221 plot conf/figures/figure-2.yaml --out figure-2.pdf --out figure-2.png"
    })
final class PlotCommand implements Callable<Integer> {

  private static final String OUT = "--out";
  private static final String USUAL_FOLDER = "out/figures/";

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|FIGURE.yaml",
      description = "Folders of scans, or one figure file.")
  private List<String> sources;

  @Mixin private FigureSides sides;

  @Mixin private LevelsOption levels;

  @Mixin private MovedDataset dataset;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description =
          "The folder of the scans that a figure file names (default: the one that it names, else its"
              + " own).")
  private String results;

  @Option(
      names = OUT,
      paramLabel = "FILE",
      description =
          "The picture, ending in .svg, .pdf or .png; may be repeated (default for a figure file: all"
              + " three in out/figures).")
  private List<String> out = List.of();

  @Spec private CommandSpec spec;

  private final Diagnostics diagnostics = new Diagnostics();
  private final Configuration configuration = FileSystemSettings.configuration();

  @Override
  public Integer call() {
    boolean isFile = sources.stream().anyMatch(PlotCommand::isFigureFile);
    Optional<Figure> figure = isFile ? read() : Optional.of(requested());
    DataNeed need = dataset.need(false, diagnostics);
    Map<String, PictureFormat> files = files(figure);
    Optional<Picture> picture =
        figure.flatMap(
            known -> known.picture(need.place(), DataFiles.conf(), configuration, diagnostics));
    figure.ifPresent(known -> refuseFilesOfScans(known.scans(), files));
    DiagnosticLines.settle(diagnostics, spec.commandLine().getErr());
    write(picture.orElseThrow(), files, figure.orElseThrow().scans());
    return ExitStatus.DONE;
  }

  private static boolean isFigureFile(String source) {
    return source.endsWith(".yaml") || source.endsWith(".yml");
  }

  private Optional<Figure> read() {
    if (sources.size() > 1) {
      mistake("DIR|FIGURE.yaml", "names a figure file and more; a figure file is drawn by itself");
      return Optional.empty();
    }
    for (String option : sides.given()) {
      mistake(option, "is given, but a figure file says this itself");
    }
    if (!levels.read(new Diagnostics()).isEmpty()) {
      mistake("--cl", "is given, but a figure file says this itself");
    }
    return Figure.read(Path.of(sources.get(0)), Optional.ofNullable(results), diagnostics);
  }

  private Figure requested() {
    if (results != null) {
      mistake("--results", "is given, but belongs to a figure file");
    }
    return Figure.of(
        new Figure.Request(
            sources,
            sides.quantities(diagnostics),
            levels.read(diagnostics),
            sides.ranges(diagnostics)),
        diagnostics);
  }

  private void mistake(String option, String message) {
    diagnostics.error(Diagnostics.COMMAND_LINE, option, message);
  }

  /** The files to write with their formats. */
  private Map<String, PictureFormat> files(Optional<Figure> figure) {
    Map<String, PictureFormat> files = new LinkedHashMap<>();
    boolean isFile = sources.stream().anyMatch(PlotCommand::isFigureFile);
    if (out.isEmpty() && !isFile) {
      mistake(OUT, "is missing; it names the picture, ending in .svg, .pdf or .png");
    }
    List<String> names = new ArrayList<>(out);
    if (out.isEmpty()) {
      figure.ifPresent(
          known ->
              PictureFormat.endings()
                  .forEach(ending -> names.add(USUAL_FOLDER + known.id() + ending)));
    }
    for (String name : names) {
      PictureFormat.of(name)
          .ifPresentOrElse(
              format -> files.put(name, format),
              () ->
                  mistake(
                      OUT,
                      String.format(
                          Locale.ROOT,
                          "is '%s' but must end in %s",
                          name,
                          String.join(", ", PictureFormat.endings()))));
    }
    return files;
  }

  /** A scan's own files are not replaced by others. */
  private void refuseFilesOfScans(List<String> scans, Map<String, PictureFormat> files) {
    for (String scan : scans) {
      try {
        for (String file : new ResultFiles(scan, configuration).inside(files.keySet())) {
          if (ResultNames.isReserved(file)) {
            mistake(OUT, "is " + file + " of the scan " + scan + " itself; choose another");
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        mistake(OUT, "cannot be written: " + e.getMessage());
      }
    }
  }

  private void write(Picture picture, Map<String, PictureFormat> files, List<String> scans) {
    PrintWriter stdout = spec.commandLine().getOut();
    files.forEach(
        (name, format) -> {
          try {
            StoredFiles.writeWhole(StoredFiles.path(name), format.bytes(picture), configuration);
          } catch (IOException e) {
            throw new InvalidInputException(name, "", "cannot be written: " + e.getMessage());
          }
          stdout.println("written to " + name);
        });
    enter(scans, files);
    stdout.flush();
  }

  /** Lists pictures in the folder of a scan, so that they are verified with it from now on. */
  private void enter(List<String> scans, Map<String, PictureFormat> files) {
    for (String scan : scans) {
      try {
        ResultFiles result = new ResultFiles(scan, configuration);
        result.enter(result.inside(files.keySet()));
      } catch (IOException e) {
        throw new InvalidInputException(
            scan, "", "cannot list the picture in run.yaml: " + e.getMessage());
      }
    }
  }
}
