package org.g221.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.TreeSet;
import org.g221.engine.evaluation.SmallScan;
import org.g221.engine.profile.AccumulatedScan;
import org.g221.engine.profile.BinSelection;
import org.junit.jupiter.api.Test;

class GridBoundsTest {

  private static final AccumulatedScan SCAN = AccumulatedScan.of(SmallScan.random(7, 3000));

  /** As they travel to an executor. */
  @Test
  void boundsSurviveSerialisation() throws Exception {
    GridBounds bounds = GridBounds.of(SCAN.formulas());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(bounds);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      GridBounds copy = (GridBounds) in.readObject();
      assertThat(visited(copy)).isEqualTo(visited(bounds)).isNotEmpty();
    }
  }

  private static TreeSet<Long> visited(GridBounds bounds) {
    double best = SCAN.inOneGo().bestFit().chiSquare();
    KnownMinima known =
        new KnownMinima(best + 1, Double.NEGATIVE_INFINITY, BinSelection.none(SCAN.definitions()));
    TreeSet<Long> visited = new TreeSet<>();
    BoxSearch.persistent(SCAN.program(), bounds)
        .search(
            0,
            SCAN.scan().grid().size(),
            known,
            strip -> {
              for (int i = 0; i < strip.count(); i++) {
                visited.add(strip.gridIndex(i));
              }
            });
    return visited;
  }
}
