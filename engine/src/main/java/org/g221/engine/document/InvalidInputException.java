package org.g221.engine.document;

import java.util.List;
import java.util.stream.Collectors;

/** User input that cannot be used; carries every mistake found. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  public InvalidInputException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** An input with a single mistake. */
  public InvalidInputException(String file, String path, String message) {
    this(List.of(new Diagnostic(file, path, Diagnostic.Severity.ERROR, message)));
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
