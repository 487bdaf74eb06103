package org.g221.engine.running;

import java.util.function.IntFunction;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.LeptonicDecays;
import org.g221.engine.coupling.ZCouplings;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Couplings of the Z boson: g_L = (T3 − Qs²)δ_ij − κT3 h_ij and g_R = −Qs²δ_ij − κy h with the
 * coefficients h of {@link LowEnergyVertices}. Besides δ_G, the coefficient d = −v²C_HD/κ of
 * isospin breaking shifts s² by −κ½d s²c²/(c²−s²) and M_W² by κ½d c⁴/(c²−s²), both as α, G_F and
 * M_Z are held fixed.
 */
final class LowEnergyZ implements ZCouplings {

  private final LowEnergyVertices vertices;
  private final LeptonicDecays leptonic;
  private final double sin2;
  private final Real breaking;

  LowEnergyZ(LowEnergyVertices vertices, LeptonicDecays leptonic, TheoryInputs inputs) {
    this.vertices = vertices;
    this.leptonic = leptonic;
    this.sin2 = inputs.sin2ThetaEff();
    this.breaking = vertices.isospinBreaking().times(vertices.kappa()).times(0.5);
  }

  private double cos2() {
    return 1 - sin2;
  }

  /** s² + δs². */
  private Real shiftedSin2() {
    return leptonic.fermiShift().minus(breaking).times(sin2 * cos2() / (cos2() - sin2)).plus(sin2);
  }

  @Override
  public Complex left(Fermion fermion, int i, int j) {
    Complex mixing = coefficient(fermion, i, j).times(vertices.kappa().times(fermion.isospin()));
    Real diagonal = shiftedSin2().times(-fermion.charge()).plus(fermion.isospin());
    return i == j ? Complex.of(diagonal).minus(mixing) : mixing.negate();
  }

  /** −v²C/κ of the left-handed fermions. */
  private Complex coefficient(Fermion fermion, int i, int j) {
    return switch (fermion) {
      case NEUTRINO -> vertices.neutrinos().at(i, j);
      case CHARGED_LEPTON -> vertices.chargedLeptons().at(i, j);
      case DOWN_QUARK -> ofQuark(i, j, vertices::down);
      case UP_QUARK -> ofQuark(i, j, vertices::up);
    };
  }

  /** Of quarks only pairs of the same flavour are needed. */
  private static Complex ofQuark(int i, int j, IntFunction<Real> coefficient) {
    if (i != j) {
      throw new IllegalArgumentException("no Z coupling of different quarks");
    }
    return Complex.of(coefficient.apply(i));
  }

  @Override
  public Complex right(Fermion fermion, int i, int j) {
    Real hypercharge = vertices.hypercharge().times(vertices.kappa().times(0.5));
    Real value = shiftedSin2().plus(hypercharge).times(-fermion.charge());
    return Complex.of(i == j ? value : value.graph().zero());
  }

  /** M_W² ∝ c² − δs² with c²s²/(c²−s²)δ_G from the Fermi constant. */
  @Override
  public Real wMassRatio() {
    double difference = cos2() - sin2;
    Real square =
        breaking
            .times(cos2() / difference)
            .minus(leptonic.fermiShift().times(sin2 / difference))
            .plus(1);
    return square.squareRoot();
  }

  /** By what isospin breaking multiplies all widths. */
  Real widthFactor() {
    return breaking.plus(1);
  }
}
