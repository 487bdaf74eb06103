package org.g221.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.g221.engine.g221.G221Model;
import org.g221.engine.grid.GridTile;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.treelevel.G221Parameter;

class NodeStripTest {

  /** Positions, quantities and the smallest χ², each against the node itself. */
  @Property(seed = "20160412", tries = 20)
  void stripTellsTheTruthAboutItsNodes(@ForAll long seed) {
    SmallScan scan = SmallScan.random(seed, 500);
    String[] quantities = {"R(D*)", "kappa", "zeta", "g2-over-g1", "C9_mu"};
    GridProgram program = scan.compile(quantities);
    PointEvaluator points =
        PointEvaluator.suitedTo(G221Model.INSTANCE, scan.point(0), scan.likelihood());
    GridTile tile = new GridTile(0, 0, program.layout().blockCount(), scan.grid().size());
    new TileEvaluator(program)
        .evaluate(
            tile,
            strip -> {
              assertSmallest(strip);
              for (int i = 0; i < strip.count(); i++) {
                assertPositions(strip, i, scan);
                if (Double.isFinite(strip.chiSquare()[i])) {
                  Evaluation node = points.evaluate(scan.point(strip.gridIndex(i)));
                  assertQuantities(strip, i, node);
                }
              }
            });
  }

  private static void assertSmallest(NodeStrip strip) {
    double[] chiSquare = Arrays.copyOf(strip.chiSquare(), strip.count());
    double smallest = Arrays.stream(chiSquare).min().orElseThrow();
    assertThat(strip.smallestChiSquare()).isEqualTo(smallest).isFinite();
    int position = strip.smallestPosition();
    assertThat(chiSquare[position]).isEqualTo(smallest);
    assertThat(Arrays.stream(chiSquare).limit(position)).allMatch(value -> value > smallest);
  }

  private static void assertPositions(NodeStrip strip, int node, SmallScan scan) {
    int[] positions = scan.grid().positions(strip.gridIndex(node));
    for (int axis = 0; axis < positions.length; axis++) {
      int position =
          strip.axisVaries(axis)
              ? strip.axisPositions(axis)[strip.offset() + node]
              : strip.outerPosition(axis);
      assertThat(position).as("axis %d", axis).isEqualTo(positions[axis]);
    }
  }

  private static void assertQuantities(NodeStrip strip, int node, Evaluation expected) {
    assertQuantity(strip, node, 0, prediction(expected, "R(D*)"));
    assertQuantity(strip, node, 1, expected.derived().get("kappa"));
    assertQuantity(strip, node, 2, expected.derived().get("zeta"));
    assertQuantity(strip, node, 3, expected.point().value(G221Parameter.G2_OVER_G1));
    // A constant zero has no sign, a computed one may.
    assertQuantity(strip, node, 4, prediction(expected, "C9_mu") + 0.0);
  }

  private static double prediction(Evaluation evaluation, String observable) {
    return evaluation.predictions().stream()
        .filter(known -> known.observable().equals(observable))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static void assertQuantity(NodeStrip strip, int node, int quantity, double expected) {
    assertThat(strip.quantity(quantity, node) + 0.0).isEqualTo(expected);
    if (strip.quantityVaries(quantity)) {
      assertThat(strip.quantities(quantity)[node] + 0.0).isEqualTo(expected);
    }
  }
}
