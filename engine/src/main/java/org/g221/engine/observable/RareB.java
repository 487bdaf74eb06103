package org.g221.engine.observable;

import static org.g221.engine.coupling.Generation.E;
import static org.g221.engine.coupling.Generation.MU;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * b → sℓℓ: Wilson coefficients, universality ratios and Bs → μμ.
 *
 * <p>C9 and C10 are the shifts from the Standard Model. R_K, R_K* and R_φ are R_SM · P_μ(C9^μ,
 * C10^μ)/P_e(C9^e, C10^e) where P is the rate integrated over q² relative to the Standard Model.
 * BR(Bs→μμ)/SM = |1 + C10^μ/C10^SM|². Source: arXiv:1604.03088, eqs. (11), (12).
 */
final class RareB {

  private static final String SOURCE = "arXiv:1604.03088, eqs. (11), (12)";

  /** Symbols of the ratios; in names the bin of q² follows, as in R_K[1,6]. */
  private static final Map<String, String> RATIOS = Map.of("R_K*", "R_{K^{*}}", "R_phi", "R_\\phi");

  private RareB() {}

  static List<Observable> all(List<UniversalityRatio> ratios) {
    List<Observable> all = new ArrayList<>();
    all.add(c9("C9_mu", "C_9^{\\mu,\\mathrm{NP}}", MU));
    all.add(c10("C10_mu", "C_{10}^{\\mu,\\mathrm{NP}}", MU));
    all.add(c9("C9_e", "C_9^{e,\\mathrm{NP}}", E));
    all.add(c10("C10_e", "C_{10}^{e,\\mathrm{NP}}", E));
    ratios.forEach(ratio -> all.add(universalityRatio(ratio)));
    all.add(
        Observable.named("BR(Bs->mumu)")
            .family(Family.RARE_B)
            .symbol("\\mathcal{B}(B_s\\to\\mu\\mu)")
            .meaning("branching ratio of Bs -> mu mu")
            .formula("SM x |1 + C10_mu/C10_SM|^2")
            .source(SOURCE)
            .relative(
                couplings -> {
                  double sm = couplings.inputs().c10StandardModel();
                  Complex shift = couplings.neutral().c10(MU);
                  Real one = shift.re().graph().one();
                  return shift.times(one.over(sm)).plus(one).squaredModulus();
                }));
    return all;
  }

  private static Observable c9(String name, String symbol, int lepton) {
    return coefficient(name, symbol, "C9")
        .formula("-(pi kappa Delta^q_23/(alpha lambda_t)) [Delta^l - zeta(1 - 4 s^2)]")
        .complex(couplings -> couplings.neutral().c9(lepton));
  }

  private static Observable c10(String name, String symbol, int lepton) {
    return coefficient(name, symbol, "C10")
        .formula("(pi kappa Delta^q_23/(alpha lambda_t)) [Delta^l - zeta]")
        .complex(couplings -> couplings.neutral().c10(lepton));
  }

  private static ObservableBuilder coefficient(String name, String symbol, String coefficient) {
    return Observable.named(name)
        .family(Family.RARE_B)
        .symbol(symbol)
        .meaning("shift of the Wilson coefficient " + coefficient + " at 4.8 GeV")
        .source(SOURCE);
  }

  private static Observable universalityRatio(UniversalityRatio ratio) {
    return Observable.named(ratio.observable())
        .family(Family.RARE_B)
        .symbol(symbol(ratio.observable()))
        .meaning("rate into muons over rate into electrons, q^2 in the bracket in GeV^2")
        .formula("SM x P_mu(C9_mu, C10_mu)/P_e(C9_e, C10_e)")
        .source(SOURCE + "; rate polynomials of conf/theory/b-to-s-rates.yaml")
        .relative(
            couplings ->
                rate(ratio.muon(), couplings, MU).over(rate(ratio.electron(), couplings, E)));
  }

  /** The symbol of the ratio, followed by the bin of q² as written. */
  private static String symbol(String name) {
    int bin = name.indexOf('[') < 0 ? name.length() : name.indexOf('[');
    String ratio = name.substring(0, bin);
    return RATIOS.getOrDefault(ratio, ratio) + name.substring(bin);
  }

  private static Real rate(RatePolynomial polynomial, Couplings couplings, int lepton) {
    Complex c9 = couplings.neutral().c9(lepton);
    Complex c10 = couplings.neutral().c10(lepton);
    return polynomial.of(c9, c10);
  }
}
