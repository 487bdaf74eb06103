package org.g221.job.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies the content of a file.
 *
 * @param length number of bytes
 * @param sha256 their SHA-256, in hexadecimal digits
 */
public record FileDigest(long length, String sha256) implements Serializable {

  private static final int BUFFER_BYTES = 1 << 16;

  /** Reads a file to its end. */
  public static FileDigest of(InputStream in) throws IOException {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER_BYTES];
    long length = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      digest.update(buffer, 0, count);
      length += count;
    }
    return of(length, digest);
  }

  /** The digest of bytes in memory. */
  public static FileDigest of(byte[] content) {
    MessageDigest digest = newDigest();
    digest.update(content);
    return of(content.length, digest);
  }

  static FileDigest of(long length, MessageDigest digest) {
    return new FileDigest(length, HexFormat.of().formatHex(digest.digest()));
  }

  /** A new digest, of nothing so far. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
