package org.g221.job.option;

import org.apache.hadoop.conf.Configuration;

/** How commands that need no Spark access file systems. */
public final class FileSystemSettings {

  private static final String SPARK_PREFIX = "spark.hadoop.";

  private FileSystemSettings() {}

  /**
   * Hadoop's own settings, and above them the properties {@code spark.hadoop.*} of this process, as
   * for scans. Without the classes of Spark a command starts sooner.
   */
  public static Configuration configuration() {
    Configuration configuration = new Configuration();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(SPARK_PREFIX)) {
        configuration.set(name.substring(SPARK_PREFIX.length()), System.getProperty(name));
      }
    }
    return configuration;
  }
}
