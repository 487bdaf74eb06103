package org.g221.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The reference values under {@code src/test/resources/reference}, each with its own "about". */
public final class ReferenceFile {

  private ReferenceFile() {}

  /** The content of a file such as {@code flavio.json}. */
  public static JsonNode read(String name) {
    try (InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no reference file " + name);
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
