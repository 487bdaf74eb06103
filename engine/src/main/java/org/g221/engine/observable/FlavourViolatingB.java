package org.g221.engine.observable;

import static org.g221.engine.coupling.Generation.MU;
import static org.g221.engine.coupling.Generation.TAU;

import java.util.List;
import java.util.Map;
import org.g221.engine.coupling.NeutralCurrents;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;
import org.g221.engine.observable.RareDecayInputs.TauMuRate;

/**
 * B decays into τ and μ, which the Standard Model forbids.
 *
 * <p>BR of one charge combination = c|κΔq_23Δℓ_23|² for L = −(κ/v²)Δq_23Δℓ_23(s̄γ_L b)(τ̄γ_L μ),
 * with c from form factors, masses and lifetimes, and further terms where leptons are right-handed
 * as well. Both combinations have the same rate where the currents are hermitian. No gauge mixing
 * at tree level, as it is diagonal in lepton flavour. Range: leading order in κ; form factors are
 * known to about 10 %. Source: arXiv:1604.03088, eq. (11); rates as in arXiv:1504.07928.
 */
final class FlavourViolatingB {

  private static final String SOURCE = "arXiv:1604.03088, eq. (11); conf/theory/rare-decays.yaml";
  private static final int ONE_CHARGE = 1;
  private static final int BOTH_CHARGES = 2;

  private FlavourViolatingB() {}

  static List<Observable> all(Map<String, TauMuRate> rates) {
    TauMuRate kaon = rates.get("B+->Ktaumu");
    TauMuRate vectorKaon = rates.get("B0->K*taumu");
    TauMuRate leptonic = rates.get("Bs->taumu");
    return List.of(
        observable(
            "BR(B+->Ktaumu)",
            "B^+\\to K^+\\tau\\mu",
            "B+ -> K+ tau mu, sum of both charges",
            kaon,
            BOTH_CHARGES),
        observable(
            "BR(B+->Ktau+mu-)",
            "B^+\\to K^+\\tau^+\\mu^-",
            "B+ -> K+ tau+ mu-, the same as K+ tau- mu+",
            kaon,
            ONE_CHARGE),
        observable(
            "BR(B0->K*tau+mu-)",
            "B^0\\to K^{*0}\\tau^+\\mu^-",
            "B0 -> K*0 tau+ mu-, the same as K*0 tau- mu+",
            vectorKaon,
            ONE_CHARGE),
        observable(
            "BR(Bs->taumu)",
            "B_s\\to\\tau\\mu",
            "Bs -> tau mu, sum of both charges",
            leptonic,
            BOTH_CHARGES));
  }

  private static Observable observable(
      String name, String symbol, String process, TauMuRate rate, int chargeCombinations) {
    String factor = chargeCombinations == ONE_CHARGE ? "" : chargeCombinations + " ";
    return Observable.named(name)
        .family(Family.LEPTON_FLAVOUR_VIOLATION)
        .symbol("\\mathcal{B}(" + symbol + ")")
        .meaning("branching ratio of " + process)
        .formula(factor + "(vector + axial)/4 |kappa Delta^q_23 Delta^l_23|^2")
        .source(SOURCE)
        .absolute((couplings, sm) -> rate(couplings.neutral(), rate, chargeCombinations).plus(sm));
  }

  private static Real rate(NeutralCurrents neutral, TauMuRate rate, int chargeCombinations) {
    Real first = squared(neutral, TAU, MU);
    Real second = chargeCombinations == ONE_CHARGE ? first : squared(neutral, MU, TAU);
    Real mixed = interference(neutral, TAU, MU);
    Real otherMixed = chargeCombinations == ONE_CHARGE ? mixed : interference(neutral, MU, TAU);
    return sum(first, second, chargeCombinations, rate.leftHanded())
        .plus(sum(mixed, otherMixed, chargeCombinations, rate.interference()));
  }

  /**
   * The sum of the contributions of both charges; equal expressions are not added to each other.
   */
  private static Real sum(Real first, Real second, int chargeCombinations, double weight) {
    return first == second
        ? first.times(chargeCombinations * weight)
        : first.plus(second).times(weight);
  }

  private static Real squared(NeutralCurrents neutral, int a, int b) {
    return neutral.squaredBToSLeptons(a, b).plus(neutral.bToSRightLeptons(a, b).squaredModulus());
  }

  private static Real interference(NeutralCurrents neutral, int a, int b) {
    Complex right = neutral.bToSRightLeptons(a, b);
    return neutral.bToSLeptons(a, b).times(right.conjugate()).re();
  }
}
