package org.g221.job.result;

import java.time.Duration;
import java.time.Instant;

/**
 * When and where a scan ran.
 *
 * @param started when it began
 * @param duration how long it took
 * @param master address of Spark's master
 * @param cores number of tasks run in parallel
 * @param sparkVersion version of Spark
 */
public record RunSite(
    Instant started, Duration duration, String master, int cores, String sparkVersion) {

  /** The site of a scan that ends now. */
  public static RunSite endingNow(Instant started, String master, int cores, String sparkVersion) {
    return new RunSite(
        started, Duration.between(started, Instant.now()), master, cores, sparkVersion);
  }
}
