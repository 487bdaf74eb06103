package org.g221.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.g221.engine.g221.G221Model;
import org.g221.engine.parameter.Parameter;

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

  /** The parameters of a point, given by their names. */
  public static Map<Parameter, Double> parameters(JsonNode named) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    named
        .fields()
        .forEachRemaining(
            field ->
                values.put(
                    G221Model.INSTANCE.parameter(field.getKey()).orElseThrow(),
                    field.getValue().doubleValue()));
    return values;
  }
}
