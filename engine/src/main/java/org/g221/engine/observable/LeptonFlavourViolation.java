package org.g221.engine.observable;

import static org.g221.engine.coupling.Generation.MU;
import static org.g221.engine.coupling.Generation.TAU;

import java.util.List;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.ZCouplings;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Decays that the Standard Model forbids.
 *
 * <p>BR(τ→3μ) = BR(τ→eνν̄)(2|g_LL|² + |g_LR|²), without the factor 2 of identical particles for
 * τ→μee; Γ(Z→τ⁺μ⁻+τ⁻μ⁺) = 2·√2 G_F M_Z³/(6π)·|κζΔℓ_23/2|². Leading order in κ. Source:
 * arXiv:1604.03088, eqs. (8), (A1).
 */
final class LeptonFlavourViolation {

  private LeptonFlavourViolation() {}

  static List<Observable> all() {
    return List.of(
        observable("BR(tau->3mu)")
            .symbol("\\mathcal{B}(\\tau\\to 3\\mu)")
            .meaning("branching ratio of tau -> mu mu mu")
            .formula("BR(tau->e nu nu) (2|g_LL|^2 + |g_LR|^2)")
            .source("arXiv:1604.03088, eq. (A1)")
            .absolute((couplings, sm) -> tauToThreeLeptons(couplings, 2, 2).plus(sm)),
        observable("BR(tau->muee)")
            .symbol("\\mathcal{B}(\\tau\\to\\mu ee)")
            .meaning("branching ratio of tau- -> mu- e+ e-")
            .formula("BR(tau->e nu nu) (|g_LL|^2 + |g_LR|^2)")
            .source("arXiv:1604.03088, eq. (A1)")
            .absolute((couplings, sm) -> tauToThreeLeptons(couplings, 1, 1).plus(sm)),
        observable("BR(Z->taumu)")
            .symbol("\\mathcal{B}(Z\\to\\tau\\mu)")
            .meaning("branching ratio of Z into tau+ mu- or tau- mu+")
            .formula("2 sqrt(2) G_F M_Z^3/(6 pi) |kappa zeta Delta^l_23/2|^2/Gamma_Z")
            .source("arXiv:1604.03088, eq. (8)")
            .absolute((couplings, sm) -> zToTauMu(couplings).plus(sm)));
  }

  private static Real tauToThreeLeptons(Couplings couplings, int pair, double leftWeight) {
    Real left =
        couplings.neutral().threeLeptonsLeft(TAU, MU, pair).squaredModulus().times(leftWeight);
    Real right = couplings.neutral().threeLeptonsRight(TAU, MU, pair).squaredModulus();
    return left.plus(right).times(couplings.inputs().brTauToENuNu());
  }

  private static Real zToTauMu(Couplings couplings) {
    TheoryInputs inputs = couplings.inputs();
    double scale =
        2 * Math.sqrt(2) * inputs.fermiConstant() * Math.pow(inputs.zMassGev(), 3) / (6 * Math.PI);
    ZCouplings z = couplings.z();
    Real left = z.left(Fermion.CHARGED_LEPTON, MU, TAU).squaredModulus();
    Real right = z.right(Fermion.CHARGED_LEPTON, MU, TAU).squaredModulus();
    return left.plus(right).times(scale / inputs.zWidthGev());
  }

  private static ObservableBuilder observable(String name) {
    return Observable.named(name).family(Family.LEPTON_FLAVOUR_VIOLATION);
  }
}
