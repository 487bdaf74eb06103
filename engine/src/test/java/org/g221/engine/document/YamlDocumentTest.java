package org.g221.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlDocumentTest {

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<YamlMapping> parse(String text) {
    return YamlDocument.parse("scan.yaml", text, diagnostics);
  }

  private List<String> errors() {
    return diagnostics.errors().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void mappingKeepsTheOrderOfTheFile() {
    YamlMapping mapping = parse("zeta: 1\nalpha: 2\nmu: 3\n").orElseThrow();
    assertThat(mapping.entries().keySet()).containsExactly("zeta", "alpha", "mu");
    assertThat(errors()).isEmpty();
  }

  @Test
  void malformedYamlIsReportedWithLineAndColumn() {
    assertThat(parse("format-version: 1\naxes: [1, 2\nkeep: all\n")).isEmpty();
    assertThat(errors())
        .singleElement()
        .asString()
        .startsWith("scan.yaml: is not valid YAML in line 3, column 5:");
  }

  @Test
  void tabAsIndentationIsReportedWithItsLine() {
    assertThat(parse("fixed:\n\tzeta: 0\n")).isEmpty();
    assertThat(errors())
        .singleElement()
        .asString()
        .startsWith("scan.yaml: is not valid YAML in line 2, column 1:");
  }

  @Test
  void characterThatYamlForbidsIsReported() {
    assertThat(parse("mu: 1\nzeta: \u0001\n")).isEmpty();
    assertThat(errors())
        .containsExactly("scan.yaml: is not valid YAML in line 2: it holds the character \\u0001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profiles: [{ x: R_K[1,6], bins: 3 }] | R_K[1,6]",
        "include: [R_K[1,6]@LHCb:2014] | R_K[1,6]@LHCb:2014",
        "profiles: [{ x: \"R_K[1,6]\", y: R_K*[1.1,6] }] | R_K*[1.1,6]"
      })
  void unquotedNameWithBracketsIsToldToBeQuoted(String line, String name) {
    assertThat(parse("format-version: 1\n" + line + "\n")).isEmpty();
    assertThat(errors())
        .singleElement()
        .asString()
        .startsWith("scan.yaml: is not valid YAML in line 2, column ")
        .endsWith("; a name with brackets needs quotes: \"" + name + "\"");
  }

  @Test
  void otherMistakesOfSyntaxAreNotBlamedOnNames() {
    assertThat(parse("x: { y: \"R_K[1,6]\", bins: [1, 2 }\n")).isEmpty();
    assertThat(errors()).singleElement().asString().doesNotContain("quotes");
  }

  @Test
  void nestingWithoutEndIsReported() {
    assertThat(parse("axes: " + "[".repeat(1000) + "]".repeat(1000))).isEmpty();
    assertThat(errors())
        .containsExactly(
            "scan.yaml: is not valid YAML: lists and mappings in each other, too deep to be meant");
  }

  @Test
  void secondDocumentInAFileIsReported() {
    assertThat(parse("a: 1\n---\nb: 2\n")).isEmpty();
    assertThat(errors()).singleElement().asString().contains("not valid YAML in line 2, column 1");
  }

  @Test
  void emptyFileAndFileOfCommentsAreReportedAsEmpty() {
    assertThat(parse("")).isEmpty();
    assertThat(parse("# nothing yet\n")).isEmpty();
    assertThat(errors()).containsExactly("scan.yaml: is empty", "scan.yaml: is empty");
  }

  @Test
  void listAtTheTopIsNoMapping() {
    assertThat(parse("- 1\n- 2\n")).isEmpty();
    assertThat(errors()).containsExactly("scan.yaml: is not a mapping of keys to values");
  }

  @Test
  void textAtTheTopIsNoMapping() {
    assertThat(parse("just words\n")).isEmpty();
    assertThat(errors()).containsExactly("scan.yaml: is not a mapping of keys to values");
  }

  @Test
  void missingFileIsReported(@TempDir Path folder) {
    Path file = folder.resolve("none.yaml");
    assertThat(YamlDocument.read(file, diagnostics)).isEmpty();
    assertThat(errors()).containsExactly(file + ": does not exist");
  }

  @Test
  void folderInPlaceOfAFileIsReported(@TempDir Path folder) {
    assertThat(YamlDocument.read(folder, diagnostics)).isEmpty();
    assertThat(errors()).containsExactly(folder + ": is a folder, not a file");
  }

  @Test
  void fileThatIsNotUtf8IsReported(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "name: Müller\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(YamlDocument.read(file, diagnostics)).isEmpty();
    assertThat(errors()).containsExactly(file + ": is not a text file in UTF-8");
  }

  @Test
  void fileThatIsTooLongToBeMeantIsReportedWithoutReadingIt(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("big.yaml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(900L << 20);
    }
    assertThat(YamlDocument.read(file, diagnostics)).isEmpty();
    assertThat(YamlDocument.read(Path.of("/dev/zero"), diagnostics)).isEmpty();
    assertThat(errors())
        .containsExactly(
            file + ": cannot be read: it has more than 9 MiB",
            "/dev/zero: cannot be read: it has more than 9 MiB");
  }

  @Test
  void fileThatCannotBeReadIsReportedWithTheReason() {
    // Linux refuses to read it even to root: nothing lies at address 0.
    assertThat(YamlDocument.read(Path.of("/proc/self/mem"), diagnostics)).isEmpty();
    assertThat(errors()).containsExactly("/proc/self/mem: cannot be read: Input/output error");
  }

  @Test
  void fileIsRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("point.yaml"), "zeta: 0.5\n");
    YamlMapping mapping = YamlDocument.read(file, diagnostics).orElseThrow();
    assertThat(mapping.number("zeta")).hasValue(0.5);
    assertThat(mapping.file()).isEqualTo(file.toString());
  }

  private static String ofLength(int characters) {
    return "a: " + "1".repeat(characters - 3);
  }

  @Test
  void textThatIsTooLongIsRefusedWithTheRule() {
    assertThat(parse(ofLength(YamlDocument.MOST_CHARACTERS))).isPresent();
    assertThat(parse(ofLength(YamlDocument.MOST_CHARACTERS + 1))).isEmpty();
    assertThat(errors())
        .containsExactly(
            "scan.yaml: has 3145729 characters but must have at most 3145728 characters; shorten"
                + " its lists, such as the values of an axis by min, max and nodes");
  }

  @Test
  void whatWasWrittenByTheProgramItselfMayBeLonger() {
    String text = ofLength(2 * YamlDocument.MOST_CHARACTERS);
    assertThat(YamlDocument.parseWritten("run.yaml", text, diagnostics)).isPresent();
    assertThat(errors()).isEmpty();
  }

  @Test
  void allMistakesOfAFileAreReportedAtOnceInTheirOrder() {
    YamlMapping scan =
        parse(
                """
                format-version: one
                scan-idd: test
                axes:
                  - { nodes: 2.5, min: low }
                  - { nodes: [3] }
                zeta: .nan
                """)
            .orElseThrow();
    scan.allow("format-version", "scan-id", "axes", "zeta");
    scan.requireFormatVersion(1);
    scan.requireText("scan-id");
    for (YamlValue axis : scan.list("axes")) {
      axis.mapping().integer("nodes");
      axis.mapping().number("min");
    }
    scan.number("zeta");
    assertThat(errors())
        .containsExactly(
            "scan.yaml: scan-idd is not a known key; nearest is 'scan-id'",
            "scan.yaml: format-version is one but must be a whole number",
            "scan.yaml: scan-id is missing",
            "scan.yaml: axes[0].nodes is 2.5 but must be a whole number",
            "scan.yaml: axes[0].min is low but must be a finite number",
            "scan.yaml: axes[1].nodes is a list but must be a whole number",
            "scan.yaml: zeta is .nan but must be a finite number");
  }
}
