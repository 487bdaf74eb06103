package org.g221.job.parquet;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Concatenates tables into one Parquet file without decoding them: their row groups stay as they
 * are.
 *
 * <p>The bytes depend only on the tables.
 */
public final class TableJoiner implements TableOutput {

  private final CreatedFile created;
  private final DigestedFile file;
  private final TableSchema schema;
  private final Configuration configuration;
  private final ParquetFileWriter writer;
  private boolean aborted;

  /** Opens a file in a given file system, replacing any existing one. */
  public TableJoiner(FileSystem files, Path target, TableSchema schema, Configuration configuration)
      throws IOException {
    this.created = new CreatedFile(files, target);
    this.file = new DigestedFile(created);
    this.schema = schema;
    this.configuration = configuration;
    this.writer =
        new ParquetFileWriter(
            file,
            schema.messageType(),
            ParquetFileWriter.Mode.OVERWRITE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            0);
    writer.start();
  }

  /**
   * Adds a table that {@link TableWriter} has written; returns its number of rows.
   *
   * @throws IOException if the file cannot be read, or has other columns
   */
  public long add(Path table) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(table, configuration))) {
      reader.appendTo(writer);
      return reader.getRecordCount();
    } catch (RuntimeException e) { // all that Parquet says of damaged files
      throw new IOException(table + " is damaged: " + e.getMessage(), e);
    }
  }

  @Override
  public void abort() {
    aborted = true;
    created.abort();
  }

  /** Completes the file, unless it was given up. */
  @Override
  public void close() throws IOException {
    if (aborted) {
      writer.close();
      return;
    }
    file.startEnd();
    writer.end(schema.metadata());
  }
}
