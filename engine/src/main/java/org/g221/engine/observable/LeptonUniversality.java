package org.g221.engine.observable;

import static org.g221.engine.coupling.Generation.CHARM;
import static org.g221.engine.coupling.Generation.DOWN;
import static org.g221.engine.coupling.Generation.E;
import static org.g221.engine.coupling.Generation.MU;
import static org.g221.engine.coupling.Generation.STRANGE;
import static org.g221.engine.coupling.Generation.TAU;
import static org.g221.engine.coupling.Generation.UP;

import java.util.List;
import org.g221.engine.coupling.ChargedCurrents;
import org.g221.engine.formula.Real;

/**
 * Ratios of charged-current decay rates that are equal for all leptons in the Standard Model, up to
 * masses.
 *
 * <p>Leptonic decays: ratios of G(b→a), the rate of ℓ_b → ℓ_a νν̄; decays of mesons or into mesons:
 * ratios of F_a(q), the rate into lepton a. Both are relative to the Standard Model, so that
 * masses, radiative corrections and form factors stay in the Standard Model value. Range: leading
 * order in κ. Source: arXiv:1604.03088, eqs. (9), (10), (A2).
 */
final class LeptonUniversality {

  private static final String LEPTONIC = "arXiv:1604.03088, eqs. (8), (A2)";
  private static final String SEMILEPTONIC = "arXiv:1604.03088, eqs. (9), (10)";

  private LeptonUniversality() {}

  static List<Observable> all() {
    return List.of(
        leptonic(
            "Gamma(tau->e)/Gamma(mu->e)",
            "\\Gamma(\\tau\\to e)/\\Gamma(\\mu\\to e)",
            "G(tau->e)/G(mu->e)",
            TAU,
            E,
            MU,
            E),
        leptonic(
            "Gamma(tau->mu)/Gamma(mu->e)",
            "\\Gamma(\\tau\\to\\mu)/\\Gamma(\\mu\\to e)",
            "G(tau->mu)/G(mu->e)",
            TAU,
            MU,
            MU,
            E),
        leptonic(
            "Gamma(tau->mu)/Gamma(tau->e)",
            "\\Gamma(\\tau\\to\\mu)/\\Gamma(\\tau\\to e)",
            "G(tau->mu)/G(tau->e)",
            TAU,
            MU,
            TAU,
            E),
        meson(
            "Gamma(pi->e)/Gamma(pi->mu)",
            "\\Gamma(\\pi\\to e)/\\Gamma(\\pi\\to\\mu)",
            "F_e(0)/F_mu(0)",
            E,
            MU,
            UP,
            DOWN),
        meson(
            "Gamma(K->e)/Gamma(K->mu)",
            "\\Gamma(K\\to e)/\\Gamma(K\\to\\mu)",
            "F_e(q_us)/F_mu(q_us)",
            E,
            MU,
            UP,
            STRANGE),
        meson(
            "Gamma(tau->pi)/Gamma(pi->mu)",
            "\\Gamma(\\tau\\to\\pi)/\\Gamma(\\pi\\to\\mu)",
            "F_tau(0)/F_mu(0)",
            TAU,
            MU,
            UP,
            DOWN),
        meson(
            "Gamma(tau->K)/Gamma(K->mu)",
            "\\Gamma(\\tau\\to K)/\\Gamma(K\\to\\mu)",
            "F_tau(q_us)/F_mu(q_us)",
            TAU,
            MU,
            UP,
            STRANGE),
        meson(
            "Gamma(K->pi mu)/Gamma(K->pi e)",
            "\\Gamma(K\\to\\pi\\mu)/\\Gamma(K\\to\\pi e)",
            "F_mu(q_us)/F_e(q_us)",
            MU,
            E,
            UP,
            STRANGE),
        meson(
            "Gamma(D->K mu)/Gamma(D->K e)",
            "\\Gamma(D\\to K\\mu)/\\Gamma(D\\to Ke)",
            "F_mu(q_cs)/F_e(q_cs)",
            MU,
            E,
            CHARM,
            STRANGE),
        meson(
            "Gamma(Ds->tau)/Gamma(Ds->mu)",
            "\\Gamma(D_s\\to\\tau)/\\Gamma(D_s\\to\\mu)",
            "F_tau(q_cs)/F_mu(q_cs)",
            TAU,
            MU,
            CHARM,
            STRANGE));
  }

  private static Observable leptonic(
      String name, String symbol, String formula, int from, int to, int otherFrom, int otherTo) {
    return ratio(name, symbol, "ratio of leptonic decay rates", formula)
        .source(LEPTONIC)
        .relative(
            couplings ->
                couplings
                    .leptonic()
                    .rate(from, to)
                    .times(couplings.leptonic().rate(otherFrom, otherTo).reciprocal()));
  }

  private static Observable meson(
      String name, String symbol, String formula, int lepton, int other, int up, int down) {
    return ratio(name, symbol, "ratio of decay rates of or into a meson", formula)
        .source(SEMILEPTONIC)
        .relative(couplings -> ratio(couplings.charged(), lepton, other, up, down));
  }

  private static ObservableBuilder ratio(
      String name, String symbol, String meaning, String formula) {
    return Observable.named(name)
        .family(Family.LEPTON_UNIVERSALITY)
        .symbol(symbol)
        .meaning(meaning)
        .formula("SM x " + formula);
  }

  private static Real ratio(ChargedCurrents charged, int lepton, int other, int up, int down) {
    return charged.rate(up, down, lepton).times(charged.rate(up, down, other).reciprocal());
  }
}
