package org.g221.engine.exact;

import java.util.Optional;
import org.g221.engine.parameter.TheoryInputs;

/**
 * The model at tree level without expansion, adjusted to measured quantities: g, g', v and u
 * reproduce the given α, M_Z, G_F of muon decay and M_W'.
 *
 * <p>The Standard Model at tree level has one more relation among M_W, M_Z, sin²θ and G_F than the
 * measured values satisfy, as loops matter there. Here v belongs to G_F, g = 2M_W/v, and sin²θ is
 * the effective angle; so α = g² sin²θ/(4π) and M_Z = M_W/cos θ are the values without new physics,
 * from which the exact model starts.
 */
public final class ExactModel {

  private static final int MOST_STEPS = 200;
  private static final double ENOUGH = 4e-15;
  private static final double CONVERGED = 1e-12;

  private final ExchangeAmplitudes amplitudes;
  private final FermionCouplings couplings;

  private ExactModel(FermionCouplings couplings, ExchangeAmplitudes amplitudes) {
    this.couplings = couplings;
    this.amplitudes = amplitudes;
  }

  /**
   * The parameters of a point.
   *
   * @param ratio r = g2/g1
   * @param massGev mass of the W'
   * @param zeta gauge mixing
   * @param deltaQ Δq
   * @param deltaL Δℓ
   */
  public record Point(
      double ratio, double massGev, double zeta, HermitianMatrix deltaQ, HermitianMatrix deltaL) {}

  /**
   * The exact model of a point, for given inputs.
   *
   * @return empty if there is none: no vacuum gives this W' mass, or the new physics is too strong
   *     to be reconciled with α, M_Z and G_F
   */
  public static Optional<ExactModel> of(Point point, TheoryInputs inputs) {
    try {
      return adjusted(point, inputs);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Corrects v² for the deficit in G_F and n2² for that in M_Z², with e² = g²sin²θ fixed, until
   * both vanish; each step gains a factor of about κ.
   */
  private static Optional<ExactModel> adjusted(Point point, TheoryInputs inputs) {
    double g = inputs.weakCoupling();
    double sin2 = inputs.sin2ThetaEff();
    double e2 = g * g * sin2;
    double v2 = inputs.vacuumValueGev() * inputs.vacuumValueGev();
    double n2Squared = g * g / (1 - sin2);
    double zMassSquared = n2Squared * v2 / 4;
    double strength = 1 / v2;
    FermionCouplings fermions = null;
    double smallest = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      GaugeSector gauge = sector(point, e2, n2Squared, v2);
      fermions =
          fermions == null
              ? new FermionCouplings(gauge, inputs.ckm(), point.deltaQ(), point.deltaL())
              : fermions.with(gauge);
      ExchangeAmplitudes amplitudes = new ExchangeAmplitudes(fermions);
      double excessOfStrength = amplitudes.leptonicStrength(2, 1) / strength;
      double excessOfMass = 1 / (gauge.z().propagator() * zMassSquared);
      double lack = Math.max(Math.abs(excessOfStrength - 1), Math.abs(excessOfMass - 1));
      // Rounding keeps the last digits moving, so stop once the deficit no longer shrinks.
      if (lack < ENOUGH || lack < CONVERGED && lack >= smallest) {
        return Optional.of(new ExactModel(fermions, amplitudes));
      }
      smallest = Math.min(smallest, lack);
      v2 *= excessOfStrength;
      n2Squared /= excessOfMass * excessOfStrength;
    }
    return Optional.empty();
  }

  /** The sector with e² = n2² s²c², where s² is the smaller root. */
  private static GaugeSector sector(Point point, double e2, double n2Squared, double v2) {
    double sin2 = (1 - Math.sqrt(1 - 4 * e2 / n2Squared)) / 2;
    double weak = Math.sqrt(e2 / sin2);
    double hypercharge = Math.sqrt(e2 / (1 - sin2));
    GaugeCouplings couplings = GaugeCouplings.of(weak, hypercharge, point.ratio());
    return GaugeSector.ofWPrimeMass(couplings, Math.sqrt(v2), point.zeta(), point.massGev());
  }

  public GaugeSector gauge() {
    return couplings.gauge();
  }

  public FermionCouplings couplings() {
    return couplings;
  }

  public ExchangeAmplitudes amplitudes() {
    return amplitudes;
  }
}
