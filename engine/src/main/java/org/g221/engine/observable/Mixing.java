package org.g221.engine.observable;

import java.util.List;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Mass difference and phase of Bs mixing.
 *
 * <p>Both follow from the amplitude 1 + (κ/4)(Δq_23/λ_t)² η(M)/R_loop relative to the Standard
 * Model. Source: arXiv:1604.03088, eq. (13); R_loop and η from arXiv:1909.11087.
 */
final class Mixing {

  private static final String SOURCE = "arXiv:1604.03088, eq. (13); arXiv:1909.11087";
  private static final String AMPLITUDE = "1 + (kappa/4)(Delta^q_23/lambda_t)^2 eta(M)/R_loop";

  private Mixing() {}

  static List<Observable> all() {
    return List.of(
        Observable.named("DeltaM_s")
            .family(Family.MIXING)
            .symbol("\\Delta M_s")
            .unit("ps^-1")
            .meaning("mass difference of the Bs mesons")
            .formula("SM x |" + AMPLITUDE + "|")
            .source(SOURCE)
            .relative(couplings -> amplitude(couplings).squaredModulus().squareRoot()),
        Observable.named("phi_s")
            .family(Family.MIXING)
            .symbol("\\phi_s")
            .unit("rad")
            .meaning("phase of Bs mixing and decay into charmonium")
            .formula("SM + arg[" + AMPLITUDE + "]")
            .source(SOURCE)
            .absolute((couplings, sm) -> amplitude(couplings).phase().plus(sm)));
  }

  private static Complex amplitude(Couplings couplings) {
    TheoryInputs inputs = couplings.inputs();
    Complex shift =
        couplings
            .mixing()
            .down(2, 3, inputs.bottomMassGev())
            .times(0.25 / inputs.bsMixingLoop())
            .value();
    return shift.plus(shift.re().graph().one());
  }
}
