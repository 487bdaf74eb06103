package org.g221.engine.g221;

import static org.g221.engine.g221.AmplitudeComparison.leptonNames;
import static org.g221.engine.g221.AmplitudeComparison.quarkNames;
import static org.g221.engine.treelevel.ConstantCouplings.number;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.Generation;
import org.g221.engine.exact.ExactModel;
import org.g221.engine.exact.ExchangeAmplitudes;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.running.LowEnergyCouplings;
import org.g221.engine.treelevel.G221Couplings;

/**
 * Compares the four-fermion amplitudes in observables at leading order in κ with the exact ones.
 *
 * <p>Both in units of the measured G_F: charged currents at leading order are divided by 1 + δ_G,
 * as the rates are by its square.
 */
final class FourFermionComparisons {

  /** Quark transitions of charged currents: ud, us, ub, cs, cb. */
  private static final int[][] TRANSITIONS = {{1, 1}, {1, 2}, {1, 3}, {2, 2}, {2, 3}};

  private static final int[][] LEPTONIC_DECAYS = {{1, 2}, {1, 3}, {2, 3}};
  private static final int[] STRANGE_BOTTOM = {2, 3};
  private static final int[] MUON_TAU = {2, 3};

  private final List<AmplitudeComparison> all = new ArrayList<>();
  private final G221Couplings leading;
  private final ExchangeAmplitudes amplitudes;
  private final TheoryInputs inputs;
  private final double v;
  private final double fermi;

  private FourFermionComparisons(G221Couplings leading, ExactModel exact) {
    this.leading = leading;
    this.amplitudes = exact.amplitudes();
    this.inputs = leading.inputs();
    this.v = inputs.vacuumValueGev();
    this.fermi = 1 + leading.fermiShift().constantValue();
  }

  /** The comparisons of a point whose couplings are constants. */
  static List<AmplitudeComparison> of(G221Couplings leading, ExactModel exact) {
    FourFermionComparisons comparisons = new FourFermionComparisons(leading, exact);
    comparisons.chargedCurrents();
    comparisons.leptonicDecays();
    comparisons.strangeBottom();
    comparisons.mixing();
    comparisons.tauDecays();
    return comparisons.all;
  }

  private void add(String name, Complex exact, Complex approximate, double scale) {
    all.add(new AmplitudeComparison(name, exact, approximate, scale));
  }

  private Complex ckm(int up, int down) {
    return new Complex(inputs.ckm().re(up, down), inputs.ckm().im(up, down));
  }

  private static String pairOf(int lepton) {
    return Fermion.CHARGED_LEPTON.nameOf(lepton) + " " + Fermion.CHARGED_LEPTON.nameOf(lepton);
  }

  private void chargedCurrents() {
    for (int[] quarks : TRANSITIONS) {
      Complex ckm = ckm(quarks[0], quarks[1]);
      for (int a = 1; a <= Generation.COUNT; a++) {
        for (int b = 1; b <= Generation.COUNT; b++) {
          add(
              quarkNames(quarks[0], quarks[1]) + " " + leptonNames(a, b),
              amplitudes.chargedCurrent(quarks[0], quarks[1], a, b).multiply(v * v).divide(ckm),
              number(leading.charged().amplitude(quarks[0], quarks[1], a, b)).divide(fermi),
              1);
        }
      }
    }
  }

  private void leptonicDecays() {
    for (int[] decay : LEPTONIC_DECAYS) {
      int a = decay[0];
      int b = decay[1];
      for (int c = 1; c <= Generation.COUNT; c++) {
        for (int d = 1; d <= Generation.COUNT; d++) {
          add(
              Fermion.CHARGED_LEPTON.nameOf(b)
                  + " -> "
                  + leptonNames(a, d)
                  + " anti-"
                  + Fermion.NEUTRINO.nameOf(c),
              amplitudes.leptonicDecay(a, b, c, d).multiply(v * v),
              number(leading.leptonic().amplitude(a, b, c, d)).divide(fermi),
              1);
        }
      }
    }
  }

  /**
   * With L = −N_X (s̄_L b_L)(ℓ̄_X ℓ_X), C9 = −(N_R + N_L)πv²/(αλ_t) and C10 = −(N_R −
   * N_L)πv²/(αλ_t); both in units of C10 in the Standard Model.
   */
  private void strangeBottom() {
    Complex lambdaT = ckm(3, 3).multiply(ckm(3, 2).conjugate());
    double scale = Math.abs(inputs.c10StandardModel());
    Complex right =
        amplitudes.leftRight(Fermion.DOWN_QUARK, STRANGE_BOTTOM, Fermion.CHARGED_LEPTON);
    for (int lepton = 1; lepton <= Generation.COUNT; lepton++) {
      int[] pair = {lepton, lepton};
      Complex left =
          amplitudes.leftLeft(Fermion.DOWN_QUARK, STRANGE_BOTTOM, Fermion.CHARGED_LEPTON, pair);
      Complex unit = lambdaT.divide(-Math.PI * inputs.alphaInverse() * v * v);
      String name = " of b -> s " + pairOf(lepton);
      add("C9" + name, right.add(left).divide(unit), number(leading.neutral().c9(lepton)), scale);
      add(
          "C10" + name,
          right.subtract(left).divide(unit),
          number(leading.neutral().c10(lepton)),
          scale);
    }
  }

  /** The new part is proportional to c of L = −c (s̄_L b_L)²: κ(Δq_23)²/(2v²) at leading order. */
  private void mixing() {
    Complex approximate = number(lowEnergyMixing()).add(1);
    Complex delta = number(leading.point().deltaQ().at(2, 3));
    Complex coefficient =
        delta.multiply(delta).multiply(leading.point().kappa().constantValue() / (2 * v * v));
    Complex exact = amplitudes.mixing(Fermion.DOWN_QUARK, 2, 3);
    Complex factor = coefficient.abs() == 0 ? Complex.ONE : exact.divide(coefficient);
    add("Bs mixing", approximate.subtract(1).multiply(factor).add(1), approximate, 1);
  }

  /**
   * The contribution of the heavy vectors at low energy, added to the amplitude of the Standard
   * Model.
   */
  private org.g221.engine.formula.Complex lowEnergyMixing() {
    return new LowEnergyCouplings(leading, leading.point().massGev())
        .mixing()
        .down(2, 3, inputs.bottomMassGev())
        .times(0.25 / inputs.bsMixingLoop())
        .value();
  }

  private void tauDecays() {
    for (int lepton = 1; lepton <= 2; lepton++) {
      int[] pair = {lepton, lepton};
      Complex exact =
          amplitudes.leftLeft(Fermion.CHARGED_LEPTON, MUON_TAU, Fermion.CHARGED_LEPTON, pair);
      String name = "tau -> mu " + pairOf(lepton);
      add(
          name + ", left-handed",
          exact.multiply(v * v / 2),
          number(leading.neutral().threeLeptonsLeft(3, 2, lepton)),
          1);
    }
    Complex exact = amplitudes.leftRight(Fermion.CHARGED_LEPTON, MUON_TAU, Fermion.CHARGED_LEPTON);
    add(
        "tau -> mu with a right-handed pair",
        exact.multiply(v * v / 2),
        number(leading.neutral().threeLeptonsRight(3, 2, 1)),
        1);
  }
}
