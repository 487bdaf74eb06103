package org.g221.job.run;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/** How tasks reach file systems: as the driver does, with what {@code spark.hadoop.*} says. */
final class TaskConfiguration {

  private TaskConfiguration() {}

  /** The configuration of this process; Hadoop's own where no Spark runs. */
  static Configuration current() {
    SparkEnv spark = SparkEnv.get();
    return spark == null
        ? new Configuration()
        : SparkHadoopUtil.get().newConfiguration(spark.conf());
  }
}
