package org.g221.engine.observable;

import static org.g221.engine.coupling.Generation.E;
import static org.g221.engine.coupling.Generation.MU;
import static org.g221.engine.coupling.Generation.TAU;

import java.util.List;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Real;

/**
 * Ratios of semileptonic b → c decays into different leptons.
 *
 * <p>All are ratios of F_a(q_cb), since the couplings are purely left-handed, so that all final
 * hadrons scale alike, mesons and baryons. Range: leading order in κ. Source: arXiv:1604.03088,
 * eqs. (1), (2), (9), (10).
 */
final class Semileptonic {

  private static final String SOURCE = "arXiv:1604.03088, eqs. (9), (10)";

  private Semileptonic() {}

  static List<Observable> all() {
    return List.of(
        muonOverElectron("Gamma(B->D mu)/Gamma(B->D e)", "\\Gamma(B\\to D\\mu)/\\Gamma(B\\to De)"),
        muonOverElectron(
            "Gamma(B->D* mu)/Gamma(B->D* e)", "\\Gamma(B\\to D^{*}\\mu)/\\Gamma(B\\to D^{*}e)"),
        tauOverLight("R(D)", "R(D)", "Gamma(B->D tau nu) over the mean of electrons and muons"),
        tauOverLight(
            "R(D*)", "R(D^{*})", "Gamma(B->D* tau nu) over the mean of electrons and muons"),
        tauOverMuon(
            "R(D)_mu", "R(D)_\\mu", "Gamma(B->D tau nu)/Gamma(B->D mu nu), as LHCb measures it"),
        tauOverMuon(
            "R(D*)_mu",
            "R(D^{*})_\\mu",
            "Gamma(B->D* tau nu)/Gamma(B->D* mu nu), as LHCb measures it"),
        tauOverMuon("R(J/psi)", "R(J/\\psi)", "Gamma(Bc->J/psi tau nu)/Gamma(Bc->J/psi mu nu)"),
        tauOverMuon(
            "R(Lambda_c)",
            "R(\\Lambda_c)",
            "Gamma(Lambda_b->Lambda_c tau nu)/Gamma(Lambda_b->Lambda_c mu nu)"),
        tauOverLight("R(Xc)", "R(X_c)", "Gamma(B->Xc tau nu) over the mean of electrons and muons"),
        observable("R(X_e/mu)", "R(X_{e/\\mu})")
            .meaning("Gamma(B->X e nu)/Gamma(B->X mu nu)")
            .formula("SM x F_e(q_cb)/F_mu(q_cb)")
            .relative(couplings -> rate(couplings, E).over(rate(couplings, MU))));
  }

  private static Observable muonOverElectron(String name, String symbol) {
    return observable(name, symbol)
        .meaning("ratio of rates into muon and electron")
        .formula("SM x F_mu(q_cb)/F_e(q_cb)")
        .relative(couplings -> rate(couplings, MU).over(rate(couplings, E)));
  }

  private static Observable tauOverLight(String name, String symbol, String meaning) {
    return observable(name, symbol)
        .meaning(meaning)
        .formula("SM x 2 F_tau(q_cb)/[F_e(q_cb) + F_mu(q_cb)]")
        .relative(
            couplings -> {
              Real light = rate(couplings, E).plus(rate(couplings, MU)).times(0.5);
              return rate(couplings, TAU).over(light);
            });
  }

  private static Observable tauOverMuon(String name, String symbol, String meaning) {
    return observable(name, symbol)
        .meaning(meaning)
        .formula("SM x F_tau(q_cb)/F_mu(q_cb)")
        .relative(couplings -> rate(couplings, TAU).over(rate(couplings, MU)));
  }

  private static Real rate(Couplings couplings, int lepton) {
    return couplings.charged().rate(2, 3, lepton);
  }

  private static ObservableBuilder observable(String name, String symbol) {
    return Observable.named(name).family(Family.SEMILEPTONIC).symbol(symbol).source(SOURCE);
  }
}
