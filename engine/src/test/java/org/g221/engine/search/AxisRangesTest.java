package org.g221.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;

class AxisRangesTest {

  private static final AxisRanges RANGES =
      AxisRanges.of(
          new ScanGrid(
              List.of(
                  Axis.linear(G221Parameter.DELTA_Q_33, 0, 1, 5),
                  Axis.of(G221Parameter.MASS_WPRIME_GEV, 3000, 700, 2000))));

  private static Box around(int[] first, int[] end) {
    return RANGES.around(new NodeBox(first, end));
  }

  @Test
  void boxOfPointsReachesFromTheSmallestValueToTheLargest() {
    Box box = around(new int[] {1, 0}, new int[] {4, 2});
    assertThat(box.lower(0)).isEqualTo(0.25);
    assertThat(box.upper(0)).isEqualTo(0.75);
    assertThat(box.centre(0)).isEqualTo(0.5);
    assertThat(box.radius(0)).isEqualTo(0.25);
    // Users may list values in any order.
    assertThat(box.lower(1)).isEqualTo(700);
    assertThat(box.upper(1)).isEqualTo(3000);
  }

  @Test
  void boxOfOneNodeIsAPoint() {
    Box box = around(new int[] {4, 2}, new int[] {5, 3});
    assertThat(box.lower(0)).isEqualTo(1).isEqualTo(box.upper(0));
    assertThat(box.lower(1)).isEqualTo(2000).isEqualTo(box.upper(1));
    assertThat(box.radius(1)).isZero();
  }

  @Test
  void sizesAreThoseOfTheAxes() {
    assertThat(RANGES.sizes()).containsExactly(5, 3);
  }
}
