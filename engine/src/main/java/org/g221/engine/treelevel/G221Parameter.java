package org.g221.engine.treelevel;

import org.g221.engine.parameter.Parameter;
import org.g221.engine.quantity.Quantity;

/**
 * The parameters of a point, with the names that users write.
 *
 * <p>Source: arXiv:1604.03088, Section IV and eq. (14).
 */
public enum G221Parameter implements Parameter {
  G2_OVER_G1("g2-over-g1", "g_2/g_1", "ratio r of the SU(2)2 and SU(2)1 gauge couplings"),
  MASS_WPRIME_GEV("mass-wprime-gev", "M_{W'}", "GeV", "mass of the heavy vectors in GeV"),
  ZETA("zeta", "\\zeta", "gauge mixing sin²β − cos²β/r², from −1/r² to 1"),
  TAN_BETA("tan-beta", "\\tan\\beta", "ratio of the vacuum values of φ and φ', in place of zeta"),

  DELTA_Q_22("delta-q-22", "\\Delta^q_{22}", "strange-strange entry of Δq"),
  DELTA_Q_33("delta-q-33", "\\Delta^q_{33}", "bottom-bottom entry of Δq"),
  DELTA_Q_23(
      "delta-q-23", "\\Delta^q_{23}", "modulus of the strange-bottom entry of Δq, of any sign"),
  DELTA_Q_23_PHASE("delta-q-23-phase", "\\arg\\Delta^q_{23}", "rad", "its phase in radians"),
  DELTA_L_22("delta-l-22", "\\Delta^\\ell_{22}", "muon-muon entry of Δℓ"),
  DELTA_L_33("delta-l-33", "\\Delta^\\ell_{33}", "tau-tau entry of Δℓ"),
  DELTA_L_23(
      "delta-l-23", "\\Delta^\\ell_{23}", "modulus of the muon-tau entry of Δℓ, of any sign"),
  DELTA_L_23_PHASE("delta-l-23-phase", "\\arg\\Delta^\\ell_{23}", "rad", "its phase in radians"),

  D_S("d-s", "d_s", "strange component of the quark mixing vector"),
  D_B("d-b", "d_b", "bottom component of the quark mixing vector"),
  D_MU("d-mu", "d_\\mu", "muon component of the lepton mixing vector"),
  D_TAU("d-tau", "d_\\tau", "tau component of the lepton mixing vector");

  private final Quantity quantity;

  G221Parameter(String key, String symbol, String meaning) {
    this(key, symbol, "", meaning);
  }

  G221Parameter(String key, String symbol, String unit, String meaning) {
    this.quantity = new Quantity(key, symbol, unit, meaning);
  }

  @Override
  public Quantity quantity() {
    return quantity;
  }

  @Override
  public String toString() {
    return quantity.name();
  }
}
