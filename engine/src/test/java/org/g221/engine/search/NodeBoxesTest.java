package org.g221.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NodeBoxesTest {

  @Property(seed = "20160412", tries = 300)
  void boxesHoldEachNodeOfARunOnce(@ForAll long seed) {
    Random random = new Random(seed);
    int[] sizes = random.ints(1 + random.nextInt(4), 1, 8).toArray();
    int total = IntStream.of(sizes).reduce(1, (a, b) -> a * b);
    int first = random.nextInt(total);
    int end = first + 1 + random.nextInt(total - first);
    int[] seen = new int[total];
    for (NodeBox box : NodeBoxes.covering(sizes, first, end)) {
      assertThat(box.nodeCount()).isPositive();
      count(box, sizes, seen);
    }
    for (int node = 0; node < total; node++) {
      assertThat(seen[node]).as("node %d", node).isEqualTo(node >= first && node < end ? 1 : 0);
    }
  }

  private static void count(NodeBox box, int[] sizes, int[] seen) {
    for (int node = 0; node < seen.length; node++) {
      boolean inside = true;
      int rest = node;
      for (int axis = sizes.length - 1; axis >= 0; axis--) {
        int position = rest % sizes[axis];
        rest /= sizes[axis];
        inside &= position >= box.first()[axis] && position < box.end()[axis];
      }
      seen[node] += inside ? 1 : 0;
    }
  }

  @Property(seed = "20160412", tries = 100)
  void halvesMakeTheWhole(@ForAll long seed) {
    Random random = new Random(seed);
    int[] first = random.ints(3, 0, 5).toArray();
    int[] end = IntStream.of(first).map(low -> low + 2 + random.nextInt(6)).toArray();
    NodeBox box = new NodeBox(first, end);
    int axis = random.nextInt(3);
    assertThat(box.lowerHalf(axis).nodeCount() + box.upperHalf(axis).nodeCount())
        .isEqualTo(box.nodeCount());
    assertThat(box.lowerHalf(axis).end()[axis]).isEqualTo(box.upperHalf(axis).first()[axis]);
  }
}
