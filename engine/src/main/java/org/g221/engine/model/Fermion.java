package org.g221.engine.model;

/** Kinds of fermions as the Z boson sees them; generations are counted from 1 to 3. */
public enum Fermion {
  NEUTRINO(0.5, 0, 1),
  CHARGED_LEPTON(-0.5, -1, 1),
  UP_QUARK(0.5, 2.0 / 3, 3),
  DOWN_QUARK(-0.5, -1.0 / 3, 3);

  private final double isospin;
  private final double charge;
  private final int colours;

  Fermion(double isospin, double charge, int colours) {
    this.isospin = isospin;
    this.charge = charge;
    this.colours = colours;
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
