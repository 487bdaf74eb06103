package org.g221.job.parquet;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/**
 * Reads the rows of a file written by {@link TableWriter}, and checks each page against the
 * checksum written with it.
 */
public final class TableReader implements Closeable {

  private final Path file;
  private final TableSchema schema;
  private final ParquetReader<Group> reader;

  /** A reader of all columns of a file, which has those of the schema. */
  public TableReader(Path file, TableSchema schema, Configuration configuration)
      throws IOException {
    this.file = file;
    this.schema = schema;
    this.reader =
        ParquetReader.builder(new GroupReadSupport(), file)
            .withConf(configuration)
            .usePageChecksumVerification()
            .build();
  }

  /** A reader of the columns of the schema alone, of a file that may have others. */
  public static TableReader ofColumns(Path file, TableSchema schema, Configuration configuration)
      throws IOException {
    Configuration projected = new Configuration(configuration);
    projected.set(ReadSupport.PARQUET_READ_SCHEMA, schema.messageType().toString());
    return new TableReader(file, schema, projected);
  }

  /**
   * Fills {@code row} with the next row; false at the end of the file.
   *
   * @throws IOException if the file cannot be read, or is no table of this schema
   */
  public boolean read(Row row) throws IOException {
    try {
      return readNext(row);
    } catch (FileNotFoundException e) {
      throw e;
    } catch (IOException e) { // which may not name the file
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    } catch (RuntimeException e) { // all that Parquet says of damaged files
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  private boolean readNext(Row row) throws IOException {
    Group group = reader.read();
    if (group == null) {
      return false;
    }
    for (int i = 0; i < schema.columns().size(); i++) {
      if (group.getFieldRepetitionCount(i) == 0) {
        row.clear(i);
        continue;
      }
      switch (schema.columns().get(i).kind()) {
        case FEW_DOUBLES, DOUBLE -> row.set(i, group.getDouble(i, 0));
        case LONG -> row.set(i, group.getLong(i, 0));
        case TEXT -> row.set(i, group.getString(i, 0));
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
