package org.g221.job.folder;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;

/**
 * How long to believe in the holder of a lock.
 *
 * @param heartbeat interval between signs of life
 * @param silence after which a process seems dead
 * @param waiting how long to wait for a lock that another process holds
 */
public record LockPatience(Duration heartbeat, Duration silence, Duration waiting) {

  /** Setting of {@link #waiting}, such as {@code 2m}. */
  public static final String WAIT = "g221.lock.wait";

  /** Setting of {@link #heartbeat}; the silence is twelve of them. */
  static final String HEARTBEAT = "g221.lock.heartbeat";

  static final LockPatience USUAL = of(Duration.ofSeconds(5), Duration.ZERO);

  private static final int BEATS_OF_SILENCE = 12;

  /** How settings of Hadoop are given to Spark. */
  private static final String PREFIX = "spark.hadoop.";

  private static LockPatience of(Duration heartbeat, Duration waiting) {
    return new LockPatience(heartbeat, heartbeat.multipliedBy(BEATS_OF_SILENCE), waiting);
  }

  /**
   * The patience that settings ask for.
   *
   * @throws InvalidInputException if a setting is not a time
   */
  static LockPatience of(Configuration settings) {
    Diagnostics diagnostics = new Diagnostics();
    Duration heartbeat = time(settings, HEARTBEAT, USUAL.heartbeat(), 1, diagnostics);
    Duration waiting = time(settings, WAIT, USUAL.waiting(), 0, diagnostics);
    diagnostics.throwIfErrors();
    return of(heartbeat, waiting);
  }

  private static Duration time(
      Configuration settings, String key, Duration usual, long least, Diagnostics diagnostics) {
    try {
      long millis = settings.getTimeDuration(key, usual.toMillis(), TimeUnit.MILLISECONDS);
      if (millis >= least) {
        return Duration.ofMillis(millis);
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    diagnostics.error(
        Diagnostics.COMMAND_LINE,
        PREFIX + key,
        "is '" + settings.get(key) + "' but must be a time such as 90s");
    return usual;
  }
}
