package org.g221.engine.g221;

import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Fermion;

/**
 * An amplitude that enters observables, at leading order in κ and exactly.
 *
 * @param name such as {@code c b tau nu_tau}
 * @param exact at tree level without expansion
 * @param leading at leading order in κ
 * @param scale its size in the Standard Model; for a flavour-changing amplitude that of the
 *     flavour-diagonal one
 */
public record AmplitudeComparison(String name, Complex exact, Complex leading, double scale) {

  /**
   * |exact − leading| in units of the amplitude's size, at leading order or in the Standard Model.
   */
  public double deviation() {
    return exact.subtract(leading).abs() / Math.max(scale, leading.abs());
  }

  /** Such as {@code c b}. */
  static String quarkNames(int up, int down) {
    return Fermion.UP_QUARK.nameOf(up) + " " + Fermion.DOWN_QUARK.nameOf(down);
  }

  /** Such as {@code tau nu_tau}. */
  static String leptonNames(int lepton, int neutrino) {
    return Fermion.CHARGED_LEPTON.nameOf(lepton) + " " + Fermion.NEUTRINO.nameOf(neutrino);
  }
}
