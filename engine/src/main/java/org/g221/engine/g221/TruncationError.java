package org.g221.engine.g221;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.exact.ExactModel;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.TheoryInputs;

/**
 * How far the amplitudes of leading order in κ are from those of the exact tree level.
 *
 * <p>Both belong to the same α, M_Z, G_F of muon decay and M_W'. The deviation of an amplitude is
 * |exact − leading order| in units of the size that the amplitude has in the Standard Model or at
 * leading order, whichever is larger. Amplitudes are:
 *
 * <ul>
 *   <li>charged currents of ud, us, ub, cs, cb with any lepton and neutrino; ℓ → ℓ'νν̄ with any
 *       neutrinos; W couplings and mass;
 *   <li>Z couplings of all fermions but the top, also those that change flavour;
 *   <li>C9 and C10 of b → sℓℓ, in units of C10 of the Standard Model; Bs mixing; τ → μℓℓ, in units
 *       of a charged current.
 * </ul>
 *
 * @param largestDeviation the largest deviation of all amplitudes; infinite where there is no exact
 *     model with these inputs
 * @param amplitude which one that is
 */
public record TruncationError(double largestDeviation, String amplitude) {

  /** Above this deviation leading order should not be trusted. */
  public static final double WARNING_LEVEL = 0.01;

  /** What a deviation has of rounding. */
  private static final double ROUNDING = 1e-12;

  private static final TruncationError NO_EXACT_MODEL =
      new TruncationError(Double.POSITIVE_INFINITY, "all of them");

  /** The error at a point, which has to be inside its ranges. */
  public static TruncationError of(ParameterPoint point, TheoryInputs inputs) {
    G221Couplings leading = ConstantCouplings.of(point, inputs);
    Optional<ExactModel> exact =
        ExactModel.of(ConstantCouplings.exactPoint(leading.point()), inputs);
    return exact.map(model -> of(leading, model)).orElse(NO_EXACT_MODEL);
  }

  private static TruncationError of(G221Couplings leading, ExactModel exact) {
    AmplitudeComparison largest =
        comparisons(leading, exact).stream()
            .max(Comparator.comparingDouble(AmplitudeComparison::deviation))
            .orElseThrow();
    return new TruncationError(largest.deviation(), largest.name());
  }

  /** All amplitudes that are compared. */
  static List<AmplitudeComparison> comparisons(G221Couplings leading, ExactModel exact) {
    List<AmplitudeComparison> all = new ArrayList<>(FourFermionComparisons.of(leading, exact));
    all.addAll(BosonComparisons.of(leading, exact));
    return all;
  }

  /** Whether leading order should not be trusted. */
  public boolean isTooLarge() {
    return !(largestDeviation <= WARNING_LEVEL);
  }

  /** The deviation in words. */
  public String description() {
    if (!hasExactModel()) {
      return "no exact model has this W' mass together with the measured alpha, G_F and M_Z";
    }
    if (largestDeviation < ROUNDING) {
      return "leading order in kappa agrees with the exact tree level";
    }
    return "leading order in kappa is off the exact tree level by %s in %s"
        .formatted(percent(largestDeviation), amplitude);
  }

  /** What is said of a point where the error is too large. */
  public String warning() {
    return hasExactModel()
        ? description() + ", more than " + percent(WARNING_LEVEL)
        : description() + ", so that leading order in kappa means nothing";
  }

  private boolean hasExactModel() {
    return Double.isFinite(largestDeviation);
  }

  private static String percent(double share) {
    double percent = 100 * share;
    return percent > 0 && percent < 0.01
        ? String.format(Locale.ROOT, "%.1e %%", percent)
        : new BigDecimal(percent).round(new MathContext(2)).stripTrailingZeros().toPlainString()
            + " %";
  }
}
