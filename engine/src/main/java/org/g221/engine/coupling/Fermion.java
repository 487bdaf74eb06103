package org.g221.engine.coupling;

import java.util.List;

/** Kinds of fermions as the Z boson sees them; generations are counted from 1 to 3. */
public enum Fermion {
  NEUTRINO(0.5, 0, 1, "nu_e", "nu_mu", "nu_tau"),
  CHARGED_LEPTON(-0.5, -1, 1, "e", "mu", "tau"),
  UP_QUARK(0.5, 2.0 / 3, 3, "u", "c", "t"),
  DOWN_QUARK(-0.5, -1.0 / 3, 3, "d", "s", "b");

  private final double isospin;
  private final double charge;
  private final int colours;
  private final List<String> names;

  Fermion(double isospin, double charge, int colours, String... names) {
    this.isospin = isospin;
    this.charge = charge;
    this.colours = colours;
    this.names = List.of(names);
  }

  /** The name of a generation in plain text, such as {@code nu_mu}. */
  public String nameOf(int generation) {
    return names.get(generation - 1);
  }

  /** Third component T3 of the weak isospin of the left-handed state. */
  public double isospin() {
    return isospin;
  }

  /** Electric charge Q in units of e. */
  public double charge() {
    return charge;
  }

  public int colours() {
    return colours;
  }
}
