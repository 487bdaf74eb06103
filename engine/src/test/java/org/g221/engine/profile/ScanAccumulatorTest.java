package org.g221.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.SmallScan;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.profile.AccumulatedScan.Node;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class ScanAccumulatorTest {

  /**
   * 40 blocks of 300 nodes; χ² does not depend on the phase, so that every minimum is a tie of
   * four.
   */
  private static final AccumulatedScan WITH_TIES =
      AccumulatedScan.of(
          new SmallScan(
              G221Texture.ENTRIES,
              new ScanGrid(
                  List.of(
                      Axis.of(G221Parameter.DELTA_L_23_PHASE, -1, 0, 1, 2),
                      Axis.linear(G221Parameter.MASS_WPRIME_GEV, 700, 3000, 10),
                      Axis.linear(G221Parameter.DELTA_Q_33, -0.1, 1.05, 15),
                      Axis.linear(G221Parameter.DELTA_L_33, -0.2, 1.0, 20))),
              Map.of(
                  G221Parameter.G2_OVER_G1, 3.0,
                  G221Parameter.ZETA, 0.1,
                  G221Parameter.DELTA_Q_23, -0.005,
                  G221Parameter.DELTA_L_22, 0.1)));

  @Property(seed = "20160412", tries = 25)
  void resultIsTheSameToTheLastBitHoweverTheScanIsDivided(@ForAll long seed) {
    byte[] expected = AccumulatedScan.content(WITH_TIES.inOneGo());
    byte[] parts = AccumulatedScan.content(WITH_TIES.inRandomParts(new Random(seed)));
    assertThat(Arrays.equals(parts, expected)).isTrue();
  }

  @Property(seed = "20160412", tries = 25)
  void resultOfARandomScanIsTheSameToTheLastBitHoweverItIsDivided(@ForAll long seed) {
    AccumulatedScan scan = AccumulatedScan.of(SmallScan.random(seed, 5000));
    byte[] expected = AccumulatedScan.content(scan.inOneGo());
    byte[] parts = AccumulatedScan.content(scan.inRandomParts(new Random(seed)));
    assertThat(Arrays.equals(parts, expected)).isTrue();
  }

  @Property(seed = "20160412", tries = 25)
  void bestFitIsTheFirstOfTheBestNodes(@ForAll long seed) {
    AccumulatedScan scan = AccumulatedScan.of(SmallScan.random(seed, 2000));
    BestFit expected =
        scan.nodes().stream()
            .min(Comparator.comparingDouble(Node::chiSquare).thenComparing(Node::gridIndex))
            .map(node -> new BestFit(node.chiSquare(), node.gridIndex()))
            .orElse(BestFit.NONE);
    assertThat(scan.inOneGo().bestFit()).isEqualTo(expected);
  }

  @Test
  void tiesGoToTheLowerGridIndex() {
    ScanAccumulator accumulator = WITH_TIES.inOneGo();
    long nodesOfAPhase = WITH_TIES.scan().grid().size() / 4;
    long best = accumulator.bestFit().gridIndex();
    assertThat(best).isBetween(0L, nodesOfAPhase - 1);
    List<Node> nodes = WITH_TIES.nodes();
    assertThat(nodes.stream().filter(node -> node.chiSquare() == accumulator.bestFit().chiSquare()))
        .extracting(Node::gridIndex)
        .containsExactly(
            best, best + nodesOfAPhase, best + 2 * nodesOfAPhase, best + 3 * nodesOfAPhase);
  }

  @Property(seed = "20160412", tries = 25)
  void whatLiesWithinTheLimitOfProfilesIsFoundWithAndWithoutIt(@ForAll long seed) {
    AccumulatedScan scan = AccumulatedScan.of(SmallScan.random(seed, 2000));
    ScanAccumulator free = scan.inOneGo();
    double limit = 4;
    ScanAccumulator limited =
        scan.accumulate(
            new ScanAccumulator(
                new ExclusionCounts(scan.program().rules().size()),
                limit,
                BinSelection.within(free, limit).withNeighbours()),
            0,
            scan.program().layout().blockCount());
    double best = free.bestFit().chiSquare();
    assertThat(limited.bestFit()).isEqualTo(free.bestFit());
    for (int k = 0; k < scan.definitions().size(); k++) {
      ProfileLikelihood expected = free.profiles().get(k).resolvedUpTo(best, limit);
      ProfileLikelihood found = limited.profiles().get(k).resolvedUpTo(best, limit);
      for (int bin = 0; bin < expected.definition().bins(); bin++) {
        assertThat(found.chiSquareMin(bin)).isEqualTo(expected.chiSquareMin(bin));
        assertThat(found.gridIndex(bin)).isEqualTo(expected.gridIndex(bin));
      }
    }
  }

  @Property(seed = "20160412", tries = 25)
  void nodesAndExclusionsAreCounted(@ForAll long seed) {
    AccumulatedScan scan = AccumulatedScan.of(SmallScan.random(seed, 2000));
    ScanAccumulator accumulator = scan.inOneGo();
    assertThat(accumulator.nodes()).isEqualTo(scan.scan().grid().size());
    assertThat(accumulator.excluded().total()).isEqualTo(accumulator.nodes() - scan.nodes().size());
  }

  /** As it travels from an executor to the driver, and goes on there. */
  @Test
  void accumulatorSurvivesSerialisationAndTakesMoreNodes() throws Exception {
    long blocks = WITH_TIES.program().layout().blockCount();
    ScanAccumulator half = WITH_TIES.accumulate(WITH_TIES.empty(), 0, blocks / 2);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(half);
    }
    ScanAccumulator copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = (ScanAccumulator) in.readObject();
    }
    assertThat(AccumulatedScan.content(copy)).isEqualTo(AccumulatedScan.content(half));
    WITH_TIES.accumulate(copy, blocks / 2, blocks);
    assertThat(AccumulatedScan.content(copy))
        .isEqualTo(AccumulatedScan.content(WITH_TIES.inOneGo()));
  }

  @Test
  void emptyAccumulatorChangesNothing() {
    byte[] expected = AccumulatedScan.content(WITH_TIES.inOneGo());
    assertThat(AccumulatedScan.content(WITH_TIES.inOneGo().combine(WITH_TIES.empty())))
        .isEqualTo(expected);
    assertThat(AccumulatedScan.content(WITH_TIES.empty().combine(WITH_TIES.inOneGo())))
        .isEqualTo(expected);
    assertThat(WITH_TIES.empty().bestFit()).isEqualTo(BestFit.NONE);
  }
}
