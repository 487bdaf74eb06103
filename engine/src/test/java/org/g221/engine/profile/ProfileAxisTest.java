package org.g221.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.g221.engine.grid.Axis;
import org.g221.engine.treelevel.G221Parameter;
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

  /** 101 nodes from 0 to 1 and 100 bins: (0.29 - 0)*(100/1) is 28.999999999999996. */
  @Test
  void nodeThatIsAnEdgeLiesInTheBinAboveIt() {
    ProfileAxis bins = ProfileAxis.ofQuantity("delta-l-33", 0, 0, 1, 100);
    Axis nodes = Axis.linear(G221Parameter.DELTA_L_33, 0, 1, 101);
    for (int i = 0; i <= 100; i++) {
      assertThat(bins.bin(nodes.value(i))).isEqualTo(Math.min(i, 99));
    }
  }

  /**
   * Ranges with a few decimal digits: bins of a range of their own, nodes of another, wherever an
   * edge and a node are the same decimal number.
   */
  @Property(seed = "20160412")
  void everyNodeThatIsAnEdgeLiesInTheBinAboveIt(
      @ForAll @IntRange(min = -2000, max = 2000) int first,
      @ForAll @IntRange(min = 1, max = 60) int bins,
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @IntRange(min = 0, max = 12) int digits,
      @ForAll @IntRange(min = 0, max = 30) int shift,
      @ForAll @IntRange(min = 2, max = 90) int nodes) {
    ProfileAxis axis =
        ProfileAxis.ofQuantity(
            "x", 0, decimal(first, digits), decimal(first + (long) width * bins, digits), bins);
    long start = first + (long) width * (shift - 10);
    Axis grid =
        Axis.linear(
            G221Parameter.ZETA,
            decimal(start, digits),
            decimal(start + (long) width * (nodes - 1), digits),
            nodes);
    for (int i = 0; i < nodes; i++) {
      int edge = shift - 10 + i;
      int expected = edge < 0 || edge > bins ? -1 : Math.min(edge, bins - 1);
      assertThat(axis.bin(grid.value(i))).isEqualTo(expected);
    }
  }

  private static double decimal(long digits, int scale) {
    return BigDecimal.valueOf(digits, scale).doubleValue();
  }

  @Property(seed = "20160412")
  void binsOfAnIntervalEncloseTheBinsOfItsValues(
      @ForAll @IntRange(min = -500, max = 500) int first,
      @ForAll @IntRange(min = 1, max = 300) int bins,
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @DoubleRange(min = -0.2, max = 1.2) double from,
      @ForAll @DoubleRange(min = -0.2, max = 1.2) double to,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    double lower = decimal(first, 3);
    double upper = decimal(first + (long) width * bins, 3);
    ProfileAxis axis = ProfileAxis.ofQuantity("x", 0, lower, upper, bins);
    double low = lower + Math.min(from, to) * (upper - lower);
    double high = lower + Math.max(from, to) * (upper - lower);
    for (double value : new double[] {low, high, Math.min(high, low + share * (high - low))}) {
      int bin = axis.bin(value);
      if (bin >= 0) {
        assertThat(axis.firstBin(low)).isLessThanOrEqualTo(bin);
        assertThat(axis.lastBin(high)).isGreaterThanOrEqualTo(bin);
      }
    }
    // And no more than these.
    if (axis.bin(low) >= 0 && axis.bin(high) >= 0) {
      assertThat(axis.firstBin(low)).isEqualTo(axis.bin(low));
      assertThat(axis.lastBin(high)).isEqualTo(axis.bin(high));
    }
  }

  @Test
  void intervalsThatAreNotKnownReachEveryBin() {
    assertThat(axis.firstBin(Double.NaN)).isZero();
    assertThat(axis.lastBin(Double.NaN)).isEqualTo(3);
    assertThat(axis.firstBin(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(axis.lastBin(Double.POSITIVE_INFINITY)).isEqualTo(3);
    assertThat(axis.firstBin(0.6)).isEqualTo(4);
    assertThat(axis.lastBin(0.2)).isEqualTo(-1);
  }

  @Test
  void binsMustBeWideEnoughForTheirEdgesToDiffer() {
    assertThatThrownBy(() -> ProfileAxis.ofQuantity("R_K", 0, 0.25, 0.2500000000000001, 1000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("R_K has bins between 0.25 and 0.2500000000000001 that are too narrow");
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
