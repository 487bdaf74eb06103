package org.g221.job.text;

import java.io.PrintWriter;
import org.g221.engine.document.Diagnostics;

/** How what was found wrong in the input is told. */
public final class DiagnosticLines {

  private DiagnosticLines() {}

  /** Prints warnings; ends the command if there are errors. */
  public static void settle(Diagnostics diagnostics, PrintWriter err) {
    warn(diagnostics, err);
    diagnostics.throwIfErrors();
  }

  /** Prints warnings. */
  public static void warn(Diagnostics diagnostics, PrintWriter err) {
    diagnostics.warnings().forEach(warning -> err.println("warning: " + warning));
    err.flush();
  }
}
