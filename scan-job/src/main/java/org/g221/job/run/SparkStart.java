package org.g221.job.run;

import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Starts Spark: inside this process unless told otherwise. */
public final class SparkStart {

  private static final String MASTER = "spark.master";

  private SparkStart() {}

  /**
   * A Spark context.
   *
   * @param master where to run; if empty what {@code spark-submit} says, else all cores of this
   *     machine
   * @param name of the application
   */
  public static JavaSparkContext start(Optional<String> master, String name) {
    SparkConf conf = new SparkConf().setAppName("g221 " + name);
    master.ifPresent(conf::setMaster);
    conf.setIfMissing(MASTER, "local[*]");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    if (conf.get(MASTER).startsWith("local")) {
      // Nobody looks at the web page of a process that ends with the scan.
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    return new JavaSparkContext(conf);
  }
}
