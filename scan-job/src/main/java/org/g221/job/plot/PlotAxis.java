package org.g221.job.plot;

import org.g221.engine.profile.ProfileAxis;

/**
 * A side of a plot.
 *
 * @param name of its quantity, as users write it
 * @param logarithmic whether equal ratios, not equal differences, have equal lengths
 */
public record PlotAxis(String name, double lower, double upper, boolean logarithmic) {

  /** The side of a profile, with the spacing of its nodes, so that they appear evenly spaced. */
  public static PlotAxis of(ProfileAxis axis) {
    return new PlotAxis(axis.name(), axis.lower(), axis.upper(), haveEqualRatios(axis));
  }

  private static boolean haveEqualRatios(ProfileAxis axis) {
    double[] nodes = axis.centers();
    if (!axis.onGridAxis() || nodes.length < 3 || nodes[0] <= 0) {
      return false;
    }
    double ratio = nodes[1] / nodes[0];
    for (int i = 1; i < nodes.length; i++) {
      if (Math.abs(nodes[i] / nodes[i - 1] / ratio - 1) > 1e-9) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value lies on it. */
  public boolean shows(double value) {
    return lower <= value && value <= upper;
  }

  Scale scale(double start, double end) {
    return new Scale(lower, upper, logarithmic, start, end);
  }

  /** A value, to about a thousandth of the length. */
  public String text(double value) {
    return NumberText.rounded(value, (upper - lower) / 1000);
  }
}
