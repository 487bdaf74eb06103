package org.g221.engine.treelevel;

import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.LeptonicDecays;
import org.g221.engine.coupling.MixingAngle;
import org.g221.engine.coupling.UnmixedZCouplings;
import org.g221.engine.coupling.ZCouplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Couplings of the Z boson in units of g/cosθ: g_L = (T3 − Qs²)δ_ij − κζT3Δ_ij and g_R = −Qs²δ_ij.
 *
 * <p>Δ is VΔqV† for up quarks, Δq for down quarks, Δℓ for charged leptons and neutrinos. With α,
 * G_F and M_Z as inputs, the shift of G_F in muon decay shifts s² = sin²θ_eff by δs² =
 * s²c²/(c²−s²)·δ_G. Source: arXiv:1604.03088, eq. (8) with (14). Leading order in κ.
 */
public final class G221ZCouplings implements ZCouplings {

  private final ModelPoint point;
  private final FlavourMatrix upDelta;
  private final UnmixedZCouplings unmixed;
  private final FormulaGraph graph;

  G221ZCouplings(
      ModelPoint point, FlavourMatrix ckm, LeptonicDecays leptonic, TheoryInputs inputs) {
    this.point = point;
    this.upDelta = point.deltaQ().rotated(ckm);
    this.unmixed = new UnmixedZCouplings(new MixingAngle(leptonic, inputs));
    this.graph = point.kappa().graph();
  }

  /** δs², the shift of sin²θ. */
  public Real sin2Shift() {
    return unmixed.angle().shift();
  }

  @Override
  public Real wMassRatio() {
    return unmixed.wMassRatio();
  }

  /** g_L of the pair f_i f̄_j. */
  @Override
  public Complex left(Fermion fermion, int i, int j) {
    Complex mixing =
        delta(fermion)
            .at(i, j)
            .times(point.kappa().times(point.zeta()))
            .times(graph.constant(fermion.isospin()));
    return unmixed.left(fermion, i, j).minus(mixing);
  }

  @Override
  public Complex right(Fermion fermion, int i, int j) {
    return unmixed.right(fermion, i, j);
  }

  private FlavourMatrix delta(Fermion fermion) {
    return switch (fermion) {
      case NEUTRINO, CHARGED_LEPTON -> point.deltaL();
      case UP_QUARK -> upDelta;
      case DOWN_QUARK -> point.deltaQ();
    };
  }
}
