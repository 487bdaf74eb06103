package org.g221.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.exact.ExactModel.Point;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.TheoryInputs;
import org.junit.jupiter.api.Test;

class ExactModelTest {

  private static final TheoryInputs INPUTS = BundledData.dataset2016().inputs();

  private static Point point(double ratio, double massGev, double share, double muon, double tau) {
    double lowest = -1 / (ratio * ratio);
    return new Point(
        ratio,
        massGev,
        lowest + share * (1 - lowest),
        Deltas.of(0.1, 0.8, new Complex(0.02, -0.01)),
        Deltas.of(muon, tau, new Complex(0.05, 0.02)));
  }

  @Property(tries = 200, seed = "1604")
  void inputsAreThoseMeasured(
      @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 5) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 3000, max = 1e5) double massGev,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double share,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.9) double muon,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.9) double tau) {
    ExactModel model = ExactModel.of(point(ratio, massGev, share, muon, tau), INPUTS).orElseThrow();
    double sin2 = INPUTS.sin2ThetaEff();
    double g = INPUTS.weakCoupling();
    assertThat(model.gauge().couplings().electric())
        .isCloseTo(g * Math.sqrt(sin2), withinPercentage(1e-10));
    assertThat(model.gauge().z().massGev())
        .isCloseTo(INPUTS.wMassGev() / Math.sqrt(1 - sin2), withinPercentage(1e-9));
    assertThat(model.gauge().wPrime().massGev()).isCloseTo(massGev, withinPercentage(1e-10));
    assertThat(model.gauge().couplings().ratio()).isCloseTo(ratio, withinPercentage(1e-10));
    assertThat(model.amplitudes().leptonicStrength(2, 1) / Math.sqrt(2))
        .isCloseTo(INPUTS.fermiConstant(), withinPercentage(1e-9));
  }

  /**
   * Why leading order does so well: with κ_h = v²ĝ²/(4M_hh²), M_hh² the heavy entry of the mass
   * matrix, C/C(Δ=0) = 1 + κ_h[qΔ − ζ(q + Δ)] holds exactly.
   */
  @Property(tries = 200, seed = "1604")
  void chargedCurrentsHaveTheFormOfLeadingOrder(
      @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 5) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 1000, max = 1e4) double uGev,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1.57) double beta,
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 1) double bottom,
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 1) double tau) {
    GaugeCouplings couplings = GaugeCouplings.of(0.65, 0.36, ratio);
    Vacuum vacuum = Vacuum.ofAngle(uGev, 246, beta);
    ExchangeAmplitudes amplitudes =
        new ExchangeAmplitudes(
            new FermionCouplings(
                new GaugeSector(couplings, vacuum),
                INPUTS.ckm(),
                Deltas.of(0, bottom, Complex.ZERO),
                Deltas.of(0, tau, Complex.ZERO)));
    double zeta = vacuum.gaugeMixing(ratio);
    double square = Math.pow(246 * couplings.heavy() / 2, 2);
    double fourthPower = Math.pow(ratio, 4);
    double heavy =
        Math.pow(uGev * couplings.n1() / 2, 2)
            + square * (vacuum.sin2Beta() + vacuum.cos2Beta() / fourthPower);
    double kappa = square / heavy;
    Complex universal = amplitudes.chargedCurrent(1, 1, 1, 1).divide(INPUTS.ckm().re(1, 1));
    Complex exact = amplitudes.chargedCurrent(2, 3, 3, 3).divide(INPUTS.ckm().re(2, 3));
    // (VΔq)_cb/V_cb is Δq_33 if that is the only entry.
    double expected = 1 + kappa * (bottom * tau - zeta * (bottom + tau));
    assertThat(exact.divide(universal).getReal()).isCloseTo(expected, within(1e-11));
    assertThat(universal.getReal() * 246 * 246 * (1 - kappa * zeta * zeta))
        .isCloseTo(1, within(1e-11));
  }

  /** M → ∞: couplings and masses are those of the Standard Model at tree level. */
  @Test
  void heavyLimitIsTheStandardModel() {
    Point point = point(2, 1e7, 0.9, 0.4, 0.8);
    ExactModel model = ExactModel.of(point, INPUTS).orElseThrow();
    VectorBoson z = model.gauge().z();
    double sin2 = INPUTS.sin2ThetaEff();
    double unit = INPUTS.weakCoupling() / Math.sqrt(1 - sin2);
    for (int generation = 1; generation <= 3; generation++) {
      assertThat(
              model.couplings().left(z, Fermion.CHARGED_LEPTON, generation, generation).getReal())
          .isCloseTo(unit * (-0.5 + sin2), withinPercentage(1e-5));
      assertThat(model.couplings().left(z, Fermion.UP_QUARK, generation, generation).getReal())
          .isCloseTo(unit * (0.5 - 2 * sin2 / 3), withinPercentage(1e-5));
    }
    assertThat(model.couplings().left(z, Fermion.DOWN_QUARK, 2, 3).abs()).isLessThan(1e-9);
    assertThat(model.couplings().right(z, Fermion.CHARGED_LEPTON))
        .isCloseTo(unit * sin2, withinPercentage(1e-5));
    assertThat(model.gauge().w().massGev()).isCloseTo(INPUTS.wMassGev(), withinPercentage(1e-6));
  }

  /** Δ ∝ 1 couples all families alike: rates of all leptons are those of electrons. */
  @Property(tries = 50, seed = "1604")
  void universalDeltaKeepsLeptonUniversality(
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 1) double delta) {
    HermitianMatrix universal = HermitianMatrix.diagonal(delta, delta, delta);
    ExactModel model =
        ExactModel.of(new Point(2, 2000, 0.5, universal, universal), INPUTS).orElseThrow();
    Complex electron = model.amplitudes().chargedCurrent(2, 3, 1, 1);
    assertThat(model.amplitudes().chargedCurrent(2, 3, 3, 3).subtract(electron).abs())
        .isLessThan(1e-15 * electron.abs());
    assertThat(model.amplitudes().leptonicStrength(3, 1))
        .isCloseTo(model.amplitudes().leptonicStrength(2, 1), withinPercentage(1e-12));
  }

  /** Only the phases of Δ_23 and V matter: a common phase of a family drops out of rates. */
  @Property(tries = 50, seed = "1604")
  void phaseOfTheLeptonMixingDropsOutOfRates(
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double phase) {
    Complex rotated = new Complex(0.1 * Math.cos(phase), 0.1 * Math.sin(phase));
    HermitianMatrix quarks = Deltas.of(0.1, 0.5, Complex.ZERO);
    Point real = new Point(2, 1500, 0.6, quarks, Deltas.of(0.2, 0.7, new Complex(0.1, 0)));
    Point complex = new Point(2, 1500, 0.6, quarks, Deltas.of(0.2, 0.7, rotated));
    assertThat(strength(complex)).isCloseTo(strength(real), withinPercentage(1e-10));
  }

  private static double strength(Point point) {
    return ExactModel.of(point, INPUTS).orElseThrow().amplitudes().leptonicStrength(3, 2);
  }

  @Test
  void massThatNoVacuumGivesHasNoModel() {
    HermitianMatrix none = HermitianMatrix.diagonal(0, 0, 0);
    assertThat(ExactModel.of(new Point(3, 200, 1, none, none), INPUTS)).isEmpty();
    assertThat(ExactModel.of(new Point(3, 70, 0, none, none), INPUTS)).isEmpty();
    assertThat(ExactModel.of(new Point(3, 1000, 1.5, none, none), INPUTS)).isEmpty();
  }
}
