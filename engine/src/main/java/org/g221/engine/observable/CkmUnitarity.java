package org.g221.engine.observable;

import static org.g221.engine.coupling.Generation.BOTTOM;
import static org.g221.engine.coupling.Generation.DOWN;
import static org.g221.engine.coupling.Generation.E;
import static org.g221.engine.coupling.Generation.MU;
import static org.g221.engine.coupling.Generation.STRANGE;
import static org.g221.engine.coupling.Generation.UP;

import java.util.List;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.CkmMatrix;

/**
 * Unitarity of the first row of the CKM matrix, with its elements as they are measured.
 *
 * <p>β decays and K → πeν give G_F²|V_uj|²F_e(q_uj), and G_F² is measured as G_F²G(μ→e). So the sum
 * of the squares that are found is Σ_j |V_uj|²F_e(q_uj)/G(μ→e) = 1 − 2δ_G − 2κζ|V_us|² Re q_us −
 * 2κζ|V_ub|² Re q_ub with δ_G = −κζΔℓ_22, while V is unitary. Muons in K → πμν are not taken into
 * account; |V_us|² is a twentieth of the sum. Range: leading order in κ. Source: arXiv:1604.03088,
 * eqs. (9), (10), (A2).
 */
final class CkmUnitarity {

  private CkmUnitarity() {}

  static List<Observable> all() {
    return List.of(
        Observable.named("CKM-row-1")
            .family(Family.CKM)
            .symbol("|V_{ud}|^2+|V_{us}|^2+|V_{ub}|^2")
            .meaning("first row of the CKM matrix from rates into electrons and muon decay")
            .formula("SM x sum_j |V_uj|^2 F_e(q_uj)/G(mu->e)")
            .source("arXiv:1604.03088, eqs. (9), (10), (A2)")
            .relative(CkmUnitarity::firstRow));
  }

  private static Real firstRow(Couplings couplings) {
    return term(couplings, DOWN)
        .plus(term(couplings, STRANGE))
        .plus(term(couplings, BOTTOM))
        .times(couplings.leptonic().rate(MU, E).reciprocal());
  }

  /** |V_uj|²F_e(q_uj). */
  private static Real term(Couplings couplings, int down) {
    CkmMatrix ckm = couplings.inputs().ckm();
    double re = ckm.re(UP, down);
    double im = ckm.im(UP, down);
    return couplings.charged().rate(UP, down, E).times(re * re + im * im);
  }
}
