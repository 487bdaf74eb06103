package org.g221.engine.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.NeutralCurrents;
import org.g221.engine.formula.Complex;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.ConstantPoint;
import org.g221.engine.treelevel.G221Couplings;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;

class ElectroweakCouplingsTest {

  private static final Dataset CURRENT = BundledData.current();
  private static final double MASS = 953;
  private static final double KAPPA = 0.064;

  /** Δ = 1 − d d† with d_q = (1.0001, 0.0026) and d_ℓ = (0.9822, 0.125), ζ = 0, r = 3. */
  private static Map<Parameter, Double> values() {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 3.0);
    values.put(G221Parameter.MASS_WPRIME_GEV, MASS);
    values.put(G221Parameter.ZETA, 0.0);
    values.put(G221Parameter.D_S, 1.0001);
    values.put(G221Parameter.D_B, 0.0026);
    values.put(G221Parameter.D_MU, 0.9822);
    values.put(G221Parameter.D_TAU, 0.125);
    return values;
  }

  private static double ratio(String observable) {
    TheoryInputs inputs = CURRENT.inputs();
    G221Couplings heavy = ConstantPoint.couplings(values(), inputs);
    Couplings low = new ElectroweakCouplings(heavy, heavy.point().massGev());
    double standardModel = CURRENT.standardModel(observable).value();
    return CURRENT.catalogue().get(observable).predict(low, standardModel).value().constantValue()
        / standardModel;
  }

  /** How far a ratio is from a published one, of its distance from 1. */
  private static void assertShift(String observable, double expected, double relative) {
    assertThat(ratio(observable) - 1)
        .as(observable)
        .isCloseTo(expected - 1, within(relative * Math.abs(expected - 1)));
  }

  /** flavio 2.7.1 and wilson 2.5.2 with all one-loop running. */
  @Test
  void leptonUniversalityAndPolesAreThoseOfFlavioAndWilson() {
    assertShift("Gamma(tau->e)/Gamma(mu->e)", 0.99101, 0.01);
    assertShift("Gamma(tau->mu)/Gamma(mu->e)", 0.99421, 0.02);
    assertShift("R_tau", 1.00790, 0.01);
    assertShift("A_tau", 0.95428, 0.01);
    assertShift("BR(W->tau)", 0.99334, 0.01);
    assertShift("sigma_had", 1.00183, 0.03);
    // flavio leaves the QCD correction out of what new physics adds to hadronic widths.
    assertShift("R_b", 0.99744, 0.05);
    assertShift("GammaZ", 0.99907, 0.06);
  }

  /**
   * The closed form of the leading logarithm, arXiv:1606.00524 and 1705.00929: with a =
   * ln(M/M_Z)/16π² gauge mixing becomes ζ + 6a y_t² tr TΔq for leptons at low energy, and loses a
   * g²(2 tr Δq + ⅔ tr Δℓ − ⅓ Δℓ_33) at the Z and W poles; δg_L(b) = 0.95 a κ y_t².
   */
  @Test
  void leadingTermsAreThoseOfTheClosedForm() {
    double a = Math.log(MASS / 91.19) / (16 * Math.PI * Math.PI);
    double topYukawaSquared = 0.80;
    double weakCouplingSquared = 0.42;
    double tau = 1 - 0.125 * 0.125;
    double muon = 1 - 0.9822 * 0.9822;
    double low = 6 * a * topYukawaSquared;
    double pole = low - a * weakCouplingSquared * (2 + 2.0 / 3 * (tau + muon) - tau / 3);
    assertShift("Gamma(tau->e)/Gamma(mu->e)", 1 - 2 * KAPPA * (low * tau - low * muon), 0.05);
    TheoryInputs inputs = CURRENT.inputs();
    G221Couplings heavy = ConstantPoint.couplings(values(), inputs);
    ElectroweakCouplings run = new ElectroweakCouplings(heavy, heavy.point().massGev());
    double w = 1 - run.charged().leptonCoupling(3, 3).re().constantValue();
    double universal = 1 - run.charged().leptonCoupling(1, 1).re().constantValue();
    assertThat((w - universal) / KAPPA).isCloseTo(pole * tau, within(0.12 * pole));
    double bottom =
        run.z().left(Fermion.DOWN_QUARK, 3, 3).re().constantValue()
            - run.z().left(Fermion.DOWN_QUARK, 1, 1).re().constantValue();
    assertThat(bottom).isCloseTo(0.95 * a * KAPPA * topYukawaSquared, within(0.05 * bottom));
  }

  /** At M = M_Z all that is left is QED below it, which changes no coupling of W and Z. */
  @Test
  void nothingRunsFromTheZMassToItself() {
    Map<Parameter, Double> values = values();
    values.put(G221Parameter.MASS_WPRIME_GEV, 91.1876);
    values.put(G221Parameter.G2_OVER_G1, 0.3);
    values.put(G221Parameter.ZETA, 0.4);
    TheoryInputs inputs = CURRENT.inputs();
    G221Couplings heavy = ConstantPoint.couplings(values, inputs);
    Couplings low = new ElectroweakCouplings(heavy, heavy.point().massGev());
    for (String observable :
        new String[] {
          "GammaZ",
          "sigma_had",
          "R_e",
          "R_tau",
          "A_mu",
          "R_b",
          "R_c",
          "A_c",
          "m_W",
          "BR(W->tau)",
          "Gamma(tau->mu)/Gamma(mu->e)",
          "Gamma(tau->mu)/Gamma(tau->e)",
          "BR(Z->taumu)",
          "BR(B+->Knunu)",
          "GammaW"
        }) {
      double sm = CURRENT.standardModel(observable).value();
      double tree = CURRENT.catalogue().get(observable).predict(heavy, sm).value().constantValue();
      double run = CURRENT.catalogue().get(observable).predict(low, sm).value().constantValue();
      assertThat(run).as(observable).isCloseTo(tree, within(1e-12 * Math.abs(tree)));
    }
  }

  private record Amplitudes(NeutralCurrents known) implements NeutralCurrents {

    @Override
    public TheoryInputs inputs() {
      return known.inputs();
    }

    @Override
    public Complex bToSLeptons(int a, int b) {
      return known.bToSLeptons(a, b);
    }

    @Override
    public Complex bToSRightLeptons(int a, int b) {
      return known.bToSRightLeptons(a, b);
    }

    @Override
    public Complex bToSNeutrinos(int a, int b) {
      return known.bToSNeutrinos(a, b);
    }

    @Override
    public Complex threeLeptonsLeft(int b, int a, int c) {
      return known.threeLeptonsLeft(b, a, c);
    }

    @Override
    public Complex threeLeptonsRight(int b, int a, int c) {
      return known.threeLeptonsRight(b, a, c);
    }
  }

  private static void assertAgree(Complex ours, Complex expected) {
    double size = Math.sqrt(expected.squaredModulus().constantValue());
    assertThat(ours.minus(expected).squaredModulus().squareRoot().constantValue())
        .isLessThan(1e-13 * size);
  }

  /** What is written out for few operations is the sum over amplitudes, also with phases. */
  @Test
  void ratesAndWilsonCoefficientsFollowFromAmplitudes() {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 3.0);
    values.put(G221Parameter.MASS_WPRIME_GEV, MASS);
    values.put(G221Parameter.ZETA, 0.3);
    values.put(G221Parameter.DELTA_Q_22, 0.2);
    values.put(G221Parameter.DELTA_Q_33, 0.9);
    values.put(G221Parameter.DELTA_Q_23, -0.02);
    values.put(G221Parameter.DELTA_Q_23_PHASE, 0.6);
    values.put(G221Parameter.DELTA_L_22, 0.3);
    values.put(G221Parameter.DELTA_L_33, 0.8);
    values.put(G221Parameter.DELTA_L_23, 0.1);
    values.put(G221Parameter.DELTA_L_23_PHASE, -0.5);
    G221Couplings heavy = ConstantPoint.couplings(values, CURRENT.inputs());
    NeutralCurrents low = new ElectroweakCouplings(heavy, heavy.point().massGev()).neutral();
    NeutralCurrents summed = new Amplitudes(low);
    for (int lepton = 1; lepton <= 3; lepton++) {
      assertAgree(low.c9(lepton), summed.c9(lepton));
      assertAgree(low.c10(lepton), summed.c10(lepton));
    }
    double weight = -20;
    assertThat(low.neutrinoRate(weight).constantValue())
        .isCloseTo(summed.neutrinoRate(weight).constantValue(), withPercentage(1e-10));
    assertThat(low.squaredBToSLeptons(3, 2).constantValue())
        .isCloseTo(summed.squaredBToSLeptons(3, 2).constantValue(), withPercentage(1e-10));
  }

  @Test
  void couplingsOfNoTripletCannotBeRun() {
    G221Couplings heavy = ConstantPoint.couplings(values(), CURRENT.inputs());
    Couplings low = new LowEnergyCouplings(heavy, heavy.point().massGev());
    assertThatThrownBy(() -> new ElectroweakCouplings(low, heavy.point().massGev()))
        .hasMessage("the couplings are of no triplet");
  }
}
