package org.g221.engine.observable;

/** Groups of observables that are measured and computed in the same way. */
public enum Family {
  LEPTON_UNIVERSALITY("lepton universality"),
  CKM("unitarity of the CKM matrix"),
  SEMILEPTONIC("charged-current B decays"),
  Z_POLE("Z pole"),
  W_POLE("W pole"),
  RARE_B("rare B decays"),
  MIXING("meson mixing"),
  LEPTON_FLAVOUR_VIOLATION("lepton flavour violation"),
  DIRECT_SEARCHES("direct searches");

  private final String title;

  Family(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
