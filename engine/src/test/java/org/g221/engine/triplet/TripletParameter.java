package org.g221.engine.triplet;

import org.g221.engine.parameter.Parameter;
import org.g221.engine.quantity.Quantity;

/** Mass and couplings of the vectors; couplings that are not given are 0. */
public enum TripletParameter implements Parameter {
  MASS_GEV("mass-gev", "M", "mass of the vectors in GeV"),
  G_BB("g-bb", "g_{bb}", "coupling to bottom quarks"),
  G_SB("g-sb", "g_{sb}", "coupling of strange to bottom quarks"),
  G_MUMU("g-mumu", "g_{\\mu\\mu}", "coupling to muons"),
  G_TAUTAU("g-tautau", "g_{\\tau\\tau}", "coupling to tau leptons"),
  G_MUTAU("g-mutau", "g_{\\mu\\tau}", "coupling of muons to tau leptons");

  private final Quantity quantity;

  TripletParameter(String key, String symbol, String meaning) {
    this.quantity = new Quantity(key, symbol, key.endsWith("-gev") ? "GeV" : "", meaning);
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
