package org.g221.engine.observable;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.coupling.ChargedCurrents;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.Generation;
import org.g221.engine.formula.Real;

/**
 * Mass, width and leptonic branching ratios of the W boson, and ratios of the latter.
 *
 * <p>M_W² ∝ c² − δs²; Γ_W ∝ M_W³/(1+δ_G) Σ|couplings|² with the couplings δ_ab − κζΔℓ_ab of leptons
 * and V_ij − κζ(VΔq)_ij of quarks lighter than the top. Tree level relative to tree level in the
 * Standard Model. Source: arXiv:1604.03088, eq. (8).
 */
final class WPole {

  private static final String SOURCE = "arXiv:1604.03088, eq. (8)";
  private static final int COLOURS = 3;
  private static final String[] SYMBOLS = {"e", "\\mu", "\\tau"};

  private WPole() {}

  static List<Observable> all() {
    List<Observable> all = new ArrayList<>();
    all.add(
        observable("m_W")
            .symbol("M_W")
            .unit("GeV")
            .meaning("mass")
            .formula("SM x sqrt((c^2 - delta s^2)/c^2)")
            .relative(couplings -> couplings.z().wMassRatio()));
    all.add(
        observable("GammaW")
            .symbol("\\Gamma_W")
            .unit("GeV")
            .meaning("total width")
            .formula("SM x (M_W/M_W(SM))^3/(1 + delta_G) x ratio of summed squared couplings")
            .relative(WPole::width));
    for (int i = 1; i <= Generation.COUNT; i++) {
      int lepton = i;
      all.add(
          observable("BR(W->" + Fermion.CHARGED_LEPTON.nameOf(i) + ")")
              .symbol("\\mathcal{B}(" + decay(i) + ")")
              .meaning("branching ratio into lepton and neutrino")
              .formula("SM x tree(new physics)/tree(SM) of squared couplings over their sum")
              .relative(couplings -> share(couplings.charged(), lepton)));
    }
    all.add(universality(2, 1));
    all.add(universality(3, 1));
    all.add(universality(3, 2));
    return all;
  }

  private static ObservableBuilder observable(String name) {
    return Observable.named(name).family(Family.W_POLE).source(SOURCE);
  }

  private static String decay(int lepton) {
    return "W\\to " + SYMBOLS[lepton - 1] + "\\nu";
  }

  /** Colliders measure ratios of branching ratios more precisely than the branching ratios. */
  private static Observable universality(int first, int second) {
    String above = Fermion.CHARGED_LEPTON.nameOf(first);
    String below = Fermion.CHARGED_LEPTON.nameOf(second);
    return observable("Gamma(W->" + above + ")/Gamma(W->" + below + ")")
        .symbol("\\Gamma(" + decay(first) + ")/\\Gamma(" + decay(second) + ")")
        .meaning("ratio of rates into " + above + " and " + below)
        .formula("SM x ratio of squared couplings")
        .relative(
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
