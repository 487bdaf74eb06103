package org.g221.engine.exact;

import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.Generation;
import org.g221.engine.parameter.CkmMatrix;

/**
 * Exact couplings of the massive gauge bosons to the light fermions, at tree level.
 *
 * <p>In L = Σ_V V_μ f̄γ^μ(g_L P_L + g_R P_R)f, without the 1/√2 of charged bosons: fermions of
 * isospin T3 couple to W_l and Z_0 as in the Standard Model and to W_h with −ĝT3Δ (charged: −ĝΔ),
 * where Δ is VΔqV† for up quarks, Δq for down quarks, Δℓ for leptons, VΔq for charged quark
 * currents. A mass eigenstate has the components {@link VectorBoson#light} and {@link
 * VectorBoson#heavy} along them. Expanded in v/u this is eq. (8) of arXiv:1604.03088.
 */
public final class FermionCouplings {

  private final GaugeSector gauge;
  private final Complex[][] ckm = new Complex[Generation.COUNT][Generation.COUNT];
  private final Complex[][] ckmTimesDelta;
  private final Complex[][] upDelta;
  private final HermitianMatrix deltaQ;
  private final HermitianMatrix deltaL;

  /**
   * @param deltaQ Δq in the basis of down-quark masses
   * @param deltaL Δℓ in the basis of charged-lepton masses
   */
  public FermionCouplings(
      GaugeSector gauge, CkmMatrix ckm, HermitianMatrix deltaQ, HermitianMatrix deltaL) {
    this.gauge = gauge;
    this.deltaQ = deltaQ;
    this.deltaL = deltaL;
    for (int i = 0; i < Generation.COUNT; i++) {
      for (int j = 0; j < Generation.COUNT; j++) {
        this.ckm[i][j] = new Complex(ckm.re(i + 1, j + 1), ckm.im(i + 1, j + 1));
      }
    }
    this.ckmTimesDelta = product((i, k) -> this.ckm[i][k], (k, j) -> deltaQ.at(k + 1, j + 1));
    this.upDelta = product((i, k) -> ckmTimesDelta[i][k], (k, j) -> this.ckm[j][k].conjugate());
  }

  private interface Entry {
    Complex at(int i, int j);
  }

  private static Complex[][] product(Entry left, Entry right) {
    Complex[][] product = new Complex[Generation.COUNT][Generation.COUNT];
    for (int i = 0; i < Generation.COUNT; i++) {
      for (int j = 0; j < Generation.COUNT; j++) {
        product[i][j] = Complex.ZERO;
        for (int k = 0; k < Generation.COUNT; k++) {
          product[i][j] = product[i][j].add(left.at(i, k).multiply(right.at(k, j)));
        }
      }
    }
    return product;
  }

  /** The same fermions with other gauge bosons. */
  FermionCouplings with(GaugeSector other) {
    return new FermionCouplings(other, this);
  }

  private FermionCouplings(GaugeSector gauge, FermionCouplings fermions) {
    this.gauge = gauge;
    this.deltaQ = fermions.deltaQ;
    this.deltaL = fermions.deltaL;
    for (int i = 0; i < Generation.COUNT; i++) {
      System.arraycopy(fermions.ckm[i], 0, ckm[i], 0, Generation.COUNT);
    }
    this.ckmTimesDelta = fermions.ckmTimesDelta;
    this.upDelta = fermions.upDelta;
  }

  public GaugeSector gauge() {
    return gauge;
  }

  /** Coupling of W or W' to ū_i d_j; generations from 1. */
  public Complex quarks(VectorBoson boson, int up, int down) {
    return charged(boson, ckm[up - 1][down - 1], ckmTimesDelta[up - 1][down - 1]);
  }

  /** Coupling of W or W' to ν̄_a ℓ_b. */
  public Complex leptons(VectorBoson boson, int a, int b) {
    return charged(boson, a == b ? Complex.ONE : Complex.ZERO, deltaL.at(a, b));
  }

  private Complex charged(VectorBoson boson, Complex universal, Complex delta) {
    GaugeCouplings couplings = gauge.couplings();
    return universal
        .multiply(couplings.weak() * boson.light())
        .subtract(delta.multiply(couplings.heavy() * boson.heavy()));
  }

  /** Left-handed coupling of Z or Z' to f̄_i f_j. */
  public Complex left(VectorBoson boson, Fermion fermion, int i, int j) {
    GaugeCouplings couplings = gauge.couplings();
    double isospin = fermion.isospin();
    double universal =
        i == j ? couplings.n2() * (isospin - fermion.charge() * couplings.sin2Theta()) : 0;
    return delta(fermion, i, j)
        .multiply(-couplings.heavy() * boson.heavy() * isospin)
        .add(universal * boson.light());
  }

  /** Right-handed coupling of Z or Z' to f̄_i f_i. */
  public double right(VectorBoson boson, Fermion fermion) {
    GaugeCouplings couplings = gauge.couplings();
    return -couplings.n2() * fermion.charge() * couplings.sin2Theta() * boson.light();
  }

  private Complex delta(Fermion fermion, int i, int j) {
    return switch (fermion) {
      case NEUTRINO, CHARGED_LEPTON -> deltaL.at(i, j);
      case UP_QUARK -> upDelta[i - 1][j - 1];
      case DOWN_QUARK -> deltaQ.at(i, j);
    };
  }
}
