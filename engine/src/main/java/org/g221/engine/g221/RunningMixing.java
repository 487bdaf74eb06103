package org.g221.engine.g221;

import java.util.List;
import org.g221.engine.formula.Real;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.running.ElectroweakCouplings;

/**
 * √κ times gauge mixing at low energy, about ζ + 6y_t²/(16π²) ln(M/M_Z) Δq_33, as a coordinate in
 * place of √κζ: data at the poles fix this sum, not ζ. Any sum is as true; it need not be the exact
 * one of the running.
 *
 * @param range range of ζ
 */
record RunningMixing(Varied range) {

  static final String NAME = "sqrt(kappa)*zeta-at-low-energy";

  /** 6y_t²/(16π²) with y_t² = 0.8. */
  private static final double STRENGTH = 6 * 0.8 / (16 * Math.PI * Math.PI);

  SearchCoordinate coordinate(G221Scale scale) {
    double shift = Math.max(0, STRENGTH * ElectroweakCouplings.logarithm(scale.mass().max()));
    double lowest = Math.max(range.min() * scale.largest(), -scale.largestOverSquare());
    return new SearchCoordinate(
            NAME,
            Math.min(0, lowest) - shift * scale.largestOverSquare(),
            Math.max(0, Math.min(1, range.max())) * scale.largest() + shift * scale.largest())
        .outward();
  }

  /**
   * √κζ.
   *
   * @param third √κ Δq_33
   */
  Real scaledZeta(Real mass, Real third) {
    Real logarithm = ElectroweakCouplings.logarithm(mass);
    return mass.graph().input(NAME).minus(logarithm.times(third).times(STRENGTH));
  }

  /** ζ. */
  double zeta(double coordinate, double root, double mass, double third) {
    return coordinate / root - STRENGTH * ElectroweakCouplings.logarithm(mass) * third;
  }

  /** The range of ζ. */
  List<Real> rules(Real scaledZeta, Real root) {
    return List.of(
        scaledZeta.minus(root.times(range.min())), root.times(range.max()).minus(scaledZeta));
  }
}
