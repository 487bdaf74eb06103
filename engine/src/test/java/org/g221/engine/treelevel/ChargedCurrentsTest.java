package org.g221.engine.treelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.ConstantPoint.number;
import static org.g221.engine.treelevel.ExactModel.INPUTS;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargedCurrentsTest {

  private static final String[] LEPTONS = {"e", "mu", "tau"};

  /** Σ_b |C_ab|² of the exact model; |C_μτ| = |C_τμ| because Δℓ is hermitian. */
  private static double exactRate(ExactModel point, String quarks, int lepton) {
    String name = LEPTONS[lepton - 1];
    double same = point.exact("charged_current", quarks + " " + name + " nu_" + name).abs();
    double other = lepton == 1 ? 0 : point.exact("charged_current", quarks + " tau nu_mu").abs();
    return same * same + other * other;
  }

  /**
   * Rates relative to u d e ν, which has neither Δq nor Δℓ and so measures v at O(κζ²), and to
   * |V_ij|².
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"ud, 1, 1", "us, 1, 2", "cs, 2, 2", "cb, 2, 3"})
  void ratesAreThoseOfTheExactModelAtLeadingOrder(String quarks, int up, int down) {
    double vij = Math.hypot(INPUTS.ckm().re(up, down), INPUTS.ckm().im(up, down));
    double vud = INPUTS.ckm().re(1, 1);
    for (int a = 1; a <= 3; a++) {
      int lepton = a;
      ExactModel.assertFallsWithTheSquareOfTheMass(
          "F_" + LEPTONS[a - 1] + "(" + quarks + ")",
          6,
          1e-14,
          point -> {
            double unit = point.exact("charged_current", "ud e nu_e").abs() / vud;
            double exact = exactRate(point, quarks, lepton) / Math.pow(unit * vij, 2);
            G221ChargedCurrents charged = point.ours().charged();
            double ours = charged.rate(up, down, lepton).constantValue();
            return (exact - ours) / point.kappa();
          });
    }
  }

  /** The amplitude itself, with its phase, for the transitions without a change of lepton. */
  @Test
  void interferenceWithTheStandardModelHasThePhaseOfTheExactModel() {
    ExactModel.assertFallsWithTheSquareOfTheMass(
        "C(cb tau nu_tau)",
        6,
        1e-14,
        point -> {
          double unit = point.exact("charged_current", "ud e nu_e").abs() / INPUTS.ckm().re(1, 1);
          Complex exact =
              point.exact("charged_current", "cb tau nu_tau").divide(unit * INPUTS.ckm().re(2, 3));
          Complex q = number(point.ours().charged().quarkFactor(2, 3));
          ModelPoint model = point.ours().point();
          double zeta = model.zeta().constantValue();
          double delta = model.deltaL().diagonal(3).constantValue();
          // δ_ab + κ[q Δ − ζ(q + Δ)] of the class comment
          Complex ours =
              q.multiply(delta)
                  .subtract(q.add(delta).multiply(zeta))
                  .multiply(point.kappa())
                  .add(1);
          return exact.subtract(ours).abs() / point.kappa();
        });
  }

  @Test
  void quarkFactorOfTheFirstFamilyVanishes() {
    for (var masses : ExactModel.points()) {
      G221ChargedCurrents charged = masses.get(0).ours().charged();
      assertThat(charged.quarkFactor(1, 1).isZero()).isTrue();
      assertThat(charged.amplitude(1, 1, 2, 3)).isEqualTo(charged.leptonCoupling(2, 3));
    }
  }

  private static Map<Parameter, Double> point(double zeta) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 2.0);
    values.put(G221Parameter.MASS_WPRIME_GEV, 1500.0);
    values.put(G221Parameter.ZETA, zeta);
    return values;
  }

  /**
   * With Δℓ diagonal the tau rate is |(1 − κζq)(1 − κζΔ) + κqΔ(1 − κζ²)|² written out; at ζ = 0 it
   * is |1 + κqΔ|².
   */
  @Property(seed = "20160412")
  void rateWithoutGaugeMixingIsOnePlusKappaQDeltaSquared(
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 1) double deltaB,
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 1) double deltaTau) {
    Map<Parameter, Double> values = point(0);
    values.put(G221Parameter.DELTA_Q_33, deltaB);
    values.put(G221Parameter.DELTA_L_33, deltaTau);
    G221Couplings couplings = ConstantPoint.couplings(values, INPUTS);
    double kappa = couplings.point().kappa().constantValue();
    G221ChargedCurrents charged = couplings.charged();
    // (VΔq)_cb/V_cb is Δq_33 if that is the only entry.
    assertThat(charged.rate(2, 3, 3).constantValue())
        .isCloseTo(Math.pow(1 + kappa * deltaB * deltaTau, 2), within(1e-14));
    assertThat(charged.rate(2, 3, 1).constantValue()).isEqualTo(1);
  }

  @Property(seed = "20160412")
  void leptonFlavourMixingAddsTheRateIntoOtherNeutrinos(
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 0.2) double mixing,
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double phase) {
    Map<Parameter, Double> values = point(1);
    values.put(G221Parameter.DELTA_L_23, mixing);
    values.put(G221Parameter.DELTA_L_23_PHASE, phase);
    G221Couplings couplings = ConstantPoint.couplings(values, INPUTS);
    double kappa = couplings.point().kappa().constantValue();
    double expected = 1 + Math.pow(kappa * mixing, 2);
    for (int lepton : new int[] {2, 3}) {
      assertThat(couplings.charged().squaredLeptonCoupling(lepton).constantValue())
          .isCloseTo(expected, within(1e-15));
    }
    assertThat(couplings.charged().squaredLeptonCoupling(1).constantValue()).isEqualTo(1);
  }

  @Test
  void wCouplingOfQuarksIsReducedByKappaZetaDelta() {
    Map<Parameter, Double> values = point(1);
    values.put(G221Parameter.DELTA_Q_33, 0.8);
    G221Couplings couplings = ConstantPoint.couplings(values, INPUTS);
    double kappa = couplings.point().kappa().constantValue();
    double vcb = INPUTS.ckm().re(2, 3);
    assertThat(couplings.charged().quarkCoupling(2, 3).re().constantValue())
        .isCloseTo(vcb * (1 - 0.8 * kappa), within(1e-16));
    assertThat(couplings.charged().quarkCoupling(1, 1).re().constantValue())
        .isEqualTo(INPUTS.ckm().re(1, 1));
  }

  /** The sum that unitarity shortens, against that over all pairs. */
  @Property(seed = "20160412")
  void summedQuarkCouplingsAreThoseOfAllPairs(
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 1) double strange,
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 1) double bottom,
      @ForAll @Scale(6) @DoubleRange(min = -0.3, max = 0.3) double mixing,
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double phase) {
    Map<Parameter, Double> values = point(0.7);
    values.put(G221Parameter.DELTA_Q_22, strange);
    values.put(G221Parameter.DELTA_Q_33, bottom);
    values.put(G221Parameter.DELTA_Q_23, mixing);
    values.put(G221Parameter.DELTA_Q_23_PHASE, phase);
    G221ChargedCurrents charged = ConstantPoint.couplings(values, INPUTS).charged();
    double sum = 0;
    for (int up = 1; up <= 2; up++) {
      for (int down = 1; down <= 3; down++) {
        sum += charged.quarkCoupling(up, down).squaredModulus().constantValue();
      }
    }
    assertThat(charged.summedQuarkCouplings().constantValue()).isCloseTo(sum, within(1e-14));
  }
}
