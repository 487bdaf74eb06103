package org.g221.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.Real;
import org.g221.engine.formula.Work;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.GridTile;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.grid.TilePlan;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class LoopPlannerTest {

  private static final int A = 1;
  private static final int B = 2;
  private static final int C = 4;

  @Test
  void whatDependsOnManyAxesIsKeptOutOfTheInnermostLoop() {
    // Much depends on B and C, little on A; blocks are made of one axis.
    List<Work> work = List.of(new Work(B | C, 100, 100), new Work(A | C, 5, 5));
    assertThat(LoopPlanner.plan(new int[] {300, 10, 300}, work))
        .isIn(new LoopOrder(new int[] {2, 1, 0}, 2), new LoopOrder(new int[] {1, 0, 2}, 2));
  }

  @Test
  void smallGridIsOneBlock() {
    assertThat(LoopPlanner.plan(new int[] {5, 3}, List.of(new Work(A | B, 9, 9))).outerAxes())
        .isZero();
  }

  /** Work that no axis shares with another is the same in any order, so the first axes win. */
  @Test
  void tieGoesToTheFirstBlock() {
    List<Work> work = List.of(new Work(A | B | C, 7, 7));
    assertThat(LoopPlanner.plan(new int[] {400, 400, 400}, work))
        .isEqualTo(new LoopOrder(new int[] {1, 2, 0}, 2));
  }

  /** What depends on B or C alone is shared by 2000 nodes or more, in whatever order they are. */
  @Test
  void ofOrdersThatCostTheSameTheAxisOnWhichMostDependsIsOutermost() {
    Work all = new Work(A | B | C, 50, 50);
    List<Work> moreOnC = List.of(all, new Work(B, 1, 1), new Work(C, 3, 3));
    assertThat(LoopPlanner.plan(new int[] {400, 5, 5}, moreOnC))
        .isEqualTo(new LoopOrder(new int[] {2, 1, 0}, 2));
    List<Work> moreOnB = List.of(all, new Work(B, 3, 3), new Work(C, 1, 1));
    assertThat(LoopPlanner.plan(new int[] {400, 5, 5}, moreOnB))
        .isEqualTo(new LoopOrder(new int[] {1, 2, 0}, 2));
  }

  /**
   * Counts, by compiling every order, the operations a node costs; none is far below the chosen.
   */
  @Property(seed = "20160412", tries = 40)
  void noOrderOfFourAxesCostsMuchLess(@ForAll long seed) {
    Random random = new Random(seed);
    FormulaGraph graph = new FormulaGraph();
    List<Real> inputs = new ArrayList<>();
    int[] sizes = new int[4];
    for (int axis = 0; axis < sizes.length; axis++) {
      inputs.add(graph.input("x" + axis));
      sizes[axis] = 256 + random.nextInt(5);
    }
    Real sum = graph.zero();
    for (int term = 0; term < 30; term++) {
      Real first = inputs.get(random.nextInt(4));
      sum = sum.plus(first.plus(term).times(inputs.get(random.nextInt(4)).min(first)).squared());
    }
    LoopOrder chosen = LoopPlanner.plan(sizes, Work.of(List.of(sum)));
    int cheapest = Integer.MAX_VALUE;
    for (int[] axes : permutations(4)) {
      cheapest = Math.min(cheapest, innermost(sum, new LoopOrder(axes, 3)));
    }
    // The plan counts operations before products are joined with sums, so it may miss a few.
    assertThat(innermost(sum, chosen)).isLessThanOrEqualTo((int) (1.1 * cheapest) + 3);
  }

  private static int innermost(Real result, LoopOrder order) {
    int[] levels = new int[order.axisCount()];
    Arrays.fill(levels, Program.BLOCK);
    for (int place = 0; place < order.outerAxes(); place++) {
      levels[order.axis(place)] = place;
    }
    return Program.compile(List.of(result), order.outerAxes(), levels).innermostOperationCount();
  }

  private static List<int[]> permutations(int count) {
    List<int[]> all = new ArrayList<>();
    extend(new ArrayList<>(), count, all);
    return all;
  }

  private static void extend(List<Integer> start, int count, List<int[]> all) {
    if (start.size() == count) {
      all.add(start.stream().mapToInt(Integer::intValue).toArray());
    }
    for (int axis = 0; axis < count; axis++) {
      if (!start.contains(axis)) {
        List<Integer> longer = new ArrayList<>(start);
        longer.add(axis);
        extend(longer, count, all);
      }
    }
  }

  /** Tiles and their parts hold nodes with consecutive numbers, so that rows can be sorted. */
  @Test
  void sortableOrderKeepsTilesTogether() {
    SmallScan scan =
        new SmallScan(
            G221Texture.ENTRIES,
            new ScanGrid(
                List.of(
                    Axis.linear(G221Parameter.MASS_WPRIME_GEV, 800, 3000, 8),
                    Axis.linear(G221Parameter.DELTA_Q_22, -0.1, 0.1, 5),
                    Axis.linear(G221Parameter.DELTA_Q_33, 0, 0.9, 6),
                    Axis.linear(G221Parameter.DELTA_L_22, 0, 0.5, 12),
                    Axis.linear(G221Parameter.DELTA_Q_23, -0.02, 0, 7),
                    Axis.linear(G221Parameter.DELTA_L_33, 0, 0.9, 20))),
            Map.of(G221Parameter.G2_OVER_G1, 3.0, G221Parameter.ZETA, 0.0));
    GridFormulas formulas = scan.formulas();
    LoopOrder order = formulas.cheapestSortableOrder();
    assertThat(order).isNotEqualTo(LoopOrder.asGiven(scan.grid()));
    assertThat(order.axis(0)).isZero();
    GridProgram program = new GridProgram(formulas, order, Stages.BY_LOOP);
    TileEvaluator evaluator = new TileEvaluator(program);
    TilePlan plan = TilePlan.of(program.layout());
    long[] next = {0};
    for (GridTile tile : plan.tiles()) {
      assertThat(tile.sections(program.layout()).stream().mapToLong(GridTile::nodeCount).sum())
          .isEqualTo(tile.nodeCount());
      evaluator.evaluate(
          tile,
          strip -> {
            for (int i = 0; i < strip.count(); i++) {
              assertThat(strip.gridIndex(i)).isBetween(next[0], next[0] + tile.nodeCount() - 1);
            }
          });
      next[0] += tile.nodeCount();
    }
    assertThat(next[0]).isEqualTo(scan.grid().size());
  }

  @Test
  void orderWithAnAxisTwiceIsRefused() {
    assertThatThrownBy(() -> new LoopOrder(new int[] {0, 0, 2}, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoopOrder(new int[] {0, 1}, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
