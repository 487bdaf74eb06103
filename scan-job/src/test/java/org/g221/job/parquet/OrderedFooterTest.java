package org.g221.job.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where objects lie in memory differs from process to process; bytes of files must not. */
class OrderedFooterTest {

  @TempDir private Path folder;

  /** What each process does: a table with every kind of column. */
  static final class Writer {
    public static void main(String[] arguments) throws Exception {
      TableSchema schema =
          new TableSchema(
              "sample",
              List.of(
                  Column.few("axis"),
                  Column.real("value"),
                  Column.integer("number"),
                  Column.text("name")),
              Map.of("g221.scan-id", "sample"));
      var file = new org.apache.hadoop.fs.Path(Path.of(arguments[0]).toUri());
      try (TableWriter writer = new TableWriter(file, schema, new Configuration())) {
        Row row = new Row(4);
        for (int i = 0; i < 1000; i++) {
          row.set(0, 0.5 * (i % 7));
          row.set(1, Math.sqrt(i));
          row.set(2, (long) i);
          row.set(3, "name " + i % 3);
          writer.write(row);
        }
      }
    }
  }

  @Test
  void processesWriteTheSameBytes() throws Exception {
    List<Process> processes = new ArrayList<>();
    // Five ways in which the JVM gives objects the numbers by which hash sets order them.
    for (int way : new int[] {0, 1, 3, 4, 5}) {
      processes.add(start(way));
    }
    Set<String> contents = new HashSet<>();
    for (int i = 0; i < processes.size(); i++) {
      assertThat(processes.get(i).waitFor()).isZero();
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".parquet")) {
          contents.add(FileDigest.of(Files.newInputStream(file)).toString());
        }
      }
    }
    assertThat(contents).hasSize(1);
  }

  private Process start(int way) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=" + way,
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            folder.resolve("table-" + way + ".parquet").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log-" + way).toFile())
        .start();
  }
}
