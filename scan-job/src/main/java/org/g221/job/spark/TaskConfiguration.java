package org.g221.job.spark;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/** How tasks reach file systems: as the driver does, with what {@code spark.hadoop.*} says. */
final class TaskConfiguration {

  /** To read it takes milliseconds, which a scan of many tiles cannot spare for each. */
  private static final AtomicReference<OfProcess> KNOWN = new AtomicReference<>();

  private record OfProcess(SparkEnv spark, Configuration configuration) {}

  private TaskConfiguration() {}

  /** The configuration of this process; Hadoop's own where no Spark runs. Not to be changed. */
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
