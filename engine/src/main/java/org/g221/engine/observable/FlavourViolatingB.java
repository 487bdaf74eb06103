package org.g221.engine.observable;

import java.util.List;
import java.util.Map;
import org.g221.engine.observable.RareDecayInputs.TauMuRate;

/**
 * B decays into τ and μ, which the Standard Model forbids.
 *
 * <p>BR of one charge combination = c|κΔq_23Δℓ_23|² for L = −(κ/v²)Δq_23Δℓ_23(s̄γ_L b)(τ̄γ_L μ),
 * with c from form factors, masses and lifetimes. Both combinations have the same rate. No gauge
 * mixing at tree level, as it is diagonal in lepton flavour. Range: leading order in κ; form
 * factors are known to about 10 %. Source: arXiv:1604.03088, eq. (11); rates as in
 * arXiv:1504.07928.
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
        .absolute(
            (couplings, sm) ->
                couplings
                    .neutral()
                    .bToSTauMu()
                    .times(chargeCombinations * rate.leftHanded())
                    .plus(sm));
  }
}
