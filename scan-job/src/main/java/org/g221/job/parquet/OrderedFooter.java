package org.g221.job.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The end of a Parquet file, with the encodings of each column listed in order.
 *
 * <p>Parquet collects them in a hash set of enum constants, whose order follows from identity hash
 * codes that differ from process to process. The order means nothing to readers, but the same rows
 * must have the same bytes.
 */
final class OrderedFooter {

  /** The footer is followed by its length and the letters that also begin a file. */
  private static final int END_BYTES = 8;

  private OrderedFooter() {}

  /**
   * Puts the encodings in a footer in order.
   *
   * @param end everything written after the last row group
   */
  static byte[] of(byte[] end) throws IOException {
    int footerEnd = end.length - END_BYTES;
    int length = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(footerEnd);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(end, footerEnd - length, length));
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk column : group.getColumns()) {
        Collections.sort(column.getMeta_data().getEncodings());
      }
    }
    ByteArrayOutputStream ordered = new ByteArrayOutputStream(end.length);
    ordered.write(end, 0, footerEnd - length);
    Util.writeFileMetaData(footer, ordered);
    int orderedLength = ordered.size() - (footerEnd - length);
    ordered.write(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(orderedLength)
            .array());
    ordered.write(end, footerEnd + Integer.BYTES, Integer.BYTES);
    return ordered.toByteArray();
  }
}
