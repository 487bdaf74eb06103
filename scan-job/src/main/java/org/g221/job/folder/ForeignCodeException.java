package org.g221.job.folder;

import java.util.Locale;

/** An executor runs another build of g221 than the driver; their results must not be mixed. */
public final class ForeignCodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ForeignCodeException(String message) {
    super(message);
  }

  /**
   * Ends a task unless it runs the driver's code.
   *
   * @param driver digest of the driver's code
   */
  public static void refuse(String driver) {
    String own = Loaded.DIGEST;
    if (!own.equals(driver)) {
      throw new ForeignCodeException(
          String.format(
              Locale.ROOT,
              "an executor has another build of g221 (%s) than the driver (%s); look for a jar of g221 on the class path of executors",
              own,
              driver));
    }
  }

  /** The classes of a process do not change, and a process runs many tasks. */
  private static final class Loaded {
    static final String DIGEST = CodeDigest.current();
  }
}
