package org.g221.engine.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

  @Property(seed = "20160412")
  void linearAxisReachesBothEndsExactlyInEqualSteps(
      @ForAll @Scale(9) @DoubleRange(min = -1000, max = 1000) double min,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 1000) double length,
      @ForAll @IntRange(min = 2, max = 200) int nodes) {
    double max = min + length;
    Axis axis = Axis.linear(G221Parameter.ZETA, min, max, nodes);
    assertThat(axis.value(0)).isEqualTo(min);
    assertThat(axis.value(nodes - 1)).isEqualTo(max);
    assertThat(axis.size()).isEqualTo(nodes);
    double step = (max - min) / (nodes - 1);
    for (int i = 1; i < nodes; i++) {
      assertThat(axis.value(i)).isCloseTo(min + i * step, within(1e-12));
      assertThat(axis.value(i)).isGreaterThan(axis.value(i - 1));
    }
  }

  @Property(seed = "20160412")
  void logarithmicAxisReachesBothEndsExactlyInEqualRatios(
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1000) double min,
      @ForAll @Scale(6) @DoubleRange(min = 1.01, max = 1000) double factor,
      @ForAll @IntRange(min = 2, max = 200) int nodes) {
    double max = min * factor;
    Axis axis = Axis.logarithmic(G221Parameter.MASS_WPRIME_GEV, min, max, nodes);
    assertThat(axis.value(0)).isEqualTo(min);
    assertThat(axis.value(nodes - 1)).isEqualTo(max);
    double ratio = Math.pow(factor, 1.0 / (nodes - 1));
    for (int i = 1; i < nodes; i++) {
      assertThat(axis.value(i) / axis.value(i - 1)).isCloseTo(ratio, within(1e-12));
    }
  }

  @Test
  void symmetricAxisPassesThroughZero() {
    assertThat(Axis.linear(G221Parameter.DELTA_Q_23, -0.1, 0.1, 21).value(10)).isZero();
    assertThat(Axis.linear(G221Parameter.DELTA_Q_23, -0.1, 0.1, 21).value(3)).isEqualTo(-0.07);
  }

  @Test
  void decimalStepsGiveDecimalValues() {
    assertThat(Axis.linear(G221Parameter.ZETA, 0, 1, 11).values())
        .containsExactly(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
  }

  @Test
  void axisMayRunDownwards() {
    Axis axis = Axis.linear(G221Parameter.ZETA, 1, 0, 3);
    assertThat(axis.values()).containsExactly(1, 0.5, 0);
    assertThat(axis.min()).isZero();
    assertThat(axis.max()).isEqualTo(1);
  }

  @Test
  void denseLogarithmicAxisIncreasesFromEndToEnd() {
    Axis axis = Axis.logarithmic(G221Parameter.MASS_WPRIME_GEV, 700, 3000, 20001);
    assertThat(axis.value(0)).isEqualTo(700);
    assertThat(axis.value(20000)).isEqualTo(3000);
    assertThat(axis.increases()).isTrue();
    double ratio = Math.pow(3000.0 / 700, 1.0 / 20000);
    for (int i = 1; i < axis.size(); i++) {
      assertThat(axis.value(i) / axis.value(i - 1)).isCloseTo(ratio, within(1e-15 * axis.size()));
    }
  }

  @Test
  void nodesThatAreCloserThanDoublesDoNotIncrease() {
    double next = Math.nextUp(1000.0);
    assertThat(Axis.linear(G221Parameter.MASS_WPRIME_GEV, 1000, next, 5).increases()).isFalse();
    assertThat(Axis.logarithmic(G221Parameter.MASS_WPRIME_GEV, 1000, next, 5).increases())
        .isFalse();
    assertThat(Axis.linear(G221Parameter.MASS_WPRIME_GEV, 1000, next, 2).increases()).isTrue();
    assertThat(Axis.of(G221Parameter.ZETA, 0, 1, 1).increases()).isFalse();
  }

  @Test
  void ratioThatOverflowsIsRefused() {
    assertThatThrownBy(() -> Axis.logarithmic(G221Parameter.MASS_WPRIME_GEV, 1e-200, 1e200, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the ratio of 1.0E200 and 1.0E-200 is larger than any double");
    assertThat(Axis.logarithmic(G221Parameter.MASS_WPRIME_GEV, 1e-150, 1e150, 301).increases())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void axisNeedsTwoNodes(int nodes) {
    assertThatThrownBy(() -> Axis.linear(G221Parameter.ZETA, 0, 1, nodes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an axis needs at least two nodes");
    assertThatThrownBy(() -> Axis.logarithmic(G221Parameter.ZETA, 1, 2, nodes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an axis needs at least two nodes");
    assertThatThrownBy(() -> Axis.of(G221Parameter.ZETA, new double[nodes]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an axis needs at least two nodes");
  }

  @Test
  void valuesAreCopied() {
    double[] values = {3, 1, 2};
    Axis axis = Axis.of(G221Parameter.ZETA, values);
    values[0] = 9;
    axis.values()[1] = 9;
    assertThat(axis.values()).containsExactly(3, 1, 2);
    assertThat(axis.min()).isEqualTo(1);
    assertThat(axis.max()).isEqualTo(3);
    assertThat(axis.parameter()).isEqualTo(G221Parameter.ZETA);
  }
}
