package org.g221.job.text;

import java.io.PrintWriter;
import org.g221.engine.document.Diagnostics;

/** Prints the diagnostics of the input. */
public final class DiagnosticLines {

  private DiagnosticLines() {}

  /** Prints warnings; ends the command if there are errors. */
  public static void settle(Diagnostics diagnostics, PrintWriter err) {
    warn(diagnostics, err);
    diagnostics.throwIfErrors();
  }

  /** Prints warnings. */
  public static void warn(Diagnostics diagnostics, PrintWriter err) {
    Terminal terminal = Terminal.ofError();
    diagnostics.warnings().forEach(warning -> err.println(terminal.warning(warning)));
    err.flush();
  }
}
