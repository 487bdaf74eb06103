package org.g221.engine.document;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes in one or more inputs, so that all are reported at once. */
public final class Diagnostics {

  /** Used in place of a file name for input typed on the command line. */
  public static final String COMMAND_LINE = "command line";

  private final List<Diagnostic> found = new ArrayList<>();

  public void error(String file, String path, String message) {
    found.add(new Diagnostic(file, path, Diagnostic.Severity.ERROR, message));
  }

  public void warning(String file, String path, String message) {
    found.add(new Diagnostic(file, path, Diagnostic.Severity.WARNING, message));
  }

  /** The errors so far, in the order in which they were found. */
  public List<Diagnostic> errors() {
    return of(Diagnostic.Severity.ERROR);
  }

  /** The warnings so far, in the order in which they were found. */
  public List<Diagnostic> warnings() {
    return of(Diagnostic.Severity.WARNING);
  }

  public boolean hasErrors() {
    return !errors().isEmpty();
  }

  /**
   * Concludes the reading of inputs.
   *
   * @throws InvalidInputException with all errors, if there are any
   */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new InvalidInputException(errors());
    }
  }

  private List<Diagnostic> of(Diagnostic.Severity severity) {
    return found.stream().filter(diagnostic -> diagnostic.severity() == severity).toList();
  }
}
