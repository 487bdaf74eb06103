package org.g221.job.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.search.BestFitSearch.Candidate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanStateTest {

  private static final Map<String, String> FACTS =
      Map.of(
          "axes[0].nodes", "40",
          "profiles[1].x", "R_K*[1.1,6]: a = b # c ! \\ \n d",
          "standard-model.Gamma(tau->e)", "größer",
          "scan-id", " spaces ");

  @TempDir private Path folder;
  private org.apache.hadoop.fs.Path place;

  @BeforeEach
  void choose() {
    place = new org.apache.hadoop.fs.Path(folder.resolve("state").toUri());
  }

  private ScanState begin(boolean replaces) throws IOException {
    return ScanState.begin(place, ScanIdentity.of(FACTS), replaces, new Configuration());
  }

  private ScanState found() throws IOException {
    return ScanState.find(place, new Configuration()).orElseThrow();
  }

  @Test
  void stateIsFoundAsItWasBegun() throws IOException {
    begin(true);
    assertThat(found().identity()).isEqualTo(ScanIdentity.of(FACTS));
    assertThat(found().replaces()).isTrue();
    assertThat(found().reference()).isEmpty();
    assertThat(found().chunksThere()).isZero();
    begin(false);
    assertThat(found().replaces()).isFalse();
  }

  @Test
  void noStateIsFoundWhereThereIsNone() throws IOException {
    assertThat(ScanState.find(place, new Configuration())).isEmpty();
  }

  @Test
  void referenceIsKeptToTheLastBit() throws IOException {
    for (double chiSquare : new double[] {66.30820612345678, Math.nextUp(1.0 / 3), 1e-300}) {
      begin(false).remember(new Candidate(1L << 60, chiSquare));
      assertThat(found().reference()).contains(new Candidate(1L << 60, chiSquare));
      assertThat(found().identity()).isEqualTo(ScanIdentity.of(FACTS));
    }
    begin(false).remember(new Candidate(-1, Double.POSITIVE_INFINITY));
    assertThat(found().reference()).contains(new Candidate(-1, Double.POSITIVE_INFINITY));
  }

  /** Each byte of the file, one after the other; and the file cut off after each. */
  @Test
  void everyChangeOfWhatAnInterruptedScanLeftIsNoticed() throws IOException {
    begin(false).remember(new Candidate(7, 66.30820612345678));
    Path file = folder.resolve("state/scan.properties");
    byte[] content = Files.readAllBytes(file);
    assertThat(new String(content, UTF_8)).matches("(?s).*\\ndigest=[0-9a-f]{64}\\n");
    for (int i = 0; i < content.length; i++) {
      byte[] flipped = content.clone();
      flipped[i] ^= 1;
      assertDamaged(file, flipped);
      assertDamaged(file, Arrays.copyOf(content, i));
    }
    Files.write(file, content);
    assertThat(found().reference()).contains(new Candidate(7, 66.30820612345678));
  }

  private void assertDamaged(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    assertThatThrownBy(this::found).isInstanceOf(DamagedStateException.class);
  }

  @Test
  void beginningForgetsWhatWasThere() throws IOException {
    begin(false);
    Files.writeString(folder.resolve("state/chunks/chunk-00000"), "");
    Files.writeString(folder.resolve("state/chunks/.chunk-00001.attempt-3"), "");
    assertThat(found().chunksThere()).isEqualTo(1);
    assertThat(found().neighboursThere()).isZero();
    Files.writeString(folder.resolve("state/neighbours/chunk-00000"), "");
    assertThat(found().neighboursThere()).isEqualTo(1);
    begin(false);
    assertThat(found().chunksThere()).isZero();
    assertThat(found().neighboursThere()).isZero();
  }

  @Test
  void everyDifferenceBetweenScansIsNamed() {
    List<String> differences = new ArrayList<>();
    ScanIdentity.of(Map.of("axes[0].nodes", "41", "code-version", "2", "keep", "all"))
        .differences(
            ScanIdentity.of(Map.of("axes[0].nodes", "40", "dataset", "2016", "keep", "all")),
            (fact, message) -> differences.add(fact + " " + message));
    assertThat(differences)
        .containsExactly(
            "axes[0].nodes is 41 but was 40 when the scan began",
            "code-version is 2 but was not given when the scan began",
            "dataset is not given but was 2016 when the scan began");
  }

  @Test
  void digestDiffersWithEveryFact() {
    ScanIdentity identity = ScanIdentity.of(Map.of("a", "1", "b", "2"));
    assertThat(identity.digest())
        .isEqualTo(ScanIdentity.of(Map.of("b", "2", "a", "1")).digest())
        .isNotEqualTo(ScanIdentity.of(Map.of("a", "1", "b", "3")).digest())
        .isNotEqualTo(ScanIdentity.of(Map.of("a", "1")).digest())
        .hasSize(64);
  }
}
