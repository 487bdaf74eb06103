package org.g221.engine.document;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one or more inputs, so that all of it is reported at once. */
public final class Diagnostics {

  /** Stands in place of a file where something was typed. */
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
   * Ends the reading of inputs.
   *
   * @throws InvalidInputException with every error, if there is one
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
