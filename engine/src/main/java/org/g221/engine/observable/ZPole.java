package org.g221.engine.observable;

import static org.g221.engine.coupling.Fermion.CHARGED_LEPTON;
import static org.g221.engine.coupling.Fermion.DOWN_QUARK;
import static org.g221.engine.coupling.Fermion.UP_QUARK;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.Generation;
import org.g221.engine.coupling.ZCouplings;
import org.g221.engine.formula.Real;

/**
 * Widths, ratios and asymmetries of the Z boson.
 *
 * <p>Each is (Standard Model with its loop corrections) × (tree level with new physics)/(tree level
 * without). The widths are Γ_f ∝ N_c(g_L² + g_R²)/(1+δ_G), the asymmetries A_f = (g_L² −
 * g_R²)/(g_L² + g_R²), evaluated around sin²θ_eff. 1+δ_G cancels in ratios of widths, and N_c = 3
 * in those of quarks. Masses of fermions and QCD corrections cancel at this order. Source:
 * arXiv:1604.03088, eq. (8); definitions as in hep-ex/0509008.
 */
final class ZPole {

  private static final String SOURCE = "arXiv:1604.03088, eq. (8); hep-ex/0509008";
  private static final String FORMULA = "SM x tree(new physics)/tree(SM) of ";

  private ZPole() {}

  static List<Observable> all() {
    List<Observable> all = new ArrayList<>();
    all.add(
        observable("GammaZ")
            .symbol("\\Gamma_Z")
            .unit("GeV")
            .meaning("total width")
            .formula(FORMULA + "sum of widths")
            .relative(couplings -> total(couplings.z()).times(couplings.zWidthFactor())));
    all.add(
        observable("sigma_had")
            .symbol("\\sigma_\\mathrm{had}^0")
            .unit("nb")
            .meaning("hadronic cross section at the pole")
            .formula(FORMULA + "12 pi/M_Z^2 Gamma_e Gamma_had/Gamma_Z^2")
            .relative(
                couplings -> {
                  ZCouplings z = couplings.z();
                  return lepton(z, 1).times(hadrons(z)).over(total(z).squared());
                }));
    String[] symbols = {"e", "\\mu", "\\tau"};
    for (int i = 1; i <= Generation.COUNT; i++) {
      int generation = i;
      String name = Fermion.CHARGED_LEPTON.nameOf(i);
      String symbol = symbols[i - 1];
      all.add(
          observable("R_" + name)
              .symbol("R_" + symbol)
              .meaning("hadronic over leptonic width")
              .formula(FORMULA + "Gamma_had/Gamma_" + name)
              .relative(
                  couplings -> {
                    ZCouplings z = couplings.z();
                    return hadrons(z).times(lepton(z, generation).reciprocal());
                  }));
      all.add(asymmetry(name, symbol, CHARGED_LEPTON, generation));
      all.add(forwardBackward(name, symbol, CHARGED_LEPTON, generation));
    }
    all.add(hadronic("R_b", "R_b", "Gamma_b/Gamma_had", z -> z.strength(DOWN_QUARK, 3)));
    all.add(hadronic("R_c", "R_c", "Gamma_c/Gamma_had", z -> z.strength(UP_QUARK, 2)));
    all.add(
        hadronic(
            "R_uc",
            "R_{uc}",
            "(Gamma_u + Gamma_c)/(2 Gamma_had)",
            z -> z.strength(UP_QUARK, 1).plus(z.strength(UP_QUARK, 2)).times(0.5)));
    all.add(asymmetry("b", "b", DOWN_QUARK, 3));
    all.add(asymmetry("c", "c", UP_QUARK, 2));
    all.add(asymmetry("s", "s", DOWN_QUARK, 2));
    all.add(forwardBackward("b", "b", DOWN_QUARK, 3));
    all.add(forwardBackward("c", "c", UP_QUARK, 2));
    return all;
  }

  private static ObservableBuilder observable(String name) {
    return Observable.named(name).family(Family.Z_POLE).source(SOURCE);
  }

  private static Real lepton(ZCouplings z, int generation) {
    return z.strength(CHARGED_LEPTON, generation);
  }

  /** The width into hadrons for one colour. */
  private static Real hadrons(ZCouplings z) {
    return z.strength(UP_QUARK, 1)
        .plus(z.strength(UP_QUARK, 2))
        .plus(z.strength(DOWN_QUARK, 1))
        .plus(z.strength(DOWN_QUARK, 2))
        .plus(z.strength(DOWN_QUARK, 3));
  }

  private static Real total(ZCouplings z) {
    return hadrons(z)
        .times(UP_QUARK.colours())
        .plus(lepton(z, 1))
        .plus(lepton(z, 2))
        .plus(lepton(z, 3))
        .plus(z.invisibleStrength());
  }

  private static Observable hadronic(
      String name, String symbol, String formula, Function<ZCouplings, Real> strength) {
    return observable(name)
        .symbol(symbol)
        .meaning("share of the hadronic width")
        .formula(FORMULA + formula)
        .relative(
            couplings -> {
              ZCouplings z = couplings.z();
              return strength.apply(z).times(hadrons(z).reciprocal());
            });
  }

  private static Observable asymmetry(String name, String symbol, Fermion fermion, int generation) {
    return observable("A_" + name)
        .symbol("A_" + symbol)
        .meaning("asymmetry parameter")
        .formula(FORMULA + "(g_L^2 - g_R^2)/(g_L^2 + g_R^2)")
        .relative(couplings -> couplings.z().asymmetry(fermion, generation));
  }

  private static Observable forwardBackward(
      String name, String symbol, Fermion fermion, int generation) {
    return observable("AFB_" + name)
        .symbol("A_\\mathrm{FB}^{0," + symbol + "}")
        .meaning("forward-backward asymmetry at the pole")
        .formula(FORMULA + "3/4 A_e A_f")
        .relative(
            couplings -> {
              ZCouplings z = couplings.z();
              return z.asymmetry(CHARGED_LEPTON, 1).times(z.asymmetry(fermion, generation));
            });
  }
}
