package org.g221.job.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemReaderTest {

  @ParameterizedTest
  @CsvSource({
    "'', a, a",
    "b, a, b/a",
    "conf/figures, ../../out/a, out/a",
    "b, /c/a, /c/a",
    "b, hdfs://host:8020/a, hdfs://host:8020/a",
    "s3a://bucket/b/, a, s3a://bucket/b/a"
  })
  void scansAreRelativeToTheirFolder(String folder, String name, String expected) {
    assertThat(ItemReader.inside(folder, name)).isEqualTo(expected);
  }
}
