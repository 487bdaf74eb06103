package org.g221.engine.treelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.engine.treelevel.ConstantPoint.number;
import static org.g221.engine.treelevel.ExactModel.INPUTS;
import static org.g221.engine.treelevel.ExactModel.VACUUM_VALUE_GEV;

import java.util.Map;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;

class NeutralCurrentsTest {

  private static final double V2 = VACUUM_VALUE_GEV * VACUUM_VALUE_GEV;

  private static Complex lambdaT() {
    Complex vtb = new Complex(INPUTS.ckm().re(3, 3), INPUTS.ckm().im(3, 3));
    Complex vts = new Complex(INPUTS.ckm().re(3, 2), INPUTS.ckm().im(3, 2));
    return vtb.multiply(vts.conjugate());
  }

  /**
   * N_X of L = −N_X (s̄_L b_L)(ℓ̄_X ℓ_X). With H = −(4G_F/√2) λ_t (α/4π)(C9 O9 + C10 O10), 4G_F/√2
   * = 2/v² and ℓ̄γℓ = R + L, ℓ̄γγ5ℓ = R − L it is −λ_t α/(2πv²) (C9 ∓ C10) for X = L, R.
   */
  private static Complex ours(ExactModel point, int lepton, String chirality) {
    Complex c9 = number(point.ours().neutral().c9(lepton));
    Complex c10 = number(point.ours().neutral().c10(lepton));
    Complex sum = chirality.equals("L") ? c9.subtract(c10) : c9.add(c10);
    return sum.multiply(lambdaT()).multiply(-1 / (2 * Math.PI * INPUTS.alphaInverse() * V2));
  }

  /** In units of κ|Δq_23|/v², which the file's coefficients are in for Δℓ and ζ of order one. */
  @Test
  void wilsonCoefficientsAreThoseOfTheExactModelAtLeadingOrder() {
    String[] names = {"e", "mu", "tau"};
    for (int a = 1; a <= 3; a++) {
      int lepton = a;
      for (String chirality : new String[] {"L", "R"}) {
        String name = names[a - 1] + " " + chirality;
        ExactModel.assertFallsWithTheSquareOfTheMass(
            "N(" + name + ")",
            1,
            1e-15,
            point -> {
              double unit =
                  point.kappa() / V2 * number(point.ours().point().deltaQ().at(2, 3)).abs();
              return point.exact("neutral_sb", name).subtract(ours(point, lepton, chirality)).abs()
                  / unit;
            });
      }
    }
  }

  /**
   * c of L = −c (s̄_L b_L)². Eq. (13) is c = κ(Δq_23)²/(2v²), and the Standard Model's is 2R_loop
   * λ_t²/v², so that their ratio without running is (κ/4)(Δq_23/λ_t)²/R_loop.
   */
  @Test
  void mixingAmplitudeIsThatOfTheExactModelAtLeadingOrder() {
    ExactModel.assertFallsWithTheSquareOfTheMass(
        "(sb)^2",
        1,
        1e-15,
        point -> {
          Complex shift = number(ConstantPoint.bsMixing(point.ours()));
          double running = ConstantPoint.runningToBottom(point.ours());
          Complex standardModel =
              lambdaT().multiply(lambdaT()).multiply(2 * INPUTS.bsMixingLoop() / V2);
          Complex ours = shift.multiply(standardModel).divide(running);
          return point.exact("delta_f2_sb").divide(ours).subtract(1).abs();
        });
  }

  /**
   * Wilson coefficients of flavio's matching for X = 4e-7 GeV⁻², Δq_23 = -0.005, Δℓ = 0.15 and ζ =
   * 0.3 are compared in FlavioComparisonTest; here the signs alone: with λ_t < 0 and Δq_23 < 0, N >
   * 0, so a positive Δℓ lowers C9 and raises C10.
   */
  @Test
  void positiveDeltaLowersC9AndRaisesC10WhereDeltaQHasTheSignOfLambdaT() {
    G221Couplings couplings =
        ConstantPoint.couplings(
            Map.of(
                G221Parameter.G2_OVER_G1, 3.0,
                G221Parameter.MASS_WPRIME_GEV, 1000.0,
                G221Parameter.DELTA_Q_23, -0.005,
                G221Parameter.DELTA_L_22, 0.15),
            INPUTS);
    Complex c9 = number(couplings.neutral().c9(2));
    assertThat(c9.getReal()).isNegative();
    assertThat(number(couplings.neutral().c10(2)).add(c9).abs()).isZero();
    assertThat(couplings.neutral().c9(1).isZero()).isTrue();
    assertThat(couplings.neutral().c10(1).isZero()).isTrue();
  }

  @Test
  void tauDecayIntoLeptonPairsNeedsFlavourMixing() {
    G221Couplings couplings =
        ConstantPoint.couplings(
            Map.of(
                G221Parameter.G2_OVER_G1, 3.0,
                G221Parameter.MASS_WPRIME_GEV, 1000.0,
                G221Parameter.ZETA, 0.5,
                G221Parameter.DELTA_L_22, 0.4,
                G221Parameter.DELTA_L_33, 0.9),
            INPUTS);
    assertThat(couplings.neutral().threeLeptonsLeft(3, 2, 2).isZero()).isTrue();
    assertThat(couplings.neutral().threeLeptonsRight(3, 2, 1).isZero()).isTrue();
  }
}
