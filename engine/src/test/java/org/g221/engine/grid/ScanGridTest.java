package org.g221.engine.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;

class ScanGridTest {

  private final ScanGrid grid =
      new ScanGrid(
          List.of(
              Axis.of(G221Parameter.ZETA, 0, 0.5, 1),
              Axis.of(G221Parameter.DELTA_Q_33, 10, 20, 30, 40)));

  @Provide
  Arbitrary<ScanGrid> grids() {
    return RandomGrids.grids(40);
  }

  @Property(seed = "20160412")
  void gridIndexUndoesPositions(@ForAll("grids") ScanGrid random, @ForAll long seed) {
    SplittableRandom numbers = new SplittableRandom(seed);
    for (int i = 0; i < 20; i++) {
      long node = numbers.nextLong(random.size());
      int[] positions = random.positions(node);
      assertThat(random.gridIndex(positions)).isEqualTo(node);
      for (int axis = 0; axis < positions.length; axis++) {
        assertThat(positions[axis]).isBetween(0, random.axes().get(axis).size() - 1);
      }
    }
    int[] last = random.axes().stream().mapToInt(axis -> axis.size() - 1).toArray();
    assertThat(random.gridIndex(last)).isEqualTo(random.size() - 1);
    assertThat(random.gridIndex(new int[last.length])).isZero();
  }

  @Test
  void lastAxisVariesFastest() {
    assertThat(grid.size()).isEqualTo(12);
    assertThat(grid.values(0)).containsExactly(0, 10);
    assertThat(grid.values(1)).containsExactly(0, 20);
    assertThat(grid.values(4)).containsExactly(0.5, 10);
    assertThat(grid.values(11)).containsExactly(1, 40);
  }

  @Test
  void gridNeedsAnAxis() {
    assertThatThrownBy(() -> new ScanGrid(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a grid needs at least one axis");
  }

  @Test
  void parameterHasOneAxisAtMost() {
    assertThatThrownBy(
            () ->
                new ScanGrid(
                    List.of(
                        Axis.of(G221Parameter.ZETA, 0, 1), Axis.of(G221Parameter.ZETA, 0, 0.5))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a parameter has more than one axis");
  }

  /** 15 axes of 20 nodes are 3.3e19, more than 2⁶³ = 9.2e18. */
  @Test
  void numberOfNodesThatDoesNotFitIsRejected() {
    List<Axis> axes = new ArrayList<>();
    Arrays.stream(G221Parameter.values())
        .limit(15)
        .forEach(parameter -> axes.add(Axis.linear(parameter, 0, 1, 20)));
    assertThatThrownBy(() -> new ScanGrid(axes)).isInstanceOf(ArithmeticException.class);
    assertThat(new ScanGrid(axes.subList(0, 14)).size()).isEqualTo(1_638_400_000_000_000_000L);
  }
}
