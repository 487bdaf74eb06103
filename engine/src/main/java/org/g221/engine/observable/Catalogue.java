package org.g221.engine.observable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All observables, in a fixed order. */
public final class Catalogue {

  private final Map<String, Observable> observables = new LinkedHashMap<>();

  /**
   * The catalogue with one observable for each universality ratio.
   *
   * @param ratios ratios of b → sℓℓ rates that are given by polynomials
   * @param rare what other rare decays need
   * @param luminosities what the production of heavy vectors needs
   */
  public Catalogue(
      List<UniversalityRatio> ratios, RareDecayInputs rare, PartonLuminosities luminosities) {
    List<Observable> all = new ArrayList<>();
    all.addAll(LeptonUniversality.all());
    all.addAll(CkmUnitarity.all());
    all.addAll(Semileptonic.all());
    all.addAll(LeptonicB.all());
    all.addAll(ZPole.all());
    all.addAll(WPole.all());
    all.addAll(RareB.all(ratios));
    all.addAll(NeutrinoPairs.all(rare.neutrinos()));
    all.addAll(Mixing.all());
    all.addAll(CharmMixing.all(rare.charm()));
    all.addAll(LeptonFlavourViolation.all());
    all.addAll(FlavourViolatingB.all(rare.tauMuRates()));
    all.addAll(new ResonantProduction(luminosities).all());
    all.forEach(observable -> observables.put(observable.name(), observable));
  }

  public List<Observable> observables() {
    return List.copyOf(observables.values());
  }

  public Set<String> names() {
    return observables.keySet();
  }

  public Optional<Observable> find(String name) {
    return Optional.ofNullable(observables.get(name));
  }

  /**
   * The observable with that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Observable get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no observable '" + name + "'"));
  }
}
