package org.g221.engine.treelevel;

import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.LeptonicDecays;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;

/**
 * Decays ℓ_b → ℓ_a ν_d ν̄_c, relative to the Standard Model.
 *
 * <p>Amplitude δ_ad δ_cb + (κ/2){2Δ_ad Δ_cb − Δ_ab Δ_cd − 2ζ(δ_ad Δ_cb + δ_cb Δ_ad) + ζΔ_ab δ_cd}
 * with Δ = Δℓ. Source: arXiv:1604.03088, eq. (A2), and its eq. (8) for the last term, which (A2)
 * lacks: exchange of a Z that turns ℓ_b into ℓ_a. Leading order in κ. In terms of the W couplings
 * w_ab = δ_ab − κζΔ_ab it is δ_ad w_cb − δ_cb κζΔ_ad + ½δ_cd κζΔ_ab + κ(Δ_ad Δ_cb − ½Δ_ab Δ_cd).
 */
public final class G221LeptonicDecays implements LeptonicDecays {

  private final ModelPoint point;
  private final G221ChargedCurrents charged;
  private final FormulaGraph graph;

  G221LeptonicDecays(ModelPoint point, G221ChargedCurrents charged) {
    this.point = point;
    this.charged = charged;
    this.graph = point.kappa().graph();
  }

  /** The amplitude of ℓ_b → ℓ_a ν_d ν̄_c relative to that of ℓ_b → ℓ_a ν_a ν̄_b; indices from 1. */
  @Override
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
