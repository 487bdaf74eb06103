package org.g221.job.chunk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.g221.job.parquet.FileDigest;

/**
 * The bytes of a file of which any change is noticed: a mark that tells its kind, compressed
 * content, and the SHA-256 of both. The formats are described in docs/reliability.md.
 */
final class SealedBytes {

  private static final int DIGEST_BYTES = 32;

  /** Puts content into a stream. */
  @FunctionalInterface
  interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  private SealedBytes() {}

  static byte[] of(byte[] mark, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      bytes.write(mark);
      try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
        content.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.writeBytes(FileDigest.newDigest().digest(bytes.toByteArray()));
    return bytes.toByteArray();
  }

  /**
   * The content.
   *
   * @throws IOException if a byte differs from what was written, or bytes are missing
   */
  static DataInputStream open(byte[] mark, byte[] bytes) throws IOException {
    int end = bytes.length - DIGEST_BYTES;
    if (end < mark.length || !Arrays.equals(Arrays.copyOf(bytes, mark.length), mark)) {
      throw new IOException("is not the file of a chunk");
    }
    MessageDigest digest = FileDigest.newDigest();
    digest.update(bytes, 0, end);
    if (!Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, end, bytes.length))) {
      throw new IOException("is damaged: its checksum differs");
    }
    return new DataInputStream(
        new InflaterInputStream(new ByteArrayInputStream(bytes, mark.length, end - mark.length)));
  }
}
