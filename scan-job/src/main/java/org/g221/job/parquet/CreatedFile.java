package org.g221.job.parquet;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A file that Parquet creates through a given file system; by itself it would look up another one.
 *
 * @param files where it is
 * @param path its name there
 */
record CreatedFile(FileSystem files, Path path) implements OutputFile {

  private static final int BUFFER_BYTES = 4096;

  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    return open(false, blockSizeHint);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
    return open(true, blockSizeHint);
  }

  private PositionOutputStream open(boolean overwrite, long blockSizeHint) throws IOException {
    long block = Math.max(files.getDefaultBlockSize(path), blockSizeHint);
    FSDataOutputStream stream =
        files.create(path, overwrite, BUFFER_BYTES, files.getDefaultReplication(path), block);
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
