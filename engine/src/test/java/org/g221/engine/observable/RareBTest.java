package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23_PHASE;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;
import static org.g221.engine.treelevel.G221Parameter.MASS_WPRIME_GEV;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;

class RareBTest {

  private static Map<Parameter, Double> values(double zeta, double deltaMu) {
    Map<Parameter, Double> values = PredictionsAt.values(zeta);
    values.put(DELTA_Q_23, -0.006);
    values.put(DELTA_L_22, deltaMu);
    return values;
  }

  @Test
  void withoutGaugeMixingElectronsDecayAsInTheStandardModelAndMuonsLeftHandedly() {
    PredictionsAt at = PredictionsAt.point(values(0, 0.3));
    assertThat(at.complex("C9_e")).isEqualTo(Complex.ZERO);
    assertThat(at.complex("C10_e")).isEqualTo(Complex.ZERO);
    assertThat(at.complex("C10_mu").add(at.complex("C9_mu")).abs()).isZero();
    assertThat(at.complex("C9_mu").getReal()).isNegative();
    assertThat(at.ratio("R_K[1,6]")).isLessThan(1);
  }

  /** C10 ∝ Δℓ − ζ. */
  @Test
  void axialCoefficientVanishesWhereTheCouplingOfMuonsEqualsTheGaugeMixing() {
    PredictionsAt at = PredictionsAt.point(values(0.25, 0.25));
    assertThat(at.complex("C10_mu").abs()).isZero();
    assertThat(at.ratio("BR(Bs->mumu)")).isEqualTo(1);
    assertThat(at.complex("C9_mu").abs()).isPositive();
  }

  /** C9 + (1 − 4s²)C10 = −N 4s² Δℓ: the contribution of the Z boson drops out. */
  @Property(seed = "20160412", tries = 50)
  void combinationOfCoefficientsWithoutTheZBosonIsIndependentOfZeta(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double zeta) {
    double weight = 1 - 4 * BundledData.dataset2016().inputs().sin2ThetaEff();
    PredictionsAt at = PredictionsAt.point(values(zeta, 0.3));
    PredictionsAt none = PredictionsAt.point(values(0, 0.3));
    Complex mixed = at.complex("C9_mu").add(at.complex("C10_mu").multiply(weight));
    Complex plain = none.complex("C9_mu").add(none.complex("C10_mu").multiply(weight));
    assertThat(mixed.subtract(plain).abs()).isLessThan(1e-14);
  }

  /** Muons and electrons share the Z contribution, so that their difference is −NΔℓ_22 at any ζ. */
  @Property(seed = "20160412", tries = 50)
  void differenceOfMuonsAndElectronsIsIndependentOfZeta(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double zeta) {
    PredictionsAt at = PredictionsAt.point(values(zeta, 0.3));
    Complex expected = PredictionsAt.point(values(0, 0.3)).complex("C9_mu");
    assertThat(at.complex("C9_mu").subtract(at.complex("C9_e")).subtract(expected).abs())
        .isLessThan(1e-14);
  }

  /**
   * So R_K is independent of ζ at first order in κ, up to the 0.04 % by which the linear
   * coefficients of muons and electrons differ. At 100 TeV |N| is 0.02 and the second order is
   * about 1 % of the first.
   */
  @Test
  void universalityRatioIsIndependentOfZetaAtFirstOrder() {
    Map<Parameter, Double> none = values(0, 0.5);
    none.put(MASS_WPRIME_GEV, 1e5);
    double expected = PredictionsAt.point(none).ratio("R_K[1,6]") - 1;
    for (double zeta : new double[] {0.3, 1}) {
      Map<Parameter, Double> mixed = values(zeta, 0.5);
      mixed.put(MASS_WPRIME_GEV, 1e5);
      double shift = PredictionsAt.point(mixed).ratio("R_K[1,6]") - 1;
      assertThat(shift).isCloseTo(expected, within(0.005 * Math.abs(expected)));
    }
    assertThat(expected).isNegative();
  }

  /** At second order the electrons count: at 1 TeV ζ = 1 gives another R_K than ζ = 0. */
  @Test
  void universalityRatioDependsOnZetaAtSecondOrder() {
    double none = PredictionsAt.point(values(0, 0.5)).ratio("R_K[1,6]");
    double full = PredictionsAt.point(values(1, 0.5)).ratio("R_K[1,6]");
    assertThat(Math.abs(full - none)).isGreaterThan(0.01);
  }

  @Property(seed = "20160412", tries = 50)
  void onlyTheFlavourChangingQuarkCouplingCounts(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaS,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaB,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaTau) {
    Map<Parameter, Double> values = values(0.2, 0.3);
    PredictionsAt plain = PredictionsAt.point(values);
    values.put(DELTA_Q_22, deltaS);
    values.put(DELTA_Q_33, deltaB);
    values.put(DELTA_L_33, deltaTau);
    PredictionsAt other = PredictionsAt.point(values);
    for (String name : new String[] {"R_K[1,6]", "R_K*[1.1,6]", "BR(Bs->mumu)", "C9_mu"}) {
      assertThat(other.value(name)).as(name).isEqualTo(plain.value(name));
    }
  }

  /** |C9| is that of the modulus, and its phase is that of Δq_23/λ_t plus π. */
  @Property(seed = "20160412", tries = 50)
  void coefficientsTurnWithThePhaseOfTheQuarkCoupling(
      @ForAll @Scale(6) @DoubleRange(min = -3.1, max = 3.1) double phase) {
    Complex real = PredictionsAt.point(values(0, 0.3)).complex("C9_mu");
    Map<Parameter, Double> turned = values(0, 0.3);
    turned.put(DELTA_Q_23_PHASE, phase);
    Complex complex = PredictionsAt.point(turned).complex("C9_mu");
    Complex rotation = new Complex(Math.cos(phase), Math.sin(phase));
    assertThat(complex.subtract(real.multiply(rotation)).abs()).isLessThan(1e-14);
  }

  @Test
  void complexCoefficientsHaveNoRatio() {
    Prediction prediction = PredictionsAt.point(values(0, 0.3)).prediction("C9_mu");
    assertThat(prediction.ratio()).isEmpty();
    assertThat(prediction.imaginary()).isPresent();
  }
}
