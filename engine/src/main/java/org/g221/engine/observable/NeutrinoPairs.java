package org.g221.engine.observable;

import java.util.List;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Real;
import org.g221.engine.observable.RareDecayInputs.NeutrinoAmplitude;

/**
 * B → Kνν̄ and B → K*νν̄.
 *
 * <p>BR/SM = ⅓ Σ_ab |δ_ab + w(Δℓ_ab − ζδ_ab)|² with w = πκΔq_23/(α λ_t C_L), C_L = −X_t/sin²θ_W.
 * New physics is left-handed like the Standard Model, so that the form factors cancel and all modes
 * scale alike. Range: leading order in κ. Source: arXiv:1604.03088, eqs. (11), (12); Standard Model
 * amplitude of arXiv:1409.4557.
 */
final class NeutrinoPairs {

  private static final String SOURCE = "arXiv:1604.03088, eqs. (11), (12); arXiv:1409.4557";

  private NeutrinoPairs() {}

  static List<Observable> all(NeutrinoAmplitude standardModel) {
    return List.of(
        mode(
            "BR(B+->Knunu)",
            "B^+\\to K^+",
            "branching ratio of B+ -> K+ nu nu, short distances",
            standardModel),
        mode("BR(B0->Knunu)", "B^0\\to K^0", "branching ratio of B0 -> K0 nu nu", standardModel),
        mode(
            "BR(B+->K*nunu)",
            "B^+\\to K^{*+}",
            "branching ratio of B+ -> K*+ nu nu, short distances",
            standardModel),
        mode(
            "BR(B0->K*nunu)",
            "B^0\\to K^{*0}",
            "branching ratio of B0 -> K*0 nu nu",
            standardModel));
  }

  private static Observable mode(
      String name, String mesons, String meaning, NeutrinoAmplitude standardModel) {
    return Observable.named(name)
        .family(Family.RARE_B)
        .symbol("\\mathcal{B}(" + mesons + "\\nu\\bar{\\nu})")
        .meaning(meaning)
        .formula(
            "SM x 1/3 sum_ab |delta_ab + w (Delta^l_ab - zeta delta_ab)|^2,"
                + " w = pi kappa Delta^q_23/(alpha lambda_t C_L)")
        .source(SOURCE)
        .relative(couplings -> ratio(couplings, standardModel));
  }

  private static Real ratio(Couplings couplings, NeutrinoAmplitude standardModel) {
    double weight = Math.PI * standardModel.alphaInverse() / standardModel.wilsonCoefficient();
    return couplings.neutral().neutrinoRate(weight);
  }
}
