package org.g221.engine.treelevel;

import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.MesonMixing;
import org.g221.engine.coupling.MixingCoefficient;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;

/**
 * Mixing of mesons by the heavy vectors: K_ij = κ(Δq_ij)² for down quarks and κ(VΔqV†)_ij² for up
 * quarks, at their mass.
 *
 * <p>Source: arXiv:1604.03088, eq. (13). No gauge mixing at leading order in κ.
 */
public final class G221MesonMixing implements MesonMixing {

  private final ModelPoint point;
  private final FlavourMatrix ckm;
  private final FormulaGraph graph;

  G221MesonMixing(ModelPoint point, FlavourMatrix ckm) {
    this.point = point;
    this.ckm = ckm;
    this.graph = point.kappa().graph();
  }

  /** κ(Δq_ij/(V_tj V_ti*))². */
  @Override
  public MixingCoefficient down(int i, int j, double scaleGev) {
    Complex top = ckm.at(3, j).times(ckm.at(3, i).conjugate());
    Complex ratio = point.deltaQ().at(i, j).times(top.inverse());
    return new MixingCoefficient(ratio.times(ratio), point.kappa());
  }

  @Override
  public MixingCoefficient up(int i, int j, double scaleGev) {
    Complex coupling = ckm.times(point.deltaQ()).times(ckm.adjoint()).at(i, j);
    Complex turned = coupling.times(MesonMixing.phaseOfUpQuarks(ckm, i, j));
    // κ goes into the first factor, so that running and matrix elements combine to one number.
    return new MixingCoefficient(turned.times(turned).times(point.kappa()), graph.one());
  }
}
