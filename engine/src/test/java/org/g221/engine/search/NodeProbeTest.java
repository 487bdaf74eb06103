package org.g221.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.engine.evaluation.ScatteredNodes;
import org.g221.engine.evaluation.SmallScan;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class NodeProbeTest {

  private static final SmallScan SCAN =
      new SmallScan(
          G221Texture.ENTRIES,
          new ScanGrid(
              List.of(
                  Axis.linear(G221Parameter.DELTA_L_22, 0, 0.5, 4),
                  Axis.linear(G221Parameter.DELTA_L_33, 0, 1, 10))),
          Map.of(G221Parameter.G2_OVER_G1, 3.0, G221Parameter.MASS_WPRIME_GEV, 2000.0));

  private final List<Long> nodes = new ArrayList<>();
  private final NodeProbe probe = new NodeProbe(SCAN.compile(), SCAN.grid(), this::accept);

  private void accept(NodeStrip strip) {
    for (int i = 0; i < strip.count(); i++) {
      nodes.add(strip.gridIndex(i));
    }
  }

  @Test
  void nodesOutsideTheGridAreNotTried() {
    int[] corner = {3, 0};
    probe.addMoved(corner, 0, 1, 1, 2);
    probe.addMoved(corner, 1, 2, 0, 1);
    probe.addMoved(corner, 0, -1, 1, -1);
    probe.addMoved(corner, 0, -2, 1, 4);
    probe.addMoved(corner, 1, 9, 1, 0);
    probe.flush();
    assertThat(nodes).containsExactly(14L, 39L);
    assertThat(probe.tried()).isEqualTo(2);
    assertThat(corner).containsExactly(3, 0);
  }

  @Test
  void nodesAreEvaluatedWhenAStripIsFull() {
    probe.addRandom(ScatteredNodes.CAPACITY - 1);
    assertThat(nodes).isEmpty();
    probe.addRandom(1);
    assertThat(nodes).hasSize(ScatteredNodes.CAPACITY);
    probe.addRandom(1);
    probe.flush();
    assertThat(nodes).hasSize(ScatteredNodes.CAPACITY + 1).allMatch(node -> node < 40);
  }
}
