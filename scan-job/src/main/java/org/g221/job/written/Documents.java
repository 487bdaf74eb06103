package org.g221.job.written;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes documents, maps and lists as JSON or YAML, keeping the order of keys. */
public final class Documents {

  private static final JsonMapper COMPACT =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Documents() {}

  public static String json(Object document) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("document cannot be written as JSON", e);
    }
  }

  /** JSON on one line, in ASCII. */
  public static String compactJson(Object document) {
    try {
      return COMPACT.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("document cannot be written as JSON", e);
    }
  }

  /**
   * Reads JSON.
   *
   * @throws IllegalArgumentException if the text is not JSON
   */
  static JsonNode parseJson(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is not valid JSON: " + e.getOriginalMessage(), e);
    }
  }

  public static String yaml(Object document) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    options.setIndent(2);
    return new Yaml(new NumberRepresenter(options), options).dump(document);
  }

  /**
   * A number that readers of both YAML 1.1 and YAML 1.2 recognise: with a point, and a sign in the
   * exponent. Some read Java's own {@code 1.0E10} as text.
   */
  public static String number(double number) {
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    return Double.toString(number).replace("E-", "e-").replace("E", "e+");
  }

  private static final class NumberRepresenter extends Representer {

    NumberRepresenter(DumperOptions options) {
      super(options);
      representers.put(
          Document.class,
          document ->
              representMapping(
                  Tag.MAP, ((Document) document).entries(), DumperOptions.FlowStyle.AUTO));
      representers.put(Double.class, number -> representScalar(Tag.FLOAT, number((Double) number)));
    }
  }
}
