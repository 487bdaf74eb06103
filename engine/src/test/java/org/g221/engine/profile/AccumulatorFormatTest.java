package org.g221.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.SmallScan;
import org.junit.jupiter.api.Test;

class AccumulatorFormatTest {

  private static final ProfileDefinition TWO_BINS =
      new ProfileDefinition(List.of(ProfileAxis.ofQuantity("kappa", 0, 0, 1, 2)));

  private static byte[] write(ScanAccumulator accumulator) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AccumulatorFormat.write(accumulator, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static ScanAccumulator read(List<ProfileDefinition> definitions, byte[] bytes)
      throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    ScanAccumulator accumulator = AccumulatorFormat.read(definitions, in);
    assertThat(in.available()).isZero();
    return accumulator;
  }

  @Property(seed = "20160412", tries = 10)
  void readingUndoesWritingToTheLastBit(@ForAll long seed) throws IOException {
    AccumulatedScan scan = AccumulatedScan.of(SmallScan.random(seed, 2000));
    ScanAccumulator accumulator = scan.inOneGo();
    ScanAccumulator again = read(scan.definitions(), write(accumulator));
    byte[] expected = AccumulatedScan.content(accumulator);
    assertThat(Arrays.equals(AccumulatedScan.content(again), expected)).isTrue();
  }

  @Property(seed = "20160412", tries = 10)
  void whatWasReadMergesLikeWhatWasWritten(@ForAll long seed) throws IOException {
    AccumulatedScan scan = AccumulatedScan.of(SmallScan.random(seed, 2000));
    long blocks = scan.program().layout().blockCount();
    ScanAccumulator merged = scan.empty();
    for (long block = 0; block < blocks; block++) {
      ScanAccumulator part = scan.accumulate(scan.empty(), block, block + 1);
      merged.combine(read(scan.definitions(), write(part)));
    }
    byte[] expected = AccumulatedScan.content(scan.inOneGo());
    assertThat(Arrays.equals(AccumulatedScan.content(merged), expected)).isTrue();
  }

  @Test
  void binsThatNoNodeReachesTakeNoSpace() throws IOException {
    ScanAccumulator accumulator = new ScanAccumulator(List.of(TWO_BINS), new ExclusionCounts(2));
    int empty = write(accumulator).length;
    assertThat(empty).isEqualTo(8 + 8 + 8 + 4 + 3 * 8 + 4 + 4 + 4);
    accumulator.profileAccumulators().get(0).offer(1, 70.5, 12);
    assertThat(write(accumulator)).hasSize(empty + 4 + 8 + 8);
  }

  @Test
  void otherProfilesOrBinsAreRefused() throws IOException {
    byte[] bytes = write(new ScanAccumulator(List.of(TWO_BINS), new ExclusionCounts(0)));
    assertThatThrownBy(() -> read(List.of(), bytes))
        .isInstanceOf(IOException.class)
        .hasMessage("1 profiles where 0 are expected");
    ProfileDefinition threeBins =
        new ProfileDefinition(List.of(ProfileAxis.ofQuantity("kappa", 0, 0, 1, 3)));
    assertThatThrownBy(() -> read(List.of(threeBins), bytes))
        .isInstanceOf(IOException.class)
        .hasMessage("2 bins where 3 are expected");
  }

  /** Results that are not finite are always counted. */
  @Test
  void bytesWithoutAReasonForExclusionAreRefused() throws IOException {
    byte[] bytes = write(new ScanAccumulator(List.of(TWO_BINS), new ExclusionCounts(0)));
    int reasons = 8 + 8 + 8 + 3;
    assertThat(bytes[reasons]).isEqualTo((byte) 1);
    bytes[reasons] = 0;
    assertThatThrownBy(() -> read(List.of(TWO_BINS), bytes))
        .isInstanceOf(IOException.class)
        .hasMessage("0 reasons for exclusion where 1 is the least");
  }

  @Test
  void missingBytesAreNoticed() throws IOException {
    byte[] bytes = write(new ScanAccumulator(List.of(TWO_BINS), new ExclusionCounts(0)));
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(List.of(TWO_BINS), part)).isInstanceOf(EOFException.class);
    }
  }
}
