package org.g221.engine.document;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Names of files as users write them. */
public final class FileName {

  private FileName() {}

  /** Why a text cannot name a file on this machine; empty if it can. */
  public static Optional<String> flaw(String text) {
    if (text.indexOf('\0') >= 0) {
      return Optional.of("cannot name a file, as it contains the character NUL");
    }
    try {
      Path.of(text);
      return Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of("cannot name a file: " + e.getReason());
    }
  }
}
