package org.g221.job.parquet;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {

  private static final TableSchema SCHEMA =
      new TableSchema(
          "sample",
          List.of(
              Column.few("axis"),
              Column.real("value"),
              Column.integer("number"),
              Column.text("name")),
          Map.of("g221.scan-id", "sample", "g221.code-version", "1"));

  // The last two are those of nulls.
  private static final Set<Encoding> READ_BY_ALL =
      Set.of(Encoding.PLAIN, Encoding.PLAIN_DICTIONARY, Encoding.RLE, Encoding.BIT_PACKED);

  private static final Configuration CONFIGURATION = new Configuration();

  @TempDir private Path folder;

  private interface Filling {
    void fill(Row row, int number);
  }

  private Path write(String name, int rows, Filling filling) throws IOException {
    Path file = folder.resolve(name);
    Row row = new Row(SCHEMA.columns().size());
    try (TableWriter writer = new TableWriter(hadoop(file), SCHEMA, CONFIGURATION)) {
      for (int i = 0; i < rows; i++) {
        filling.fill(row, i);
        writer.write(row);
      }
    }
    return file;
  }

  private static org.apache.hadoop.fs.Path hadoop(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri());
  }

  /** Eight values of the axis; values that all differ, as predictions do. */
  private static void fillTypically(Row row, int number) {
    row.set(0, 0.1 * (number % 8));
    row.set(1, new SplittableRandom(number).nextDouble());
    row.set(2, (long) number);
    row.set(3, "profile " + number % 2);
  }

  @Test
  void schemaHasDoublesIntegersAndText() throws IOException {
    TableFile file = new TableFile(write("a.parquet", 1, TableWriterTest::fillTypically));
    assertThat(file.columns())
        .containsExactly(
            "optional double axis",
            "optional double value",
            "optional int64 number",
            "optional binary name (STRING)");
  }

  @Test
  void metadataIsInTheFile() throws IOException {
    TableFile file = new TableFile(write("a.parquet", 0, TableWriterTest::fillTypically));
    assertThat(file.metadata())
        .containsEntry("g221.scan-id", "sample")
        .containsEntry("g221.code-version", "1");
  }

  @Test
  void rowsAreReadAsWritten() throws IOException {
    Path path = write("a.parquet", 1000, TableWriterTest::fillTypically);
    Row expected = new Row(4);
    Row row = new Row(4);
    try (TableReader reader = new TableReader(hadoop(path), SCHEMA, CONFIGURATION)) {
      for (int i = 0; i < 1000; i++) {
        assertThat(reader.read(row)).isTrue();
        fillTypically(expected, i);
        assertThat(row.doubleAt(0)).isEqualTo(expected.doubleAt(0));
        assertThat(row.doubleAt(1)).isEqualTo(expected.doubleAt(1));
        assertThat(row.longAt(2)).isEqualTo(expected.longAt(2));
        assertThat(row.textAt(3)).isEqualTo(expected.textAt(3));
      }
      assertThat(reader.read(row)).isFalse();
    }
  }

  /** Each byte of the pages and of what describes each; never are other rows read. */
  @Test
  void flippedBitInAPageIsNoticed() throws IOException {
    int rows = 20;
    Path path = write("a.parquet", rows, TableWriterTest::fillTypically);
    String expected = text(path);
    // Hadoop's own checksum of the file, which results do not have, nor does any file after the
    // first result of a process.
    Files.deleteIfExists(folder.resolve(".a.parquet.crc"));
    byte[] content = Files.readAllBytes(path);
    int noticed = 0;
    int end = endOfPages(content);
    for (int i = 4; i < end; i++) {
      byte[] flipped = content.clone();
      flipped[i] ^= 1;
      Files.write(path, flipped);
      try {
        assertThat(text(path)).as("byte %d", i).isEqualTo(expected);
      } catch (IOException e) {
        assertThat(e.getMessage()).containsPattern("a\\.parquet (is damaged|cannot be read): ");
        noticed++;
      }
    }
    // The others are of statistics that nobody asks for.
    assertThat(noticed).isGreaterThan(end / 2);
  }

  private static int endOfPages(byte[] content) {
    int footer = ByteBuffer.wrap(content).order(LITTLE_ENDIAN).getInt(content.length - 8);
    return content.length - 8 - footer;
  }

  /** All rows of a file. */
  private static String text(Path path) throws IOException {
    StringBuilder text = new StringBuilder();
    Row row = new Row(4);
    try (TableReader reader = new TableReader(hadoop(path), SCHEMA, CONFIGURATION)) {
      while (reader.read(row)) {
        text.append(row.doubleAt(0)).append(' ').append(row.doubleAt(1)).append(' ');
        text.append(row.longAt(2)).append(' ').append(row.textAt(3)).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void extremeNumbersKeepTheirBits() throws IOException {
    double[] extremes = {-0.0, Double.MIN_VALUE, -Double.MAX_VALUE, Math.nextUp(1.0)};
    Path path =
        write(
            "a.parquet",
            extremes.length,
            (row, number) -> {
              fillTypically(row, number);
              row.set(1, extremes[number]);
              row.set(2, number % 2 == 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
            });
    List<Map<String, Object>> rows = new TableFile(path).rows();
    for (int i = 0; i < extremes.length; i++) {
      assertThat(rows.get(i))
          .containsEntry("value", extremes[i])
          .containsEntry("number", i % 2 == 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
    }
  }

  @Test
  void whatIsNotFiniteIsMissing() throws IOException {
    double[] values = {1.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2.5};
    Path path =
        write(
            "a.parquet",
            values.length,
            (row, number) -> {
              fillTypically(row, number);
              row.set(1, values[number]);
            });
    assertThat(new TableFile(path).rows().stream().map(row -> row.get("value")))
        .containsExactly(1.5, null, null, null, 2.5);
    Row row = new Row(4);
    try (TableReader reader = new TableReader(hadoop(path), SCHEMA, CONFIGURATION)) {
      reader.read(row);
      reader.read(row);
      assertThat(row.isMissing(1)).isTrue();
      assertThat(row.doubleAt(1)).isNaN();
    }
  }

  @Test
  void clearedColumnsOfEveryKindAreMissingAndComeBackWhenSet() throws IOException {
    Path path =
        write(
            "a.parquet",
            3,
            (row, number) -> {
              fillTypically(row, number);
              if (number == 1) {
                for (int column = 0; column < 4; column++) {
                  row.clear(column);
                }
              }
            });
    List<Map<String, Object>> rows = new TableFile(path).rows();
    assertThat(rows.get(0)).hasSize(4);
    assertThat(rows.get(1)).isEmpty();
    assertThat(rows.get(2)).hasSize(4);
  }

  // scripts/readers-test shows that programs read these; Spark and fastparquet do not read others.
  @Test
  void axesHaveDictionariesAndComputedColumnsArePlainAndAllIsZstd() throws IOException {
    TableFile file = new TableFile(write("a.parquet", 20_000, TableWriterTest::fillTypically));
    assertThat(file.chunk("axis").getEncodingStats().hasDictionaryEncodedPages()).isTrue();
    assertThat(file.chunk("axis").getEncodingStats().hasNonDictionaryEncodedPages()).isFalse();
    assertThat(file.chunk("name").getEncodingStats().hasDictionaryEncodedPages()).isTrue();
    for (String column : List.of("value", "number")) {
      assertThat(file.chunk(column).getEncodingStats().hasDictionaryEncodedPages()).isFalse();
      assertThat(file.chunk(column).getEncodings()).contains(Encoding.PLAIN);
    }
    for (Column column : SCHEMA.columns()) {
      assertThat(file.chunk(column.name()).getEncodings()).isSubsetOf(READ_BY_ALL);
      assertThat(file.chunk(column.name()).getCodec()).isEqualTo(CompressionCodecName.ZSTD);
    }
  }

  /** 40 000 values, three times over: pages are long enough for the compression to see that. */
  @Test
  void valuesThatComeAgainMuchLaterAreStoredOnce() throws IOException {
    Path path =
        write(
            "a.parquet",
            120_000,
            (row, number) -> {
              fillTypically(row, number);
              row.set(1, new SplittableRandom(number % 40_000).nextDouble());
            });
    assertThat(new TableFile(path).chunk("value").getTotalSize()).isLessThan(120_000 * 8 * 2 / 5);
  }

  @Test
  void sameRowsGiveTheSameBytes() throws IOException {
    Path first = write("a.parquet", 5000, TableWriterTest::fillTypically);
    Path second = write("b.parquet", 5000, TableWriterTest::fillTypically);
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void fileThatIsThereIsReplaced() throws IOException {
    write("a.parquet", 10, TableWriterTest::fillTypically);
    Path path = write("a.parquet", 1, TableWriterTest::fillTypically);
    assertThat(new TableFile(path).rows()).hasSize(1);
  }

  @Test
  void tableWithoutRowsCanBeRead() throws IOException {
    Path path = write("a.parquet", 0, TableWriterTest::fillTypically);
    assertThat(Files.size(path)).isPositive();
    assertThat(new TableFile(path).rows()).isEmpty();
  }

  @Test
  void columnsOfOneNameAreRejected() {
    List<Column> columns = List.of(Column.few("zeta"), Column.real("zeta"));
    assertThatThrownBy(() -> new TableSchema("points", columns, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two columns of table points share a name");
  }

  @Test
  void columnIsFoundByName() {
    assertThat(SCHEMA.indexOf("number")).isEqualTo(2);
    assertThatThrownBy(() -> SCHEMA.indexOf("numbers"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("table sample has no column numbers");
  }
}
