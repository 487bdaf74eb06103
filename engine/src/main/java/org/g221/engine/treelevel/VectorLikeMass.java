package org.g221.engine.treelevel;

import java.util.Locale;
import org.g221.engine.exact.GaugeCouplings;
import org.g221.engine.formula.Real;
import org.g221.engine.model.OptionalRule;
import org.g221.engine.model.RangeRule;
import org.g221.engine.parameter.TheoryInputs;

/**
 * The mass of the vector-like fermions that decouple the first family from the heavy vectors.
 *
 * <p>Δ_11 = 0 takes a heavy state whose share of chiral fields is s = r²/(1 + r²). Its Yukawa
 * coupling λ = 2m√s/u stays below √(4π) for m &lt; √(4π) u/(2√s), and κ = s²v²/u², so that
 *
 * <p>κ ≤ π (v/m)² s.
 *
 * <p>Other states may mix more, with s = 1 where Δ has the eigenvalue −1/r², and then have to be
 * lighter; at equal masses this lowers the bound by √s at most.
 */
public final class VectorLikeMass {

  /** Masses below that of the top quark are excluded for long; such a number is given in TeV. */
  private static final double SMALLEST_GEV = 100;

  /** The smallest mass of these fermions that a scan allows for. */
  public static final OptionalRule AT_LEAST =
      new OptionalRule(
          "vector-like-mass-min-gev",
          SMALLEST_GEV,
          String.format(Locale.ROOT, "must be at least %.0f, as masses are in GeV", SMALLEST_GEV));

  /** π, if Yukawa couplings are as large as gauge couplings may be. */
  private static final double QUARTER_OF_LARGEST_COUPLING_SQUARED =
      GaugeCouplings.PERTURBATIVE_LIMIT * GaugeCouplings.PERTURBATIVE_LIMIT / 4;

  private VectorLikeMass() {}

  /** v√(πs/κ). */
  static Real largest(ModelPoint point, TheoryInputs inputs) {
    return share(point)
        .times(QUARTER_OF_LARGEST_COUPLING_SQUARED)
        .over(point.kappa())
        .squareRoot()
        .times(inputs.vacuumValueGev());
  }

  /** The condition that the fermions can have a mass. */
  public static RangeRule atLeast(double massGev, ModelPoint point, TheoryInputs inputs) {
    double ratio = inputs.vacuumValueGev() / massGev;
    Real largestKappa = share(point).times(QUARTER_OF_LARGEST_COUPLING_SQUARED * ratio * ratio);
    return new RangeRule(
        String.format(
            Locale.ROOT,
            "vector-like fermions of %s GeV would need Yukawa couplings above sqrt(4 pi)",
            text(massGev)),
        largestKappa.minus(point.kappa()));
  }

  private static String text(double number) {
    return number == Math.rint(number) && number < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** s = 1/(1 + 1/r²). */
  private static Real share(ModelPoint point) {
    return point.g2OverG1().squared().reciprocal().plus(1).reciprocal();
  }
}
