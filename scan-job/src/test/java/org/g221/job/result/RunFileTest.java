package org.g221.job.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.g221.job.parquet.FileDigest;
import org.g221.job.result.RunFile.State;
import org.junit.jupiter.api.Test;

class RunFileTest {

  private static final String FACTS =
      """
      format-version: 1
      scan-id: größer
      warnings:
      - 'of files: and digest: in a text'
      configuration:
        scan-id: größer
        standard-model: {}
      """;

  /** SHA-256 of nothing and of "abc", as in FIPS 180-4. */
  private static final FileDigest NOTHING =
      new FileDigest(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  private static final FileDigest ABC =
      new FileDigest(3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  private static final String TEXT =
      RunFile.of(FACTS, Map.of("points/a.parquet", ABC, "best-fit.yaml", NOTHING)).text();

  private static RunFile parse(String text) {
    return RunFile.parse(text.getBytes(UTF_8));
  }

  @Test
  void factsComeFirstThenFilesInOrderThenTheDigest() {
    int last = TEXT.lastIndexOf("digest: ");
    FileDigest above = FileDigest.of(TEXT.substring(0, last).getBytes(UTF_8));
    assertThat(TEXT)
        .isEqualTo(
            FACTS
                + """
                files:
                - path: best-fit.yaml
                  bytes: 0
                  sha256: %s
                - path: points/a.parquet
                  bytes: 3
                  sha256: %s
                digest: %s
                """
                    .formatted(NOTHING.sha256(), ABC.sha256(), above.sha256()));
    assertThat(FileDigest.of("abc".getBytes(UTF_8))).isEqualTo(ABC);
  }

  @Test
  void textIsReadAsItWasWritten() {
    RunFile read = parse(TEXT);
    assertThat(read.state()).isEqualTo(State.INTACT);
    assertThat(read.facts()).isEqualTo(FACTS);
    assertThat(read.files()).containsOnlyKeys("best-fit.yaml", "points/a.parquet");
    assertThat(read.files()).containsValues(NOTHING, ABC);
    assertThat(read.text()).isEqualTo(TEXT);
  }

  @Test
  void filesAreAddedAndReplacedWithTheFactsAsTheyWere() {
    RunFile grown =
        parse(parse(TEXT).with(Map.of("best-fit.yaml", ABC, "chain.txt", NOTHING)).text());
    assertThat(grown.state()).isEqualTo(State.INTACT);
    assertThat(grown.facts()).isEqualTo(FACTS);
    assertThat(grown.files())
        .isEqualTo(Map.of("best-fit.yaml", ABC, "chain.txt", NOTHING, "points/a.parquet", ABC));
  }

  @Test
  void everyFlippedBitIsNoticed() {
    byte[] content = TEXT.getBytes(UTF_8);
    for (int i = 0; i < 8 * content.length; i++) {
      byte[] flipped = content.clone();
      flipped[i / 8] ^= (byte) (1 << i % 8);
      assertThat(RunFile.parse(flipped).state()).as("bit %d", i).isEqualTo(State.DAMAGED);
    }
  }

  /** Cut off after the facts it is what earlier versions wrote. */
  @Test
  void textThatIsCutOffIsNoticed() {
    byte[] content = TEXT.getBytes(UTF_8);
    int facts = FACTS.getBytes(UTF_8).length;
    for (int length = 0; length < content.length; length++) {
      assertThat(RunFile.parse(Arrays.copyOf(content, length)).state())
          .as("%d bytes", length)
          .isEqualTo(length == facts ? State.UNVERIFIABLE : State.DAMAGED);
    }
  }

  @Test
  void oneOfFilesAndDigestDoesNotGoWithoutTheOther() {
    String digest = TEXT.substring(TEXT.lastIndexOf("digest: "));
    assertThat(parse(TEXT.replace(digest, "")).state()).isEqualTo(State.DAMAGED);
    FileDigest facts = FileDigest.of(FACTS.getBytes(UTF_8));
    assertThat(parse(FACTS + "digest: " + facts.sha256() + "\n").state()).isEqualTo(State.DAMAGED);
    assertThat(parse(TEXT + "\n").state()).isEqualTo(State.DAMAGED);
    assertThat(parse(FACTS).state()).isEqualTo(State.UNVERIFIABLE);
    assertThat(parse(FACTS).facts()).isEqualTo(FACTS);
  }

  @Test
  void resultWithoutFilesIsADefect() {
    assertThatThrownBy(() -> RunFile.of(FACTS, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
