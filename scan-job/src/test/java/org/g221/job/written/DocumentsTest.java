package org.g221.job.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class DocumentsTest {

  /** The finite numbers of the core schema of YAML 1.2, section 10.3.2 of its specification. */
  private static final String YAML_1_2 = "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?";

  /** Those of YAML 1.1 in the base ten, https://yaml.org/type/float.html. */
  private static final String YAML_1_1 = "[-+]?([0-9][0-9_]*)?\\.[0-9.]*([eE][-+][0-9]+)?";

  private static final long SEED = 20160408;

  @ParameterizedTest
  @CsvSource({
    "1e10, 1.0e+10",
    "-2.5e300, -2.5e+300",
    "1e-7, 1.0e-7",
    "0.25, 0.25",
    "700, 700.0",
    "0, 0.0",
    "-0.0, -0.0",
    "NaN, .nan",
    "Infinity, .inf",
    "-Infinity, -.inf"
  })
  void numbersAreWrittenForEveryYamlReader(double number, String written) {
    assertThat(Documents.yaml(Map.of("x", number))).isEqualTo("x: " + written + "\n");
  }

  @Test
  void everyFiniteNumberIsANumberInYaml11AndYaml12AndComesBackExactly() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        String written = Documents.yaml(Map.of("x", number)).strip().substring("x: ".length());
        assertThat(written).matches(YAML_1_1).matches(YAML_1_2);
        assertThat(Double.parseDouble(written)).isEqualTo(number);
        assertThat(new Yaml().<Object>load(written)).isEqualTo(number);
      }
    }
  }

  @Test
  void textThatLooksLikeSomethingElseStaysText() {
    Map<String, Object> document = new LinkedHashMap<>();
    for (String text :
        List.of("2016", "1e5", "1.0e+10", "yes", "null", "~", "2016-04-08", "a: b")) {
      document.put("key " + text, text);
    }
    assertThat(new Yaml().<Object>load(Documents.yaml(document))).isEqualTo(document);
  }

  @Test
  void wholeNumbersNothingAndNestingAreKept() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("count", 9_007_199_254_740_993L);
    document.put("nothing", null);
    document.put("list", Arrays.asList(1.5, null, Map.of("deep", Collections.nCopies(3, 2.0))));
    document.put("truth", true);
    assertThat(new Yaml().<Object>load(Documents.yaml(document))).isEqualTo(document);
  }

  @Test
  void keysKeepTheirOrder() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("z", 1);
    document.put("a", List.of());
    assertThat(Documents.yaml(document)).isEqualTo("z: 1\na: []\n");
    assertThat(Documents.json(document)).isEqualTo("{\n  \"z\" : 1,\n  \"a\" : [ ]\n}\n");
  }
}
