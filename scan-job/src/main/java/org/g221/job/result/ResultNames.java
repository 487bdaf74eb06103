package org.g221.job.result;

import java.util.Locale;
import java.util.regex.Pattern;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.Quantity;

/**
 * The names of the files that a scan writes into the folder of its result, and {@code regions} and
 * {@code report} again; relative to it, with {@code /} as separator.
 */
public final class ResultNames {

  static final String BEST_FIT = "best-fit.yaml";
  static final String REPORT = "report.html";

  private static final String ROWS = "points/part-\\d{5,9}\\.parquet";
  private static final Pattern DRAWN = Pattern.compile("report\\.html|figures/[a-z0-9_]+\\.svg");
  private static final Pattern WRITTEN =
      Pattern.compile(
          String.format(
              Locale.ROOT,
              "run\\.yaml|best-fit\\.yaml|%s|profiles/profiles\\.parquet|regions/regions\\.geojson|%s",
              ROWS,
              DRAWN));

  /** A file that was not complete when the process that wrote it was killed. */
  private static final Pattern INCOMPLETE = Pattern.compile("(|.*/)\\.([^/]+)\\.incomplete");

  private static final Pattern ATTEMPT = Pattern.compile("points/\\.part-\\d{5,9}\\.parquet\\..*");
  private static final Pattern RESERVED =
      Pattern.compile("(run|best-fit)\\.yaml|report\\.html|(points|profiles|regions|figures)/.*");

  private ResultNames() {}

  /** The picture of a profile. */
  static String figure(ProfileLikelihood profile) {
    return "figures/" + Quantity.columnOf(profile.definition().name()) + ".svg";
  }

  /** Whether it is a page or a picture, which can be drawn again from the other files. */
  static boolean isDrawn(String file) {
    return DRAWN.matcher(file).matches();
  }

  /** Whether a file of this name is g221's, complete or not. */
  static boolean isWritten(String file) {
    String whole = INCOMPLETE.matcher(file).replaceFirst("$1$2");
    return WRITTEN.matcher(whole).matches() || ATTEMPT.matcher(file).matches();
  }

  /** Whether it may not be written by an export, as it is the name or the place of such a file. */
  public static boolean isReserved(String file) {
    return RESERVED.matcher(file).matches();
  }
}
