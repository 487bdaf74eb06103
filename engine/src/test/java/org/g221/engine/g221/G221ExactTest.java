package org.g221.engine.g221;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.ExactModel.INPUTS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.g221.engine.model.TruncationError;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.treelevel.ConstantCouplings;
import org.g221.engine.treelevel.G221Couplings;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class G221ExactTest {

  private static ParameterPoint point(double ratio, double massGev, double zeta) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, ratio);
    values.put(G221Parameter.MASS_WPRIME_GEV, massGev);
    values.put(G221Parameter.ZETA, zeta);
    values.put(G221Parameter.DELTA_Q_22, -0.05);
    values.put(G221Parameter.DELTA_Q_33, 0.8);
    values.put(G221Parameter.DELTA_Q_23, -0.004);
    values.put(G221Parameter.DELTA_Q_23_PHASE, 0.4);
    values.put(G221Parameter.DELTA_L_22, 0.09);
    values.put(G221Parameter.DELTA_L_33, 0.5);
    return new ParameterPoint(G221Texture.ENTRIES, values);
  }

  private static ParameterPoint mixed(ParameterPoint point, double mixing, double phase) {
    return point.with(G221Parameter.DELTA_L_23, mixing).with(G221Parameter.DELTA_L_23_PHASE, phase);
  }

  private static double deviation(ParameterPoint point) {
    return new G221Exact().truncationError(point, INPUTS).largestDeviation();
  }

  private static List<AmplitudeComparison> comparisons(ParameterPoint point) {
    G221Couplings leading = ConstantCouplings.of(point, INPUTS);
    return G221Exact.comparisons(
        leading,
        org.g221.engine.exact.ExactModel.of(ConstantCouplings.exactPoint(leading.point()), INPUTS)
            .orElseThrow());
  }

  /** Without gauge mixing the amplitudes are linear in κ: there is nothing to truncate. */
  @Property(tries = 100, seed = "1604")
  void withoutGaugeMixingLeadingOrderIsExact(
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 5) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 700, max = 20000) double massGev,
      @ForAll @Scale(6) @DoubleRange(min = -0.02, max = 0.02) double mixing) {
    ParameterPoint point = point(ratio, massGev, 0).with(G221Parameter.DELTA_L_23, mixing);
    assertThat(deviation(point)).isLessThan(1e-12);
  }

  /** Every deviation is of order κ²; from 3 to 30 TeV it falls by 10⁴. */
  @Property(tries = 50, seed = "1604")
  void everyDeviationIsOfSecondOrder(
      @ForAll @Scale(6) @DoubleRange(min = 0.8, max = 4) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.1) double mixing,
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double phase) {
    List<AmplitudeComparison> low = comparisons(mixed(point(ratio, 3000, zeta), mixing, phase));
    List<AmplitudeComparison> high = comparisons(mixed(point(ratio, 30000, zeta), mixing, phase));
    assertThat(low).hasSameSizeAs(high).hasSizeGreaterThan(100);
    for (int i = 0; i < low.size(); i++) {
      double expected = low.get(i).deviation() / 1e4;
      assertThat(high.get(i).deviation())
          .as("%s from %s", low.get(i).name(), low.get(i).deviation())
          .isCloseTo(expected, within(0.1 * expected + 1e-12));
    }
  }

  /** Orders of magnitude by hand: κ = 0.118 and 0.0145; C10 is off by κζ² of itself. */
  @Test
  void strongGaugeMixingAtLowMassIsWarnedOf() {
    TruncationError low = new G221Exact().truncationError(point(3, 700, 1), INPUTS);
    assertThat(low.largestDeviation()).isBetween(0.1, 0.3);
    assertThat(low.amplitude()).isEqualTo("C10 of b -> s e e");
    assertThat(low.isTooLarge()).isTrue();
    assertThat(low.warning()).endsWith("% in C10 of b -> s e e, more than 1 %");
    TruncationError high = new G221Exact().truncationError(point(3, 2000, 1), INPUTS);
    assertThat(high.largestDeviation()).isBetween(0.0005, 0.005);
    assertThat(high.isTooLarge()).isFalse();
  }

  @Test
  void pointWithoutExactModelIsWarnedOf() {
    TruncationError error = new G221Exact().truncationError(point(3, 200, 1), INPUTS);
    assertThat(error.largestDeviation()).isInfinite();
    assertThat(error.isTooLarge()).isTrue();
    assertThat(error.warning()).startsWith("no exact model has this W' mass");
  }

  @Test
  void descriptionGivesPercent() {
    assertThat(new TruncationError(0.0234, "W mass").description())
        .isEqualTo("leading order in kappa is off the exact tree level by 2.3 % in W mass");
    assertThat(new TruncationError(1, "W mass").description()).contains("by 100 % in");
    assertThat(new TruncationError(3.21e-6, "W mass").description()).contains("by 3.2e-04 % in");
    assertThat(new TruncationError(1e-15, "W mass").description())
        .isEqualTo("leading order in kappa agrees with the exact tree level");
  }

  /** The limit of the warning is 1 %, to either side. */
  @Test
  void onePercentIsTheLimit() {
    assertThat(new TruncationError(0.01, "W mass").isTooLarge()).isFalse();
    assertThat(new TruncationError(0.010001, "W mass").isTooLarge()).isTrue();
    assertThat(new TruncationError(Double.NaN, "W mass").isTooLarge()).isTrue();
  }

  /** A deviation counts in units of the larger of Standard Model and leading order. */
  @Test
  void deviationIsRelativeToTheSizeOfTheAmplitude() {
    var one = org.apache.commons.math3.complex.Complex.ONE;
    assertThat(new AmplitudeComparison("x", one.multiply(4.4), one.multiply(4), 1).deviation())
        .isCloseTo(0.1, within(1e-12));
    assertThat(new AmplitudeComparison("x", one.multiply(0.1), one.multiply(0), 2).deviation())
        .isCloseTo(0.05, within(1e-12));
  }

  /** tan β in place of ζ, and the other texture. */
  @Test
  void anyKindOfPointHasAnError() {
    ParameterPoint point =
        new ParameterPoint(
            G221Texture.VECTOR_LIKE_MIXING,
            Map.of(
                G221Parameter.G2_OVER_G1, 2.0,
                G221Parameter.MASS_WPRIME_GEV, 1500.0,
                G221Parameter.TAN_BETA, 1.0,
                G221Parameter.D_MU, 0.9,
                G221Parameter.D_B, 0.5));
    ParameterPoint same =
        new ParameterPoint(
            G221Texture.ENTRIES,
            Map.of(
                G221Parameter.G2_OVER_G1, 2.0,
                G221Parameter.MASS_WPRIME_GEV, 1500.0,
                G221Parameter.ZETA, 0.375,
                G221Parameter.DELTA_L_22, 0.19,
                G221Parameter.DELTA_L_33, 1.0,
                G221Parameter.DELTA_Q_22, 1.0,
                G221Parameter.DELTA_Q_33, 0.75));
    assertThat(deviation(point)).isCloseTo(deviation(same), within(1e-12));
    assertThat(deviation(point)).isPositive();
  }
}
