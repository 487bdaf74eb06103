package org.g221.engine.coupling;

import org.g221.engine.exact.Fermion;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Couplings of the Z boson in units of g/cosθ: g_L = (T3 − Qs²)δ_ij − κζT3Δ_ij and g_R = −Qs²δ_ij.
 *
 * <p>Δ is VΔqV† for up quarks, Δq for down quarks, Δℓ for charged leptons and neutrinos. G_F as
 * measured in muon decay shifts s² = sin²θ_eff by δs² = s²c²/(c²−s²)·δ_G, the inputs being α, G_F
 * and M_Z. Source: arXiv:1604.03088, eq. (8) with (14). Leading order in κ.
 */
public final class ZCouplings {

  private final ModelPoint point;
  private final FlavourMatrix upDelta;
  private final LeptonicDecays leptonic;
  private final double sin2;
  private final FormulaGraph graph;

  ZCouplings(ModelPoint point, FlavourMatrix ckm, LeptonicDecays leptonic, TheoryInputs inputs) {
    this.point = point;
    this.upDelta = point.deltaQ().rotated(ckm);
    this.leptonic = leptonic;
    this.sin2 = inputs.sin2ThetaEff();
    this.graph = point.kappa().graph();
  }

  /** δs², the shift of sin²θ. */
  public Real sin2Shift() {
    double cos2 = 1 - sin2;
    return leptonic.fermiShift().times(sin2 * cos2 / (cos2 - sin2));
  }

  /** M_W/M_W(SM) = √((c² − δs²)/c²). */
  public Real wMassRatio() {
    double cos2 = 1 - sin2;
    return graph.constant(cos2).minus(sin2Shift()).over(cos2).squareRoot();
  }

  /** g_L of the pair f_i f̄_j. */
  public Complex left(Fermion fermion, int i, int j) {
    Complex mixing =
        delta(fermion)
            .at(i, j)
            .times(point.kappa().times(point.zeta()))
            .times(graph.constant(fermion.isospin()));
    Complex flavourDiagonal =
        Complex.of(i == j ? right(fermion).plus(fermion.isospin()) : graph.zero());
    return flavourDiagonal.minus(mixing);
  }

  /** g_R of a flavour-diagonal pair. */
  public Real right(Fermion fermion) {
    return sin2().times(-fermion.charge());
  }

  /** g_L² + g_R² of a pair of one flavour, to which widths are proportional. */
  public Real strength(Fermion fermion, int generation) {
    return squaredLeft(fermion, generation).plus(right(fermion).squared());
  }

  /** Σ |g_L|² over all pairs of neutrinos, which no experiment tells apart. */
  public Real invisibleStrength() {
    Real sum = graph.zero();
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        sum = sum.plus(left(Fermion.NEUTRINO, i, j).squaredModulus());
      }
    }
    return sum;
  }

  /** A_f = (g_L² − g_R²)/(g_L² + g_R²). */
  public Real asymmetry(Fermion fermion, int generation) {
    return squaredLeft(fermion, generation)
        .minus(right(fermion).squared())
        .times(strength(fermion, generation).reciprocal());
  }

  private Real squaredLeft(Fermion fermion, int generation) {
    return left(fermion, generation, generation).re().squared();
  }

  private Real sin2() {
    return sin2Shift().plus(sin2);
  }

  private FlavourMatrix delta(Fermion fermion) {
    return switch (fermion) {
      case NEUTRINO, CHARGED_LEPTON -> point.deltaL();
      case UP_QUARK -> upDelta;
      case DOWN_QUARK -> point.deltaQ();
    };
  }
}
