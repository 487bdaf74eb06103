package org.g221.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.g221.engine.g221.G221Model;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.GridTile;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class TileEvaluatorTest {

  private static final Map<String, PointEvaluator> EVALUATORS = new HashMap<>();

  /** The evaluator of single points that suits a scan; compiled once for each kind of scan. */
  private static PointEvaluator evaluator(SmallScan scan) {
    boolean angle = scan.point(0).values().containsKey(G221Parameter.TAN_BETA);
    return EVALUATORS.computeIfAbsent(
        scan.texture() + " " + angle + " " + scan.likelihood().dataset().running(),
        key -> PointEvaluator.suitedTo(G221Model.INSTANCE, scan.point(0), scan.likelihood()));
  }

  private static GridTile whole(GridProgram program, ScanGrid grid) {
    return new GridTile(0, 0, program.layout().blockCount(), grid.size());
  }

  private static double[] chiSquares(SmallScan scan) {
    return chiSquares(scan, scan.compile());
  }

  /** χ² of all nodes, infinite where the evaluator leaves a node or strip out. */
  private static double[] chiSquares(SmallScan scan, GridProgram program) {
    double[] results = new double[(int) scan.grid().size()];
    Arrays.fill(results, Double.POSITIVE_INFINITY);
    new TileEvaluator(program).evaluate(whole(program, scan.grid()), strip -> copy(strip, results));
    return results;
  }

  private static void copy(NodeStrip strip, double[] results) {
    for (int i = 0; i < strip.count(); i++) {
      results[(int) strip.gridIndex(i)] = strip.chiSquare()[i];
    }
  }

  /**
   * Loops in any order, constants folded or not, blocks of one point or thousands: the bits are the
   * same.
   */
  @Property(seed = "20160412", tries = 60)
  void everyNodeHasTheChiSquareOfTheSamePointAlone(@ForAll long seed) {
    SmallScan scan = SmallScan.random(seed, 5000);
    double[] chiSquares = chiSquares(scan);
    PointEvaluator points = evaluator(scan);
    // All nodes of a small grid, some from everywhere of a larger one.
    int step = 1 + chiSquares.length / 300;
    for (int node = 0; node < chiSquares.length; node += step) {
      Evaluation point = points.evaluate(scan.point(node));
      double expected =
          point.exclusion().isPresent() ? Double.POSITIVE_INFINITY : point.chiSquare();
      assertThat(chiSquares[node]).as("node %d of %s", node, scan).isEqualTo(expected);
    }
  }

  @Property(seed = "20160412", tries = 30)
  void anyOrderOfLoopsGivesTheSameResults(@ForAll long seed) {
    SmallScan scan = SmallScan.random(seed, 5000);
    double[] expected = chiSquares(scan);
    GridFormulas formulas = scan.formulas();
    LoopOrder order = randomOrder(scan.grid().axes().size(), seed);
    GridProgram program = new GridProgram(formulas, order, Stages.BY_LOOP);
    assertThat(chiSquares(scan, program)).as("%s of %s", order, scan).isEqualTo(expected);
    GridProgram cheapest = new GridProgram(formulas, formulas.cheapestOrder(), Stages.BY_LOOP);
    assertThat(chiSquares(scan, cheapest)).as("cheapest order of %s", scan).isEqualTo(expected);
  }

  private static LoopOrder randomOrder(int axes, long seed) {
    return new LoopOrder(randomAxes(axes, seed), new Random(seed).nextInt(axes + 1));
  }

  private static int[] randomAxes(int axes, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, axes).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  @Property(seed = "20160412", tries = 20)
  void stagesDoNotChangeTheResults(@ForAll long seed) {
    SmallScan scan = SmallScan.random(seed, 5000);
    GridFormulas formulas = scan.formulas();
    GridProgram plain = new GridProgram(formulas, formulas.cheapestOrder(), Stages.NONE);
    assertThat(plain.program().levelCount()).isZero();
    assertThat(chiSquares(scan, plain)).isEqualTo(chiSquares(scan));
  }

  /** Among nodes with the same χ² that with the lowest number in the grid is named. */
  @Property(seed = "20160412", tries = 20)
  void smallestPositionDoesNotDependOnTheOrderOfLoops(@ForAll long seed) {
    // At zeta = 0 the sign of delta-l-23 makes no difference.
    ScanGrid grid =
        new ScanGrid(
            List.of(
                Axis.of(G221Parameter.DELTA_L_23, 0.02, -0.02),
                Axis.linear(G221Parameter.DELTA_L_33, 0, 0.9, 7),
                Axis.linear(G221Parameter.MASS_WPRIME_GEV, 700, 900, 5)));
    SmallScan scan =
        new SmallScan(
            G221Texture.ENTRIES,
            grid,
            Map.of(G221Parameter.G2_OVER_G1, 3.0, G221Parameter.ZETA, 0.0));
    int[] axes = randomAxes(3, seed);
    GridProgram program = new GridProgram(scan.formulas(), new LoopOrder(axes, 0), Stages.BY_LOOP);
    new TileEvaluator(program)
        .evaluate(
            whole(program, grid),
            strip ->
                assertThat(grid.positions(strip.gridIndex(strip.smallestPosition()))[0]).isZero());
  }

  @Property(seed = "20160412", tries = 30)
  void excludedCountsAddUp(@ForAll long seed) {
    SmallScan scan = SmallScan.random(seed, 5000);
    GridProgram program = scan.compile();
    TileEvaluator evaluator = new TileEvaluator(program);
    double[] results = new double[(int) scan.grid().size()];
    Arrays.fill(results, Double.POSITIVE_INFINITY);
    evaluator.evaluate(whole(program, scan.grid()), strip -> copy(strip, results));
    long infinite = Arrays.stream(results).filter(Double::isInfinite).count();
    assertThat(evaluator.excluded().rules()).isEqualTo(program.rules().size());
    assertThat(evaluator.excluded().total()).isEqualTo(infinite);
  }

  /** An evaluator keeps the loops' state; what it did before must not show. */
  @Property(seed = "20160412", tries = 30)
  void tilesInAnyOrderGiveTheSameResults(@ForAll long seed) {
    SmallScan scan = SmallScan.random(seed, 5000);
    GridProgram program = scan.compile();
    double[] expected = chiSquares(scan);
    double[] results = new double[expected.length];
    Arrays.fill(results, Double.POSITIVE_INFINITY);
    TileEvaluator evaluator = new TileEvaluator(program);
    long blocks = program.layout().blockCount();
    for (long block = blocks - 1; block >= 0; block -= 2) {
      evaluate(evaluator, program, block, results);
    }
    for (long block = blocks - 2; block >= 0; block -= 2) {
      evaluate(evaluator, program, block, results);
    }
    assertThat(results).isEqualTo(expected);
  }

  private static void evaluate(
      TileEvaluator evaluator, GridProgram program, long block, double[] results) {
    GridTile tile = new GridTile(0, block, block + 1, program.layout().nodeCount(block));
    evaluator.evaluate(tile, strip -> copy(strip, results));
  }

  /** What the properties of this class are about must be there. */
  @Test
  void randomScansHaveLoopsAroundBlocksAndBothKindsOfNodes() {
    int withLoops = 0;
    int withNodes = 0;
    int withExclusions = 0;
    for (long seed = 0; seed < 50; seed++) {
      SmallScan scan = SmallScan.random(seed, 5000);
      double[] chiSquares = chiSquares(scan);
      withLoops += LoopOrder.asGiven(scan.grid()).outerAxes() > 0 ? 1 : 0;
      withNodes += Arrays.stream(chiSquares).anyMatch(Double::isFinite) ? 1 : 0;
      withExclusions += Arrays.stream(chiSquares).anyMatch(Double::isInfinite) ? 1 : 0;
    }
    assertThat(withLoops).isBetween(10, 40);
    assertThat(withNodes).isGreaterThan(40);
    assertThat(withExclusions).isGreaterThan(10);
  }

  private static final Map<Parameter, Double> FIXED =
      Map.of(
          G221Parameter.G2_OVER_G1,
          3.0,
          G221Parameter.DELTA_Q_33,
          0.5,
          G221Parameter.DELTA_L_33,
          0.4);

  /**
   * 140 000 nodes of one cell in three blocks, the last a part of one; compared at every 997th
   * node.
   */
  @Test
  void cellLargerThanABlockHasTheSameChiSquares() {
    SmallScan scan =
        new SmallScan(
            G221Texture.ENTRIES,
            new ScanGrid(
                List.of(
                    Axis.of(G221Parameter.ZETA, 0, 0.3),
                    Axis.linear(G221Parameter.MASS_WPRIME_GEV, 700, 20_000, 140_000))),
            FIXED);
    double[] chiSquares = chiSquares(scan);
    PointEvaluator points = evaluator(scan);
    for (int node = 0; node < chiSquares.length; node += 997) {
      assertThat(chiSquares[node])
          .as("node %d", node)
          .isEqualTo(points.evaluate(scan.point(node)).chiSquare());
    }
  }

  @Test
  void blockThatARuleExcludesAsAWholeIsNotDelivered() {
    SmallScan scan =
        new SmallScan(
            G221Texture.ENTRIES,
            new ScanGrid(
                List.of(
                    Axis.of(G221Parameter.ZETA, 0, 2),
                    Axis.linear(G221Parameter.DELTA_L_22, 0, 1, 300))),
            Map.of(G221Parameter.G2_OVER_G1, 3.0, G221Parameter.MASS_WPRIME_GEV, 2000.0));
    GridProgram program = scan.compile();
    TileEvaluator evaluator = new TileEvaluator(program);
    long[] delivered = {0};
    evaluator.evaluate(
        whole(program, scan.grid()),
        strip -> {
          assertThat(strip.gridIndex(0)).isLessThan(300);
          delivered[0] += strip.count();
        });
    assertThat(delivered[0]).isEqualTo(300);
    int rule = program.rules().indexOf("zeta must lie between -1/r^2 and 1");
    assertThat(evaluator.excluded().count(rule)).isEqualTo(300);
    assertThat(evaluator.excluded().total()).isEqualTo(300);
  }

  private static final SmallScan MASSES =
      new SmallScan(
          G221Texture.ENTRIES,
          new ScanGrid(
              List.of(
                  Axis.of(G221Parameter.MASS_WPRIME_GEV, 1e-200, 300, 2000),
                  Axis.of(G221Parameter.DELTA_L_33, 0.1, 0.2))),
          Map.of(G221Parameter.G2_OVER_G1, 3.0, G221Parameter.DELTA_Q_33, 0.5));

  /** At 300 GeV κ is 0.65; at 1e-200 GeV it overflows. */
  @Test
  void nodesAtWhichTheExpansionDoesNotHoldAreExcluded() {
    GridProgram program = MASSES.compile();
    TileEvaluator evaluator = new TileEvaluator(program);
    evaluator.evaluate(whole(program, MASSES.grid()), strip -> {});
    assertThat(evaluator.excluded().byReason(program.rules()))
        .isEqualTo(Map.of(program.rules().get(5), 4L));
    assertThat(program.rules().get(5)).startsWith("kappa is above ");
  }

  /** Nodes that no rule excludes are counted apart. */
  @Test
  void nodeWhoseChiSquareIsNotFiniteIsExcluded() {
    GridFormulas formulas =
        new GridFormulas(
            G221Model.INSTANCE,
            Likelihood.of(BundledData.overflowing()),
            MASSES.texture(),
            MASSES.grid(),
            MASSES.fixed(),
            List.of());
    GridProgram program =
        new GridProgram(formulas, LoopOrder.asGiven(MASSES.grid()), Stages.BY_LOOP);
    TileEvaluator evaluator = new TileEvaluator(program);
    evaluator.evaluate(whole(program, MASSES.grid()), strip -> {});
    assertThat(evaluator.excluded().byReason(program.rules()))
        .isEqualTo(Map.of(program.rules().get(5), 4L, "a prediction is not finite", 2L));
  }
}
