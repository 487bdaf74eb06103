package org.g221.job.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A Parquet file with the same bytes wherever it is written, digested while they are written, so
 * that later damage is noticed.
 */
final class DigestedFile implements OutputFile {

  private final OutputFile file;
  private final MessageDigest digest = FileDigest.newDigest();
  private long length;
  private ByteArrayOutputStream end;

  DigestedFile(OutputFile file) {
    this.file = file;
  }

  /** All rows have been written; only the footer and its trailer follow. */
  void startEnd() {
    end = new ByteArrayOutputStream();
  }

  /** Digest of the bytes written. */
  FileDigest digest() {
    return FileDigest.of(length, digest);
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    return new DigestedStream(file.create(blockSizeHint));
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
    return new DigestedStream(file.createOrOverwrite(blockSizeHint));
  }

  /** Parquet would align to blocks where there are any; the bytes must be the same everywhere. */
  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  @Override
  public String getPath() {
    return file.getPath();
  }

  private final class DigestedStream extends PositionOutputStream {

    private final PositionOutputStream out;

    DigestedStream(PositionOutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return length + (end == null ? 0 : end.size());
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      if (end != null) {
        end.write(bytes, offset, count);
        return;
      }
      out.write(bytes, offset, count);
      digest.update(bytes, offset, count);
      length += count;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      try (out) {
        if (end != null) {
          byte[] complete = end.toByteArray();
          end = null;
          byte[] ordered = OrderedFooter.of(complete);
          write(ordered, 0, ordered.length);
        }
      }
    }
  }
}
