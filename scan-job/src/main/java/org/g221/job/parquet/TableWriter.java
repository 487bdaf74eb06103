package org.g221.job.parquet;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * Writes rows to one Parquet file, compressed with zstd, in encodings that all programs read (see
 * {@link Column.Kind}).
 *
 * <p>The bytes depend only on the rows and the schema, not on process or file system.
 */
public final class TableWriter implements TableOutput {

  private static final int ROW_GROUP_BYTES = 64 << 20;

  /**
   * As many doubles as a page of Parquet has room for. Its default of 20 000 ends pages before
   * numbers come again, and costs up to an eighth more bytes.
   */
  private static final int ROWS_PER_PAGE = 1 << 17;

  private final CreatedFile created;
  private final DigestedFile digested;
  private final ParquetWriter<Row> writer;
  private boolean aborted;

  /** Opens a file, replacing any existing one. */
  public TableWriter(Path file, TableSchema schema, Configuration configuration)
      throws IOException {
    this(file.getFileSystem(configuration), file, schema, configuration);
  }

  /** Opens a file in a given file system, replacing any existing one. */
  public TableWriter(FileSystem files, Path file, TableSchema schema, Configuration configuration)
      throws IOException {
    created = new CreatedFile(files, file);
    digested = new DigestedFile(created);
    RowWriterBuilder builder = new RowWriterBuilder(digested, schema);
    builder
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withRowGroupSize((long) ROW_GROUP_BYTES)
        .withPageRowCountLimit(ROWS_PER_PAGE);
    for (Column column : schema.columns()) {
      boolean repeats =
          switch (column.kind()) {
            case FEW_DOUBLES, TEXT -> true;
            case DOUBLE, LONG -> false;
          };
      builder.withDictionaryEncoding(column.name(), repeats);
    }
    writer = builder.withConf(configuration).build();
  }

  public void write(Row row) throws IOException {
    writer.write(row);
  }

  /** Gives the file up: when it is closed, it does not appear where it would have. */
  @Override
  public void abort() {
    aborted = true;
    created.abort();
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } catch (IOException e) {
      // Nobody needs a file that was given up.
      if (!aborted) {
        throw e;
      }
    }
  }

  /** The digest of the file, once it is closed. */
  public FileDigest digest() {
    return digested.digest();
  }

  private static final class RowWriterBuilder extends ParquetWriter.Builder<Row, RowWriterBuilder> {

    private final TableSchema schema;
    private final DigestedFile file;

    RowWriterBuilder(DigestedFile file, TableSchema schema) {
      super(file);
      this.file = file;
      this.schema = schema;
    }

    @Override
    protected RowWriterBuilder self() {
      return this;
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(schema, file);
    }
  }

  private static final class RowWriteSupport extends WriteSupport<Row> {

    private final TableSchema schema;
    private final DigestedFile file;
    private RecordConsumer consumer;

    RowWriteSupport(TableSchema schema, DigestedFile file) {
      this.schema = schema;
      this.file = file;
    }

    /** Called by Parquet between the last row group and the footer. */
    @Override
    public FinalizedWriteContext finalizeWrite() {
      file.startEnd();
      return super.finalizeWrite();
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema.messageType(), schema.metadata());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(Row row) {
      consumer.startMessage();
      for (int i = 0; i < schema.columns().size(); i++) {
        if (!row.isMissing(i)) {
          Column column = schema.columns().get(i);
          consumer.startField(column.name(), i);
          writeValue(row, i, column.kind());
          consumer.endField(column.name(), i);
        }
      }
      consumer.endMessage();
    }

    private void writeValue(Row row, int column, Column.Kind kind) {
      switch (kind) {
        case FEW_DOUBLES, DOUBLE -> consumer.addDouble(row.doubleAt(column));
        case LONG -> consumer.addLong(row.longAt(column));
        case TEXT -> consumer.addBinary(Binary.fromString(row.textAt(column)));
      }
    }
  }
}
