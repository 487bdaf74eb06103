package org.g221.engine.observable;

import java.util.List;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.observable.RareDecayInputs.CharmMeson;

/**
 * Mixing of D mesons through the heavy vectors.
 *
 * <p>H = (κ/2v²)(VΔqV†)_cu² η (c̄γ_L u)², where η is the running to the scale of the bag parameter.
 * x12 = 2|M12|/Γ; x12Im = x12 sin φ12 with φ12 = arg(M12/Γ12), where Γ12 is taken real and negative
 * in the phase convention of (V_cs V_us*)², as the measured sign of the width difference demands.
 * The Standard Model is left out: unknown long-distance effects dominate it, so the measured x12 is
 * an upper limit, while its x12Im is below 1e-5. Range: leading order in κ. Source:
 * arXiv:1604.03088, eq. (13); matrix element of arXiv:1505.06639.
 */
final class CharmMixing {

  private static final String SOURCE = "arXiv:1604.03088, eq. (13); arXiv:1505.06639";
  private static final String AMPLITUDE =
      "(2 tau/hbar) f_D^2 m_D B/3 x (kappa/2v^2) eta (V Delta^q V^+)_cu^2";

  private CharmMixing() {}

  static List<Observable> all(CharmMeson meson) {
    return List.of(
        observable("x12_D")
            .symbol("x_{12}^D")
            .meaning("2|M12|/Gamma of D mixing, from the heavy vectors alone")
            .formula("SM + |" + AMPLITUDE + "|")
            .absolute(
                (couplings, sm) ->
                    amplitude(couplings, meson).squaredModulus().squareRoot().plus(sm)),
        observable("x12Im_D")
            .symbol("x_{12}^D\\sin\\phi_{12}")
            .meaning("x12 sin(phi12) of D mixing, from the heavy vectors")
            .formula("SM - Im[" + AMPLITUDE + "/(V_cs V_us*)^2] |V_cs V_us*|^2")
            .absolute((couplings, sm) -> amplitude(couplings, meson).im().negate().plus(sm)));
  }

  private static ObservableBuilder observable(String name) {
    return Observable.named(name).family(Family.MIXING).source(SOURCE);
  }

  private static Complex amplitude(Couplings couplings, CharmMeson meson) {
    double vacuum = couplings.inputs().vacuumValueGev();
    double scale = meson.mixingPerCoefficient() / (2 * vacuum * vacuum);
    return couplings.mixing().up(2, 1, meson.scaleGev()).times(scale).value();
  }
}
