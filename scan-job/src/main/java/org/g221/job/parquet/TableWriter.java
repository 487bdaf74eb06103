package org.g221.job.parquet;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * Writes rows to one Parquet file, compressed with zstd.
 *
 * <p>The bytes depend on the rows and the schema only.
 */
public final class TableWriter implements Closeable {

  private static final int ROW_GROUP_BYTES = 64 << 20;

  private final ParquetWriter<Row> writer;

  /** Opens a file, replacing one that is there. */
  public TableWriter(Path file, TableSchema schema, Configuration configuration)
      throws IOException {
    RowWriterBuilder builder = new RowWriterBuilder(file, schema, configuration);
    builder
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withRowGroupSize((long) ROW_GROUP_BYTES)
        .withDictionaryEncoding(false);
    for (Column column : schema.columns()) {
      switch (column.kind()) {
        case FEW_DOUBLES, TEXT -> builder.withDictionaryEncoding(column.name(), true);
        case DOUBLE -> builder.withByteStreamSplitEncoding(column.name(), true);
        case LONG -> builder.withDictionaryEncoding(column.name(), false);
      }
    }
    writer = builder.withConf(configuration).build();
  }

  public void write(Row row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class RowWriterBuilder extends ParquetWriter.Builder<Row, RowWriterBuilder> {

    private final TableSchema schema;

    RowWriterBuilder(Path file, TableSchema schema, Configuration configuration)
        throws IOException {
      super(HadoopOutputFile.fromPath(file, configuration));
      this.schema = schema;
    }

    @Override
    protected RowWriterBuilder self() {
      return this;
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(schema);
    }
  }

  private static final class RowWriteSupport extends WriteSupport<Row> {

    private final TableSchema schema;
    private RecordConsumer consumer;

    RowWriteSupport(TableSchema schema) {
      this.schema = schema;
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
