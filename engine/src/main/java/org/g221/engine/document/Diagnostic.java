package org.g221.engine.document;

import java.util.Objects;

/**
 * A message to the user about an input.
 *
 * @param file where the problem was found, such as {@code conf/scans/figure-2.yaml}
 * @param path the key inside the file, such as {@code axes[1].nodes}; empty for the file itself
 * @param severity whether the input can be used
 * @param message value, rule and, if there is one, the nearest valid name
 */
public record Diagnostic(String file, String path, Severity severity, String message) {

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public Diagnostic {
    Objects.requireNonNull(file);
    Objects.requireNonNull(path);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(message);
  }

  /**
   * Formatted as {@code file: path message}, on one line: what the input holds of control
   * characters is shown as escapes, and what is very long is cut.
   */
  @Override
  public String toString() {
    String place = path.isEmpty() ? "" : ShownText.message(path) + " ";
    return ShownText.escaped(file) + ": " + place + ShownText.message(message);
  }
}
