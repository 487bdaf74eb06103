package org.g221.engine.exact;

import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.Generation;

/**
 * Four-fermion amplitudes at low energy from the exchange of W, W', Z and Z': Σ_V g_V g'_V/M_V².
 *
 * <p>Tree level, momenta small compared to the masses, no other expansion. Source: the Lagrangian
 * of arXiv:1604.03088, Section IV; expanded in v/u these are its eqs. (9) to (13), (A1) and (A2).
 */
public final class ExchangeAmplitudes {

  private final FermionCouplings couplings;
  private final List<VectorBoson> charged;
  private final List<VectorBoson> neutral;

  public ExchangeAmplitudes(FermionCouplings couplings) {
    this.couplings = couplings;
    this.charged = List.of(couplings.gauge().w(), couplings.gauge().wPrime());
    this.neutral = List.of(couplings.gauge().z(), couplings.gauge().zPrime());
  }

  private interface Coupling {
    Complex of(VectorBoson boson);
  }

  private static Complex exchange(List<VectorBoson> bosons, Coupling first, Coupling second) {
    Complex sum = Complex.ZERO;
    for (VectorBoson boson : bosons) {
      sum = sum.add(first.of(boson).multiply(second.of(boson)).multiply(boson.propagator()));
    }
    return sum;
  }

  /**
   * C of L = −2C (ū_i γ_L d_j)(ℓ̄_a γ_L ν_b), in GeV⁻²; V_ij δ_ab/v² in the Standard Model.
   *
   * @param up i, from 1
   * @param down j, from 1
   */
  public Complex chargedCurrent(int up, int down, int lepton, int neutrino) {
    return exchange(
            charged,
            boson -> couplings.quarks(boson, up, down),
            boson -> couplings.leptons(boson, lepton, neutrino))
        .multiply(0.25);
  }

  /**
   * C of L = −2C (ℓ̄_a γ_L ℓ_b)(ν̄_c γ_L ν_d), in GeV⁻², for a ≠ b; δ_ad δ_cb/v² in the Standard
   * Model. Charged currents are brought to this form by a Fierz identity.
   */
  public Complex leptonicDecay(int a, int b, int c, int d) {
    Complex fromCharged =
        exchange(
            charged,
            boson -> couplings.leptons(boson, a, d),
            boson -> couplings.leptons(boson, c, b));
    Complex fromNeutral =
        leftLeft(Fermion.CHARGED_LEPTON, new int[] {a, b}, Fermion.NEUTRINO, new int[] {c, d});
    return fromCharged.multiply(0.25).add(fromNeutral.multiply(0.5));
  }

  /** N of L = −N (f̄_i γ_L f_j)(f̄'_k γ_L f'_l), in GeV⁻², for different currents. */
  public Complex leftLeft(Fermion fermion, int[] pair, Fermion other, int[] otherPair) {
    return exchange(
        neutral,
        boson -> couplings.left(boson, fermion, pair[0], pair[1]),
        boson -> couplings.left(boson, other, otherPair[0], otherPair[1]));
  }

  /** N of L = −N (f̄_i γ_L f_j)(f̄' γ_R f'), in GeV⁻². */
  public Complex leftRight(Fermion fermion, int[] pair, Fermion other) {
    return exchange(
        neutral,
        boson -> couplings.left(boson, fermion, pair[0], pair[1]),
        boson -> new Complex(couplings.right(boson, other), 0));
  }

  /** c of L = −c (f̄_i γ_L f_j)², in GeV⁻²: mixing of neutral mesons. */
  public Complex mixing(Fermion fermion, int i, int j) {
    int[] pair = {i, j};
    return leftLeft(fermion, pair, fermion, pair).multiply(0.5);
  }

  /** √(Σ_cd |C|²) of ℓ_b → ℓ_a νν̄, in GeV⁻²: 1/v² in the Standard Model. */
  public double leptonicStrength(int from, int to) {
    double sum = 0;
    for (int c = 1; c <= Generation.COUNT; c++) {
      for (int d = 1; d <= Generation.COUNT; d++) {
        double modulus = leptonicDecay(to, from, c, d).abs();
        sum += modulus * modulus;
      }
    }
    return Math.sqrt(sum);
  }
}
