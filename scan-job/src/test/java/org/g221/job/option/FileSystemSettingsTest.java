package org.g221.job.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

class FileSystemSettingsTest {

  @Test
  void propertiesOfScansAreSettings() {
    System.setProperty("spark.hadoop.fs.s3a.endpoint", "http://127.0.0.1:9000");
    try {
      Configuration configuration = FileSystemSettings.configuration();
      assertThat(configuration.get("fs.s3a.endpoint")).isEqualTo("http://127.0.0.1:9000");
      assertThat(configuration.get("fs.permissions.umask-mode"))
          .isEqualTo(new Configuration().get("fs.permissions.umask-mode"));
    } finally {
      System.clearProperty("spark.hadoop.fs.s3a.endpoint");
    }
  }
}
