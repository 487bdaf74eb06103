package org.g221.job.option;

import java.nio.file.Path;
import java.util.List;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.parameter.Parameter;
import picocli.CommandLine.Option;

/** Where a command takes a point from: a file or values, not both. */
public class PointSource {

  @Option(
      names = "--point",
      paramLabel = "FILE.yaml",
      description = "File with the parameters; the best-fit.yaml of a scan is one.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A parameter; may be repeated. Entries that are not given are 0.")
  private List<String> assignments;

  /** The point; mistakes in it go to {@code diagnostics}. */
  public final GivenPoint read(Diagnostics diagnostics) {
    PointReader reader = new PointReader(diagnostics);
    return file != null ? reader.fromFile(file) : reader.fromArguments(assignments);
  }

  /** Reports a mistake in a parameter of the point, at the place where it was given. */
  public final void report(Parameter parameter, String message, Diagnostics diagnostics) {
    if (file != null) {
      diagnostics.error(file.toString(), "parameters." + parameter, message);
    } else {
      diagnostics.error(Diagnostics.COMMAND_LINE, "--set " + parameter, message);
    }
  }
}
