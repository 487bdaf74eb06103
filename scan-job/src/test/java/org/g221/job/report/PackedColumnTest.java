package org.g221.job.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PackedColumnTest {

  @Test
  void wholeNumbersTakeAsManyBytesAsTheLargestNeeds() {
    assertThat(PackedColumn.ofIndices(new int[] {0, 255}).type()).isEqualTo("u1");
    assertThat(PackedColumn.ofIndices(new int[] {0, 256}).type()).isEqualTo("u2");
    assertThat(PackedColumn.ofIndices(new int[] {65536}).type()).isEqualTo("u4");
    assertThat(PackedColumn.ofIndices(new int[] {1, 258}).bytes()).containsExactly(1, 0, 2, 1);
    assertThat(PackedColumn.ofIndices(new int[] {}).bytes()).isEmpty();
  }

  @Test
  void numbersKeepSixDigits() {
    double[] values = {1.23456789, -3.65e-9, 0, 1.9e38, 1.3e-37};
    PackedColumn column = PackedColumn.ofNumbers(values);

    assertThat(column.type()).isEqualTo("f4");
    ByteBuffer read = ByteBuffer.wrap(column.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      assertThat((double) read.getFloat()).isCloseTo(value, withinPercentage(1e-5));
    }
  }

  /** Branching ratios of forbidden decays can be as small as one likes. */
  @Test
  void numbersBeyondTheRangeOfFloatsTakeTheWholeColumnToDoubles() {
    for (double value : new double[] {1e-39, 1e39}) {
      double[] values = {0.3, value};
      PackedColumn column = PackedColumn.ofNumbers(values);

      assertThat(column.type()).isEqualTo("f8");
      ByteBuffer read = ByteBuffer.wrap(column.bytes()).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(new double[] {read.getDouble(), read.getDouble()}).isEqualTo(values);
    }
  }

  @Test
  void exactNumbersKeepAllBits() {
    PackedColumn column = PackedColumn.ofExactNumbers(new double[] {0.1});
    assertThat(column.type()).isEqualTo("f8");
    assertThat(ByteBuffer.wrap(column.bytes()).order(ByteOrder.LITTLE_ENDIAN).getDouble())
        .isEqualTo(0.1);
  }

  @Test
  void whatIsNotFiniteStaysSo() {
    double[] values = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    ByteBuffer read =
        ByteBuffer.wrap(PackedColumn.ofNumbers(values).bytes()).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(Arrays.stream(values).mapToObj(Double::valueOf))
        .allSatisfy(value -> assertThat((double) read.getFloat()).isEqualTo(value));
  }
}
