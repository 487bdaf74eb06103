package org.g221.engine.observable;

import java.util.List;
import java.util.function.Function;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Real;

/**
 * Ratios of semileptonic b → c decays into different leptons.
 *
 * <p>All are ratios of F_a(q_cb), since the couplings are purely left-handed; R(D), R(D*) and
 * R(X_c) scale alike. Range: leading order in κ. Source: arXiv:1604.03088, eqs. (1), (2), (9),
 * (10).
 */
final class Semileptonic {

  private static final String SOURCE = "arXiv:1604.03088, eqs. (9), (10)";
  private static final int E = 1;
  private static final int MU = 2;
  private static final int TAU = 3;

  private Semileptonic() {}

  static List<Observable> all() {
    return List.of(
        muonOverElectron("Gamma(B->D mu)/Gamma(B->D e)"),
        muonOverElectron("Gamma(B->D* mu)/Gamma(B->D* e)"),
        tauOverLight("R(D)", "Gamma(B->D tau nu) over the mean of electrons and muons"),
        tauOverLight("R(D*)", "Gamma(B->D* tau nu) over the mean of electrons and muons"),
        tauOverMuon("R(D)_mu", "Gamma(B->D tau nu)/Gamma(B->D mu nu), as LHCb measures it"),
        tauOverMuon("R(D*)_mu", "Gamma(B->D* tau nu)/Gamma(B->D* mu nu), as LHCb measures it"),
        tauOverLight("R(Xc)", "Gamma(B->Xc tau nu) over the mean of electrons and muons"));
  }

  private static Observable muonOverElectron(String name) {
    return observable(
        name,
        "ratio of rates into muon and electron",
        "SM x F_mu(q_cb)/F_e(q_cb)",
        couplings -> rate(couplings, MU).over(rate(couplings, E)));
  }

  private static Observable tauOverLight(String name, String description) {
    return observable(
        name,
        description,
        "SM x 2 F_tau(q_cb)/[F_e(q_cb) + F_mu(q_cb)]",
        couplings -> {
          Real light = rate(couplings, E).plus(rate(couplings, MU)).times(0.5);
          return rate(couplings, TAU).over(light);
        });
  }

  private static Observable tauOverMuon(String name, String description) {
    return observable(
        name,
        description,
        "SM x F_tau(q_cb)/F_mu(q_cb)",
        couplings -> rate(couplings, TAU).over(rate(couplings, MU)));
  }

  private static Real rate(Couplings couplings, int lepton) {
    return couplings.charged().rate(2, 3, lepton);
  }

  private static Observable observable(
      String name, String description, String formula, Function<Couplings, Real> ratio) {
    return Observable.relative(Family.SEMILEPTONIC, name, "", description, formula, SOURCE, ratio);
  }
}
