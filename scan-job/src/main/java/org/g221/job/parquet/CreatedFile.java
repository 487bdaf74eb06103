package org.g221.job.parquet;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A file that Parquet creates through a given file system; by itself it would look up another. */
public final class CreatedFile implements OutputFile {

  private static final int BUFFER_BYTES = 4096;

  /** Makes S3A create a file without requests that ask what is there. */
  private static final String UNCHECKED = "fs.s3a.create.performance";

  private final FileSystem files;
  private final Path path;
  private FSDataOutputStream stream;

  CreatedFile(FileSystem files, Path path) {
    this.files = files;
    this.path = path;
  }

  /**
   * Opens a file for writing, replacing any existing one. Where it appears only when it is closed,
   * nothing is looked up first.
   */
  public static FSDataOutputStream open(FileSystem files, Path path) throws IOException {
    return open(files, path, 0);
  }

  private static FSDataOutputStream open(FileSystem files, Path path, long blockSizeHint)
      throws IOException {
    if (files.hasPathCapability(path, CreateFileOptionKeys.FS_OPTION_CREATE_IN_CLOSE)) {
      FSDataOutputStreamBuilder<?, ?> builder = files.createFile(path).overwrite(true);
      return builder.opt(UNCHECKED, true).build();
    }
    long block = Math.max(files.getDefaultBlockSize(path), blockSizeHint);
    return files.create(path, true, BUFFER_BYTES, files.getDefaultReplication(path), block);
  }

  /** Gives a file up that would appear when it is closed. */
  public static void abort(FSDataOutputStream stream) {
    if (stream.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
      stream.abort();
    }
  }

  /** Gives up a file that is being written. */
  void abort() {
    if (stream != null) {
      abort(stream);
    }
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    return createOrOverwrite(blockSizeHint);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
    stream = open(files, path, blockSizeHint);
    return HadoopStreams.wrap(stream);
  }

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
    return path.toString();
  }
}
