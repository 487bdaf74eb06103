package org.g221.job.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** A Parquet file as other programs see it, read without the code that is tested. */
public final class TableFile {

  private final Path file;
  private final ParquetMetadata footer;

  public TableFile(java.nio.file.Path file) throws IOException {
    this.file = new Path(file.toUri());
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(this.file, new Configuration()))) {
      footer = reader.getFooter();
    }
  }

  /** Names and types of the columns, such as {@code optional double chi_square}. */
  public List<String> columns() {
    return footer.getFileMetaData().getSchema().getFields().stream()
        .map(field -> field.toString().strip())
        .toList();
  }

  public List<String> columnNames() {
    return footer.getFileMetaData().getSchema().getFields().stream()
        .map(field -> field.getName())
        .toList();
  }

  public int rowGroups() {
    return footer.getBlocks().size();
  }

  /** What the file says of itself. */
  public Map<String, String> metadata() {
    return footer.getFileMetaData().getKeyValueMetaData();
  }

  /** How the values of a column are stored in the first row group. */
  ColumnChunkMetaData chunk(String column) {
    return footer.getBlocks().get(0).getColumns().stream()
        .filter(chunk -> chunk.getPath().toDotString().equals(column))
        .findFirst()
        .orElseThrow();
  }

  /** The rows; columns that a row leaves empty are not in its map. */
  public List<Map<String, Object>> rows() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), file).build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        rows.add(row(group));
      }
    }
    return rows;
  }

  private static Map<String, Object> row(Group group) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < group.getType().getFieldCount(); i++) {
      if (group.getFieldRepetitionCount(i) > 0) {
        String name = group.getType().getFieldName(i);
        row.put(
            name,
            switch (group.getType().getType(i).asPrimitiveType().getPrimitiveTypeName()) {
              case DOUBLE -> (Object) group.getDouble(i, 0);
              case INT64 -> group.getLong(i, 0);
              default -> group.getString(i, 0);
            });
      }
    }
    return row;
  }
}
