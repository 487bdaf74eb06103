package org.g221.job.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers in a page as bytes, lowest first, in base 64: a third of the length of their digits.
 *
 * @param type {@code u1}, {@code u2} and {@code u4} are whole numbers of that many bytes, {@code
 *     f4} and {@code f8} floating-point numbers
 */
record PackedColumn(String type, byte[] bytes) {

  /** The smallest and largest number of which a {@code float} keeps six digits, and more. */
  private static final double SMALLEST = Float.MIN_NORMAL;

  private static final double LARGEST = Float.MAX_VALUE;

  /** Whole numbers from 0 on. */
  static PackedColumn ofIndices(int[] values) {
    int largest = Arrays.stream(values).max().orElse(0);
    int width = largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : 4;
    ByteBuffer buffer = buffer(width * values.length);
    for (int value : values) {
      switch (width) {
        case 1 -> buffer.put((byte) value);
        case 2 -> buffer.putShort((short) value);
        default -> buffer.putInt(value);
      }
    }
    return new PackedColumn("u" + width, buffer.array());
  }

  /** Numbers to at least six digits; not finite ones stay what they are. */
  static PackedColumn ofNumbers(double[] values) {
    boolean single = Arrays.stream(values).allMatch(PackedColumn::isSingle);
    ByteBuffer buffer = buffer((single ? Float.BYTES : Double.BYTES) * values.length);
    for (double value : values) {
      if (single) {
        buffer.putFloat((float) value);
      } else {
        buffer.putDouble(value);
      }
    }
    return new PackedColumn(single ? "f4" : "f8", buffer.array());
  }

  /** Numbers to the last bit. */
  static PackedColumn ofExactNumbers(double[] values) {
    ByteBuffer buffer = buffer(Double.BYTES * values.length);
    Arrays.stream(values).forEach(buffer::putDouble);
    return new PackedColumn("f8", buffer.array());
  }

  private static boolean isSingle(double value) {
    double size = Math.abs(value);
    return !Double.isFinite(value) || size == 0 || (size >= SMALLEST && size <= LARGEST);
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** As content of a JSON document. */
  Map<String, String> document() {
    return new TreeMap<>(Map.of("type", type, "bytes", Base64.getEncoder().encodeToString(bytes)));
  }
}
