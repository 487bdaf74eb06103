package org.g221.engine.treelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.g221.engine.treelevel.ExactModel.INPUTS;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.exact.GaugeCouplings;
import org.g221.engine.exact.VectorLikeFermions;
import org.g221.engine.g221.G221Model;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.PointFormulas;
import org.g221.engine.model.RangeRule;
import org.g221.engine.parameter.ParameterPoint;
import org.junit.jupiter.api.Test;

class VectorLikeMassTest {

  private static PointFormulas formulas(double ratio, double mass) {
    ParameterPoint point =
        G221Model.INSTANCE
            .standardModel()
            .with(G221Parameter.G2_OVER_G1, ratio)
            .with(G221Parameter.MASS_WPRIME_GEV, mass);
    return G221Model.INSTANCE.formulas(
        G221Texture.ENTRIES, ParameterValues.constants(point), INPUTS);
  }

  private static double derived(String key, double ratio, double mass) {
    return formulas(ratio, mass).derived(key).constantValue();
  }

  private static double largest(double ratio, double mass) {
    return derived("vector-like-mass-max-gev", ratio, mass);
  }

  private static RangeRule rule(double smallest, double ratio, double mass) {
    return formulas(ratio, mass).optionalRule("vector-like-mass-min-gev", smallest);
  }

  /** κ ≤ π (v/m)² 9/10 with v = 246.22 GeV. */
  @Test
  void kappaForTwoMassesAtRatioThree() {
    assertThat(largestKappa(1200)).isCloseTo(0.119, within(5e-4));
    assertThat(largestKappa(1500)).isCloseTo(0.0762, within(5e-5));
  }

  /** κ + margin. */
  private static double largestKappa(double smallest) {
    return derived("kappa", 3, 1000) + rule(smallest, 3, 1000).margin().constantValue();
  }

  /** With g2 = g√(1+r²), and so without κ, s or u. */
  @Property(seed = "20160412")
  void largestMassIsThatOfTheVectorsTimesTheRatioOfCouplings(
      @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 5) double ratio,
      @ForAll @Scale(3) @DoubleRange(min = 500, max = 20000) double mass) {
    double expected = GaugeCouplings.PERTURBATIVE_LIMIT * mass / derived("g2", ratio, mass);
    assertThat(largest(ratio, mass)).isCloseTo(expected, withPercentage(1e-11));
    assertThat(rule(expected * (1 - 1e-9), ratio, mass).margin().constantValue()).isPositive();
    assertThat(rule(expected * (1 + 1e-9), ratio, mass).margin().constantValue()).isNegative();
  }

  /** A heavy state with λ = √(4π) that cancels Δ_11 = 1 − (1 + 1/r²)s, of the mass stated. */
  @Property(seed = "20160412")
  void fermionsWithTheLargestCouplingDecoupleTheFirstFamily(
      @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 5) double ratio,
      @ForAll @Scale(3) @DoubleRange(min = 500, max = 20000) double mass) {
    double share = ratio * ratio / (1 + ratio * ratio);
    double u = INPUTS.vacuumValueGev() * share / Math.sqrt(derived("kappa", ratio, mass));
    double heavy = largest(ratio, mass);
    Complex[][] yukawas = {
      {new Complex(GaugeCouplings.PERTURBATIVE_LIMIT)}, {Complex.ZERO}, {Complex.ZERO}
    };
    double[] dirac = {heavy * Math.sqrt(1 - share)};
    VectorLikeFermions fermions = new VectorLikeFermions(yukawas, dirac, u);
    assertThat(fermions.heavyStates().get(0).massGev()).isCloseTo(heavy, withPercentage(1e-9));
    assertThat(fermions.delta(ratio).at(1, 1).abs()).isLessThan(1e-9);
  }

  @Test
  void reasonNamesTheMassAsItWasWritten() {
    assertThat(rule(1300, 3, 1000).reason())
        .isEqualTo("vector-like fermions of 1300 GeV would need Yukawa couplings above sqrt(4 pi)");
    assertThat(rule(1300.5, 3, 1000).reason()).contains(" 1300.5 GeV ");
  }

  @Test
  void restrictedModelHasTheRuleAfterItsOwn() {
    ParameterPoint point = G221Model.INSTANCE.standardModel().with(G221Parameter.G2_OVER_G1, 3.0);
    PointFormulas restricted =
        G221Model.INSTANCE
            .restricted(Map.of("vector-like-mass-min-gev", 1300.0))
            .formulas(G221Texture.ENTRIES, ParameterValues.constants(point), INPUTS);
    int own = formulas(3, 1000).rules().size();
    assertThat(restricted.rules()).hasSize(own + 1);
    assertThat(restricted.rules().get(own).reason()).startsWith("vector-like fermions of 1300 GeV");
    assertThat(restricted.couplings()).isNotNull();
    assertThat(G221Model.INSTANCE.restricted(Map.of())).isSameAs(G221Model.INSTANCE);
  }

  @Test
  void ruleThatTheModelDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> formulas(3, 1000).optionalRule("kappa", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kappa");
  }
}
