package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;

/**
 * Decays ℓ_b → ℓ_a ν_d ν̄_c, relative to the Standard Model.
 *
 * <p>Amplitude δ_ad δ_cb + (κ/2){2Δ_ad Δ_cb − Δ_ab Δ_cd − 2ζ(δ_ad Δ_cb + δ_cb Δ_ad) + ζΔ_ab δ_cd}
 * with Δ = Δℓ. Source: arXiv:1604.03088, eq. (A2), and its eq. (8) for the last term, which (A2)
 * lacks: exchange of a Z that turns ℓ_b into ℓ_a. Leading order in κ. Written with the W couplings
 * w_ab = δ_ab − κζΔ_ab it is δ_ad w_cb − δ_cb κζΔ_ad + ½δ_cd κζΔ_ab + κ(Δ_ad Δ_cb − ½Δ_ab Δ_cd).
 */
public final class LeptonicDecays {

  private final ModelPoint point;
  private final ChargedCurrents charged;
  private final FormulaGraph graph;

  LeptonicDecays(ModelPoint point, ChargedCurrents charged) {
    this.point = point;
    this.charged = charged;
    this.graph = point.kappa().graph();
  }

  /** G(b→a) = Σ_cd |amplitude|²; {@code from} is b and {@code to} is a, from 1 to 3 for e, μ, τ. */
  public Real rate(int from, int to) {
    Real sum = graph.zero();
    for (int c = 1; c <= 3; c++) {
      for (int d = 1; d <= 3; d++) {
        sum = sum.plus(amplitude(to, from, c, d).squaredModulus());
      }
    }
    return sum;
  }

  /** 1 + δ_G = √G(μ→e), the Fermi constant as measured in muon decay over G_F. */
  public Real fermiRatio() {
    return rate(2, 1).squareRoot();
  }

  /** δ_G, the shift of the Fermi constant as measured in muon decay. */
  public Real fermiShift() {
    return fermiRatio().minus(1);
  }

  /** 1/(1 + δ_G) = √G(μ→e)/G(μ→e), with the divisor that ratios of decays have. */
  public Real inverseFermiRatio() {
    return fermiRatio().times(rate(2, 1).reciprocal());
  }

  /** The amplitude of ℓ_b → ℓ_a ν_d ν̄_c relative to that of ℓ_b → ℓ_a ν_a ν̄_b; indices from 1. */
  public Complex amplitude(int a, int b, int c, int d) {
    FlavourMatrix delta = point.deltaL();
    Complex exchange =
        delta
            .at(a, d)
            .times(delta.at(c, b))
            .minus(delta.at(a, b).times(delta.at(c, d)).times(graph.constant(0.5)));
    Complex fromW =
        charged
            .leptonCoupling(c, b)
            .times(kronecker(a, d))
            .minus(charged.mixedLeptons(a, d).times(kronecker(c, b)));
    Complex fromZ = charged.mixedLeptons(a, b).times(kronecker(c, d)).times(graph.constant(0.5));
    return fromW.plus(fromZ).plus(exchange.times(point.kappa()));
  }

  private Real kronecker(int i, int j) {
    return i == j ? graph.one() : graph.zero();
  }
}
