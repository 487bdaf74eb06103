package org.g221.engine.observable;

import static org.g221.engine.coupling.Generation.E;
import static org.g221.engine.coupling.Generation.MU;
import static org.g221.engine.coupling.Generation.TAU;

import java.util.List;
import org.g221.engine.coupling.ChargedCurrents;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Real;

/**
 * B⁺ → τ⁺ν.
 *
 * <p>BR/SM = F_τ(q_ub)/(1+δ_G)² with (1+δ_G)² = G(μ→e): the rate into τ summed over neutrinos, with
 * the Fermi constant as measured in muon decay. Helicity suppression, decay constant and |V_ub|
 * stay in the Standard Model value. Range: leading order in κ. Source: arXiv:1604.03088, eqs. (9),
 * (10), (A2).
 */
final class LeptonicB {

  private LeptonicB() {}

  static List<Observable> all() {
    return List.of(
        Observable.named("BR(B+->tau+nu)")
            .family(Family.SEMILEPTONIC)
            .symbol("\\mathcal{B}(B^+\\to\\tau^+\\nu)")
            .meaning("branching ratio of B+ -> tau+ nu")
            .formula("SM x F_tau(q_ub)/(1 + delta_G)^2")
            .source("arXiv:1604.03088, eqs. (9), (10), (A2)")
            .relative(LeptonicB::ratio));
  }

  private static Real ratio(Couplings couplings) {
    ChargedCurrents charged = couplings.charged();
    return charged.rate(1, 3, TAU).times(couplings.leptonic().rate(MU, E).reciprocal());
  }
}
