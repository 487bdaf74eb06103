package org.g221.engine.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ProfileAxisTest {

  /** Edges are powers of two, so that a value can lie on one exactly. */
  private final ProfileAxis axis = ProfileAxis.ofQuantity("R(D*)", 0, 0.25, 0.5, 4);

  @Test
  void binHoldsItsLowerEdge() {
    assertThat(axis.bin(0.25)).isZero();
    assertThat(axis.bin(0.3125)).isEqualTo(1);
    assertThat(axis.bin(Math.nextDown(0.3125))).isZero();
    assertThat(axis.bin(0.375)).isEqualTo(2);
    assertThat(axis.bin(0.4375)).isEqualTo(3);
  }

  @Test
  void lastBinHoldsItsUpperEdgeAsWell() {
    assertThat(axis.bin(Math.nextDown(0.5))).isEqualTo(3);
    assertThat(axis.bin(0.5)).isEqualTo(3);
  }

  @Test
  void valueOutsideHasNoBin() {
    assertThat(axis.bin(Math.nextUp(0.5))).isEqualTo(-1);
    assertThat(axis.bin(Math.nextDown(0.25))).isEqualTo(-1);
    assertThat(axis.bin(Double.NaN)).isEqualTo(-1);
    assertThat(axis.bin(Double.POSITIVE_INFINITY)).isEqualTo(-1);
    assertThat(axis.bin(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
  }

  @Property(seed = "20160412")
  void centreLiesInItsBin(
      @ForAll @Scale(6) @DoubleRange(min = -100, max = 100) double lower,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 100) double width,
      @ForAll @IntRange(min = 1, max = 300) int bins) {
    ProfileAxis random = ProfileAxis.ofQuantity("x", 0, lower, lower + width, bins);
    assertThat(random.bins()).isEqualTo(bins);
    for (int i = 0; i < bins; i++) {
      assertThat(random.bin(random.centers()[i])).isEqualTo(i);
    }
    assertThat(random.bin(lower)).isZero();
    assertThat(random.bin(lower + width)).isEqualTo(bins - 1);
  }

  @Test
  void centresAreHalfwayBetweenTheEdges() {
    assertThat(axis.centers())
        .containsExactly(new double[] {0.28125, 0.34375, 0.40625, 0.46875}, within(1e-15));
  }

  @Test
  void nodesOfAGridAxisAreItsBins() {
    ProfileAxis nodes = ProfileAxis.ofGridAxis("zeta", 2, new double[] {0.5, 0, 1});
    assertThat(nodes.onGridAxis()).isTrue();
    assertThat(nodes.source()).isEqualTo(2);
    assertThat(nodes.lower()).isZero();
    assertThat(nodes.upper()).isEqualTo(1);
    assertThat(nodes.centers()).containsExactly(0.5, 0, 1);
  }

  @Test
  void rangeAndBinsAreNeeded() {
    assertThatThrownBy(() -> ProfileAxis.ofQuantity("R(D*)", 0, 0.5, 0.5, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("R(D*) has no bins between 0.5 and 0.5");
    assertThatThrownBy(() -> ProfileAxis.ofQuantity("R(D*)", 0, 0.25, 0.5, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void axesWithEqualBinsAreEqual() {
    ProfileAxis same = ProfileAxis.ofQuantity("R(D*)", 0, 0.25, 0.5, 4);
    assertThat(same).isEqualTo(axis).hasSameHashCodeAs(axis);
    assertThat(ProfileAxis.ofQuantity("R(D*)", 0, 0.25, 0.5, 5)).isNotEqualTo(axis);
    assertThat(ProfileAxis.ofQuantity("R(D*)", 1, 0.25, 0.5, 4)).isNotEqualTo(axis);
    axis.centers()[0] = 99;
    assertThat(axis.centers()[0]).isEqualTo(0.28125);
  }
}
