package org.g221.engine.treelevel;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.formula.Real;

/**
 * The rules of {@link ModelPoint} on ζ and on eigenvalues, times powers of √κ, so that they are
 * linear or quadratic in √κ times the parameters. As √κ is below 1, a point that meets the rules of
 * the model meets these as well.
 *
 * @param root √κ
 * @param rootOverSquare √κ/r²
 */
public record G221Rules(Real root, Real rootOverSquare) {

  private static final double TOLERANCE = ModelPoint.EDGE_TOLERANCE;

  /** ζ lies between −1/r² and 1. */
  public List<Real> ofMixing(Real zeta) {
    return List.of(zeta.plus(rootOverSquare).plus(TOLERANCE), root.minus(zeta).plus(TOLERANCE));
  }

  /**
   * Eigenvalues of Δ lie between −1/r² and 1.
   *
   * @param second √κ Δ_22
   * @param third √κ Δ_33
   * @param square κ|Δ_23|²
   */
  public List<Real> ofEntries(Real second, Real third, Real square) {
    List<Real> rules = new ArrayList<>();
    rules.addAll(positive(root.minus(second), root.minus(third), square));
    rules.addAll(positive(second.plus(rootOverSquare), third.plus(rootOverSquare), square));
    return rules;
  }

  private static List<Real> positive(Real first, Real second, Real square) {
    return List.of(
        first.plus(TOLERANCE),
        second.plus(TOLERANCE),
        first.times(second).minus(square).plus(TOLERANCE));
  }

  /** The eigenvalues of δ_ij − d_i d_j are 1 and 1 − |d|²; with √(√κ) times the components. */
  public Real ofVector(Real second, Real third) {
    Real length = second.squared().plus(third.squared());
    return root.plus(rootOverSquare).minus(length).plus(TOLERANCE);
  }
}
