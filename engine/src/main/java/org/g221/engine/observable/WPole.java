package org.g221.engine.observable;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.coupling.ChargedCurrents;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Real;

/**
 * Mass, width and leptonic branching ratios of the W boson, and the ratios of these.
 *
 * <p>M_W² ∝ c² − δs²; Γ_W ∝ M_W³/(1+δ_G) Σ|couplings|² with the couplings δ_ab − κζΔℓ_ab of leptons
 * and V_ij − κζ(VΔq)_ij of quarks lighter than the top. Tree level relative to tree level in the
 * Standard Model. Source: arXiv:1604.03088, eq. (8).
 */
final class WPole {

  private static final String SOURCE = "arXiv:1604.03088, eq. (8)";
  private static final int COLOURS = 3;

  private WPole() {}

  static List<Observable> all() {
    List<Observable> all = new ArrayList<>();
    all.add(
        Observable.relative(
            Family.W_POLE,
            "m_W",
            "GeV",
            "mass",
            "SM x sqrt((c^2 - delta s^2)/c^2)",
            SOURCE,
            couplings -> couplings.z().wMassRatio()));
    all.add(
        Observable.relative(
            Family.W_POLE,
            "GammaW",
            "GeV",
            "total width",
            "SM x (M_W/M_W(SM))^3/(1 + delta_G) x ratio of summed squared couplings",
            SOURCE,
            WPole::width));
    String[] leptons = {"e", "mu", "tau"};
    for (int i = 1; i <= 3; i++) {
      int lepton = i;
      all.add(
          Observable.relative(
              Family.W_POLE,
              "BR(W->" + leptons[i - 1] + ")",
              "",
              "branching ratio into lepton and neutrino",
              "SM x tree(new physics)/tree(SM) of squared couplings over their sum",
              SOURCE,
              couplings -> share(couplings.charged(), lepton)));
    }
    all.add(universality("mu", 2, "e", 1));
    all.add(universality("tau", 3, "e", 1));
    all.add(universality("tau", 3, "mu", 2));
    return all;
  }

  /** Colliders measure ratios of branching ratios more precisely than these themselves. */
  private static Observable universality(String above, int first, String below, int second) {
    return Observable.relative(
        Family.W_POLE,
        "Gamma(W->" + above + ")/Gamma(W->" + below + ")",
        "",
        "ratio of rates into " + above + " and " + below,
        "SM x ratio of squared couplings",
        SOURCE,
        couplings ->
            couplings
                .charged()
                .squaredLeptonCoupling(first)
                .times(couplings.charged().squaredLeptonCoupling(second).reciprocal()));
  }

  private static Real width(Couplings couplings) {
    Real mass = couplings.z().wMassRatio();
    return summedCouplings(couplings.charged())
        .times(mass.squared().times(mass))
        .times(couplings.leptonic().inverseFermiRatio());
  }

  private static Real share(ChargedCurrents charged, int lepton) {
    return charged.squaredLeptonCoupling(lepton).times(summedCouplings(charged).reciprocal());
  }

  private static Real summedCouplings(ChargedCurrents charged) {
    return charged
        .squaredLeptonCoupling(1)
        .plus(charged.squaredLeptonCoupling(2))
        .plus(charged.squaredLeptonCoupling(3))
        .plus(charged.summedQuarkCouplings().times(COLOURS));
  }
}
