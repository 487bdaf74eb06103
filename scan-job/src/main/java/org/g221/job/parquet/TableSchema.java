package org.g221.job.parquet;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Columns of a table, and metadata of the table as a whole.
 *
 * @param name name of the table
 * @param columns in order
 * @param metadata key and value pairs written into every file
 */
public record TableSchema(String name, List<Column> columns, Map<String, String> metadata)
    implements Serializable {

  public TableSchema {
    columns = List.copyOf(columns);
    metadata = new TreeMap<>(metadata);
    long distinct = columns.stream().map(Column::name).distinct().count();
    if (distinct < columns.size()) {
      throw new IllegalArgumentException("two columns of table " + name + " share a name");
    }
  }

  /** Position of a column. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + name + " has no column " + column);
  }

  MessageType messageType() {
    Types.MessageTypeBuilder builder = Types.buildMessage();
    for (Column column : columns) {
      switch (column.kind()) {
        case FEW_DOUBLES, DOUBLE -> builder.optional(PrimitiveTypeName.DOUBLE).named(column.name());
        case LONG -> builder.optional(PrimitiveTypeName.INT64).named(column.name());
        case TEXT ->
            builder
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
      }
    }
    return builder.named(name);
  }
}
