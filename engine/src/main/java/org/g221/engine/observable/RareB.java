package org.g221.engine.observable;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * b → sℓℓ: Wilson coefficients, universality ratios and Bs → μμ.
 *
 * <p>C9 and C10 are the shifts from the Standard Model. R_K and R_K* are R_SM · P_μ(C9^μ,
 * C10^μ)/P_e(C9^e, C10^e) with P the rate integrated over q², relative to the Standard Model.
 * BR(Bs→μμ)/SM = |1 + C10^μ/C10^SM|². Source: arXiv:1604.03088, eqs. (11), (12).
 */
final class RareB {

  private static final String SOURCE = "arXiv:1604.03088, eqs. (11), (12)";
  private static final int E = 1;
  private static final int MU = 2;

  private RareB() {}

  static List<Observable> all(List<UniversalityRatio> ratios) {
    List<Observable> all = new ArrayList<>();
    all.add(c9("C9_mu", MU));
    all.add(c10("C10_mu", MU));
    all.add(c9("C9_e", E));
    all.add(c10("C10_e", E));
    ratios.forEach(ratio -> all.add(universalityRatio(ratio)));
    all.add(
        Observable.relative(
            Family.RARE_B,
            "BR(Bs->mumu)",
            "",
            "branching ratio of Bs -> mu mu",
            "SM x |1 + C10_mu/C10_SM|^2",
            SOURCE,
            couplings -> {
              double sm = couplings.inputs().c10StandardModel();
              Complex shift = couplings.neutral().c10(MU);
              Real one = shift.re().graph().one();
              return shift.times(one.over(sm)).plus(one).squaredModulus();
            }));
    return all;
  }

  private static Observable c9(String name, int lepton) {
    return Observable.complex(
        Family.RARE_B,
        name,
        "shift of the Wilson coefficient C9 at 4.8 GeV",
        "-(pi kappa Delta^q_23/(alpha lambda_t)) [Delta^l - zeta(1 - 4 s^2)]",
        SOURCE,
        couplings -> couplings.neutral().c9(lepton));
  }

  private static Observable c10(String name, int lepton) {
    return Observable.complex(
        Family.RARE_B,
        name,
        "shift of the Wilson coefficient C10 at 4.8 GeV",
        "(pi kappa Delta^q_23/(alpha lambda_t)) [Delta^l - zeta]",
        SOURCE,
        couplings -> couplings.neutral().c10(lepton));
  }

  private static Observable universalityRatio(UniversalityRatio ratio) {
    return Observable.relative(
        Family.RARE_B,
        ratio.observable(),
        "",
        "rate into muons over rate into electrons, q^2 in the bracket in GeV^2",
        "SM x P_mu(C9_mu, C10_mu)/P_e(C9_e, C10_e)",
        SOURCE + "; rate polynomials of conf/theory/b-to-s-rates.yaml",
        couplings -> rate(ratio.muon(), couplings, MU).over(rate(ratio.electron(), couplings, E)));
  }

  private static Real rate(RatePolynomial polynomial, Couplings couplings, int lepton) {
    Complex c9 = couplings.neutral().c9(lepton);
    Complex c10 = couplings.neutral().c10(lepton);
    return polynomial.of(c9, c10);
  }
}
