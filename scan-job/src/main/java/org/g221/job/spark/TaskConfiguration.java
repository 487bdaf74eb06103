package org.g221.job.spark;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/** How tasks access file systems: like the driver, with the settings of {@code spark.hadoop.*}. */
final class TaskConfiguration {

  /** Reading it takes milliseconds, too long to repeat for each of many tiles. */
  private static final AtomicReference<OfProcess> KNOWN = new AtomicReference<>();

  private record OfProcess(SparkEnv spark, Configuration configuration) {}

  private TaskConfiguration() {}

  /** The configuration of this process; Hadoop's own if no Spark runs. Must not be changed. */
  static Configuration current() {
    SparkEnv spark = SparkEnv.get();
    OfProcess found = KNOWN.get();
    if (found == null || found.spark() != spark) {
      found = new OfProcess(spark, read(spark));
      KNOWN.set(found);
    }
    return found.configuration();
  }

  private static Configuration read(SparkEnv spark) {
    return spark == null
        ? new Configuration()
        : SparkHadoopUtil.get().newConfiguration(spark.conf());
  }
}
