package org.g221.engine.profile;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Profile likelihoods given by a formula. */
public final class FormulaProfiles {

  private FormulaProfiles() {}

  public static ProfileLikelihood plane(
      ProfileAxis x, ProfileAxis y, DoubleBinaryOperator chiSquare) {
    double[] values = new double[x.bins() * y.bins()];
    for (int i = 0; i < x.bins(); i++) {
      for (int j = 0; j < y.bins(); j++) {
        values[i * y.bins() + j] = chiSquare.applyAsDouble(x.centers()[i], y.centers()[j]);
      }
    }
    return profile(List.of(x, y), values);
  }

  public static ProfileLikelihood line(ProfileAxis x, DoubleUnaryOperator chiSquare) {
    return profile(List.of(x), Arrays.stream(x.centers()).map(chiSquare).toArray());
  }

  /** Equal bins of width 1, the first from 0 to 1. */
  public static ProfileAxis unitBins(int count) {
    return ProfileAxis.ofQuantity("x", 0, 0, count, count);
  }

  /** χ² in bins of width 1; rows run along x. */
  public static ProfileLikelihood table(double[][] rows) {
    return plane(unitBins(rows.length), unitBins(rows[0].length), (x, y) -> rows[(int) x][(int) y]);
  }

  private static ProfileLikelihood profile(List<ProfileAxis> axes, double[] values) {
    return new ProfileLikelihood(new ProfileDefinition(axes), values, new long[values.length]);
  }
}
