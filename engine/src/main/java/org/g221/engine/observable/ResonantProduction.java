package org.g221.engine.observable;

import static org.g221.engine.coupling.Generation.MU;
import static org.g221.engine.coupling.Generation.TAU;
import static org.g221.engine.coupling.Generation.TOP;

import java.util.List;
import java.util.function.Function;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.Generation;
import org.g221.engine.coupling.HeavyVectors;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;

/**
 * Production of heavy vectors by quark and antiquark at the LHC, times a branching ratio.
 *
 * <p>σ(qq̄' → V) = (4π²/3)(Γ(V → qq̄')/M)(1/s) dL/dτ in narrow width and at leading order, with the
 * widths of {@link HeavyVectors}, summed over quarks; for W' over both charges. Masses of fermions
 * are neglected, that of the top as well, which makes Γ(Z' → tt̄) too large by 3m_t²/M². Source:
 * arXiv:1402.4431. Range: masses of {@link PartonLuminosities}; beyond these the result is 0.
 */
final class ResonantProduction {

  private static final String SOURCE =
      "arXiv:1402.4431, narrow width; arXiv:1706.00428 for partons";
  private static final String PRODUCTION = "(4 pi^2/3) sum Gamma(V->q q')/M (1/s) dL/dtau";
  private static final double FB_PER_PB = 1000;

  /** A width that is not zero where nothing couples, so that shares are 0 there. */
  private static final double SMALLEST_WIDTH = 1e-30;

  private final PartonLuminosities luminosities;

  ResonantProduction(PartonLuminosities luminosities) {
    this.luminosities = luminosities;
  }

  List<Observable> all() {
    return List.of(
        pair("tautau", "\\tau\\tau", "tau leptons", Fermion.CHARGED_LEPTON, TAU),
        pair("mumu", "\\mu\\mu", "muons", Fermion.CHARGED_LEPTON, MU),
        pair("tt", "t\\bar{t}", "top quarks", Fermion.UP_QUARK, TOP),
        observable("sigma(W'->taunu)")
            .symbol("\\sigma(W'\\to\\tau\\nu)")
            .meaning("cross section of W' times branching ratio into tau and neutrino, 13 TeV")
            .formula("SM + " + PRODUCTION + " BR(W'->tau nu)")
            .absolute((couplings, sm) -> cross(couplings, this::tauAndNeutrino).plus(sm)));
  }

  private Observable pair(
      String decay, String symbol, String particles, Fermion fermion, int generation) {
    return observable("sigma(Z'->" + decay + ")")
        .symbol("\\sigma(Z'\\to " + symbol + ")")
        .meaning("cross section of Z' times branching ratio into " + particles + ", 13 TeV")
        .formula("SM + " + PRODUCTION + " BR(Z'->" + decay + ")")
        .absolute(
            (couplings, sm) ->
                cross(couplings, vectors -> pair(vectors, fermion, generation)).plus(sm));
  }

  private static ObservableBuilder observable(String name) {
    return Observable.named(name).family(Family.DIRECT_SEARCHES).unit("fb").source(SOURCE);
  }

  /** Nothing is produced in models without such vectors. */
  private Real cross(Couplings couplings, Function<HeavyVectors, Real> product) {
    FormulaGraph graph = couplings.fermiShift().graph();
    return couplings.heavyVectors().map(product).orElse(graph.zero());
  }

  private Real pair(HeavyVectors vectors, Fermion fermion, int generation) {
    Real width = vectors.neutral(fermion, generation, generation).squaredModulus();
    Real share = share(width.times(fermion.colours()), vectors.neutralWidth());
    return produced(vectors, neutral(vectors), Math.PI / 24).times(share);
  }

  private Real tauAndNeutrino(HeavyVectors vectors) {
    Real width = vectors.chargedLeptons(TAU, 1).squaredModulus();
    for (int neutrino = 2; neutrino <= Generation.COUNT; neutrino++) {
      width = width.plus(vectors.chargedLeptons(TAU, neutrino).squaredModulus());
    }
    Real share = share(width.times(2), vectors.chargedWidth());
    return produced(vectors, charged(vectors), Math.PI / 12).times(share);
  }

  /** A branching ratio; that it is at most 1 is no news to points, but to bounds over boxes. */
  private static Real share(Real width, Real total) {
    FormulaGraph graph = total.graph();
    return width.over(total.max(graph.constant(SMALLEST_WIDTH))).min(graph.one());
  }

  private Real produced(HeavyVectors vectors, Real partons, double factor) {
    return partons
        .times(vectors.squaredStrength())
        .times(FB_PER_PB * factor)
        .times(luminosities.massGev().indicator(vectors.massGev()));
  }

  /** Σ_{i≤j} |c_ij|² L_ij, where L holds both of q_i q̄_j and q̄_i q_j. */
  private Real neutral(HeavyVectors vectors) {
    Real sum = vectors.massGev().graph().zero();
    for (Fermion quark : List.of(Fermion.DOWN_QUARK, Fermion.UP_QUARK)) {
      int light = quark == Fermion.UP_QUARK ? PartonLuminosities.LIGHT_UP_QUARKS : Generation.COUNT;
      for (int j = 1; j <= light; j++) {
        for (int i = 1; i <= j; i++) {
          String name = PartonLuminosities.neutral(quark, i, j);
          sum = sum.plus(partons(vectors, name, vectors.neutral(quark, i, j).squaredModulus()));
        }
      }
    }
    return sum;
  }

  /** Σ_ij |c_ij|² L_ij. */
  private Real charged(HeavyVectors vectors) {
    Real sum = vectors.massGev().graph().zero();
    for (int up = 1; up <= PartonLuminosities.LIGHT_UP_QUARKS; up++) {
      for (int down = 1; down <= Generation.COUNT; down++) {
        Real coupling = vectors.chargedQuarks(up, down).squaredModulus();
        sum = sum.plus(partons(vectors, PartonLuminosities.charged(up, down), coupling));
      }
    }
    return sum;
  }

  private Real partons(HeavyVectors vectors, String pair, Real coupling) {
    return coupling.times(luminosities.of(pair, vectors.massGev()));
  }
}
