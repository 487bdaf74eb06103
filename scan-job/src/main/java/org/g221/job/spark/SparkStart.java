package org.g221.job.spark;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.util.Utils;

/** Starts Spark, inside this process unless told otherwise. */
public final class SparkStart {

  private static final String MASTER = "spark.master";
  private static final String LOOPBACK = "127.0.0.1";

  /** Spark refuses less, in words that fit another way to start it. */
  private static final long LEAST_HEAP = 450L << 20;

  private static final String EMBEDDED = "local[*]";
  private static final Pattern LOCAL = Pattern.compile("local(?:\\[(\\d{1,4}|\\*)(?:, *\\d+)?])?");

  /** Set by {@code spark-submit}. */
  private static final String SUBMITTED = "SPARK_SUBMIT";

  private static final String NAME = "spark.app.name";

  /** What {@code spark-submit} calls an application that is given no name. */
  private static final String UNNAMED = "org.g221.job.Main";

  /** Set by scripts to the jar needed by executors of a cluster. */
  private static final String JAR_PROPERTY = "g221.jar";

  private SparkStart() {}

  /** Number of threads that evaluate nodes in this process; 0 if they run elsewhere. */
  public static int localThreads(Optional<String> master) {
    String chosen = master.orElse(System.getProperty(MASTER, EMBEDDED));
    Matcher local = LOCAL.matcher(chosen);
    if (!local.matches()) {
      return 0;
    }
    String threads = local.group(1) == null ? "1" : local.group(1);
    return threads.equals("*")
        ? Runtime.getRuntime().availableProcessors()
        : Integer.parseInt(threads);
  }

  /** How to access file systems before Spark runs, as set by {@code spark.hadoop.*}. */
  public static Configuration hadoopConfiguration() {
    Configuration configuration = SparkHadoopUtil.get().conf();
    YarnDriver.here().ifPresent(yarn -> yarn.waitForTheOneBefore(configuration));
    return configuration;
  }

  /** Why a heap of the given size is too small for Spark; empty if it suffices. */
  public static Optional<String> flawOfHeap(long heap) {
    return heap >= LEAST_HEAP
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "is a heap of %d MiB but Spark needs %d; set G221_JAVA_OPTS=-Xmx1g",
                heap >> 20,
                LEAST_HEAP >> 20));
  }

  /** The problem with the master that {@link #start} would use; empty if none is known. */
  public static Optional<String> flawOfMaster(Optional<String> master) {
    SparkConf conf = conf(master);
    boolean submitted = Boolean.getBoolean(SUBMITTED) || YarnDriver.here().isPresent();
    return MasterCheck.flaw(conf.get(MASTER, EMBEDDED), submitted);
  }

  /**
   * A Spark context.
   *
   * @param master where to run; if empty, as {@code spark-submit} says, otherwise on all cores of
   *     this machine
   * @param name of the application, unless {@code spark-submit} was given one
   */
  public static JavaSparkContext start(Optional<String> master, String name) {
    SparkConf conf = conf(master);
    conf.setAppName(applicationName(conf, name));
    conf.setIfMissing(MASTER, EMBEDDED);
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    if (conf.get(MASTER).startsWith("local")) {
      keepToThisMachine(conf);
    } else if (System.getProperty(JAR_PROPERTY) != null) {
      conf.setIfMissing("spark.jars", System.getProperty(JAR_PROPERTY));
    }
    return new JavaSparkContext(conf);
  }

  /** As {@code spark-submit} was told, otherwise after the scan. */
  static String applicationName(SparkConf conf, String scan) {
    String given = conf.get(NAME, UNNAMED);
    return given.equals(UNNAMED) ? "g221 " + scan : given;
  }

  /** The settings; Spark's own defaults ask for the name of this machine, known or not. */
  private static SparkConf conf(Optional<String> master) {
    if (localThreads(master) > 0) {
      Utils.setCustomHostname(LOOPBACK);
    }
    SparkConf conf = new SparkConf();
    master.ifPresent(conf::setMaster);
    return conf;
  }

  private static void keepToThisMachine(SparkConf conf) {
    // Nobody looks at the web page of a process that ends with its scan.
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.driver.host", LOOPBACK);
    conf.setIfMissing("spark.driver.bindAddress", LOOPBACK);
    if (LOCAL.matcher(conf.get(MASTER)).matches()) {
      // Other users of the machine can reach the ports of Spark, which then draws a secret at
      // random.
      conf.setIfMissing("spark.authenticate", "true");
      // Without memory a task fails, and says so; Spark would end the process.
      conf.setIfMissing("spark.executor.killOnFatalError.depth", "0");
    }
  }
}
