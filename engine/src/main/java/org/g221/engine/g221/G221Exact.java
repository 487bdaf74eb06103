package org.g221.engine.g221;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.exact.ExactModel;
import org.g221.engine.exact.PointModel;
import org.g221.engine.model.ExactCalculation;
import org.g221.engine.model.Finding;
import org.g221.engine.model.TruncationError;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.ConstantCouplings;
import org.g221.engine.treelevel.G221Couplings;
import org.g221.engine.treelevel.ModelPoint;

/**
 * The exact tree level of a point, and the error of amplitudes at leading order in κ.
 *
 * <p>Both have the same α, M_Z, G_F of muon decay and M_W'. The amplitudes are:
 *
 * <ul>
 *   <li>charged currents of ud, us, ub, cs, cb with any lepton and neutrino; ℓ → ℓ'νν̄ with any
 *       neutrinos; W couplings and mass;
 *   <li>Z couplings of all fermions but the top, including flavour-changing ones;
 *   <li>C9 and C10 of b → sℓℓ, in units of C10 of the Standard Model; Bs mixing; τ → μℓℓ, in units
 *       of a charged current.
 * </ul>
 */
final class G221Exact implements ExactCalculation {

  @Override
  public TruncationError truncationError(ParameterPoint point, TheoryInputs inputs) {
    G221Couplings leading = ConstantCouplings.of(point, inputs);
    Optional<ExactModel> exact =
        ExactModel.of(ConstantCouplings.exactPoint(leading.point()), inputs);
    return exact.map(model -> error(leading, model)).orElse(TruncationError.NO_EXACT_MODEL);
  }

  private static TruncationError error(G221Couplings leading, ExactModel exact) {
    AmplitudeComparison largest =
        comparisons(leading, exact).stream()
            .max(Comparator.comparingDouble(AmplitudeComparison::deviation))
            .orElseThrow();
    return new TruncationError(largest.deviation(), largest.name());
  }

  /** All amplitudes to be compared. */
  static List<AmplitudeComparison> comparisons(G221Couplings leading, ExactModel exact) {
    List<AmplitudeComparison> all = new ArrayList<>(FourFermionComparisons.of(leading, exact));
    all.addAll(BosonComparisons.of(leading, exact));
    return all;
  }

  /** κ|ζ|: the error vanishes at ζ = 0 and grows with κ. */
  @Override
  public double expectedTruncation(ParameterPoint point, TheoryInputs inputs) {
    ModelPoint model = ModelPoint.of(point, inputs);
    return model.kappa().constantValue() * Math.abs(model.zeta().constantValue());
  }

  @Override
  public ExactModel.Point exactPoint(ParameterPoint point, TheoryInputs inputs) {
    return ConstantCouplings.exactPoint(ModelPoint.of(point, inputs));
  }

  @Override
  public List<Finding> findings(PointModel model, Map<String, Double> derived) {
    return G221Findings.of(model, derived);
  }
}
