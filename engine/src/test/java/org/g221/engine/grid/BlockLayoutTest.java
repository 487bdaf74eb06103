package org.g221.engine.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;

class BlockLayoutTest {

  private static final Parameter[] PARAMETERS = G221Parameter.values();

  private static ScanGrid grid(int... sizes) {
    Axis[] axes = new Axis[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      axes[i] = Axis.linear(PARAMETERS[i], 0, 1, sizes[i]);
    }
    return new ScanGrid(List.of(axes));
  }

  private static BlockLayout layout(ScanGrid grid) {
    return BlockLayout.of(grid, LoopOrder.asGiven(grid));
  }

  @Test
  void fewestInnerAxesMakeABlock() {
    // 20·20 = 400 nodes suffice, 20 do not.
    BlockLayout layout = layout(grid(5, 7, 20, 20));
    assertThat(layout).isEqualTo(new BlockLayout(2, 400, 400, 35, 1));
  }

  @Test
  void smallGridIsOneBlock() {
    assertThat(layout(grid(3, 4))).isEqualTo(new BlockLayout(0, 12, 12, 1, 1));
  }

  @Test
  void axisOf256NodesIsABlockOfItsOwn() {
    assertThat(layout(grid(10, 256)).outerAxes()).isEqualTo(1);
    assertThat(layout(grid(10, 255)).outerAxes()).isZero();
  }

  /** 200 001 nodes of a cell are three blocks of 65 536 and one of 3393. */
  @Test
  void veryLargeCellIsCutIntoBlocks() {
    BlockLayout layout = layout(grid(3, 200_001));
    assertThat(layout.blockSize()).isEqualTo(65_536);
    assertThat(layout.blocksPerCell()).isEqualTo(4);
    assertThat(layout.blockCount()).isEqualTo(12);
    assertThat(layout.nodeCount(2)).isEqualTo(65_536);
    assertThat(layout.nodeCount(3)).isEqualTo(3393);
    assertThat(layout.firstNode(4)).isEqualTo(200_001);
    assertThat(layout.offsetInCell(4)).isZero();
    assertThat(layout.offsetInCell(5)).isEqualTo(65_536);
  }

  @Provide
  Arbitrary<ScanGrid> grids() {
    return RandomGrids.grids(30);
  }

  @Property(seed = "20160412")
  void blocksFollowEachOtherWithoutGapsAndOverlaps(@ForAll("grids") ScanGrid random) {
    BlockLayout layout = layout(random);
    long count = Math.min(layout.blockCount(), 2000);
    long next = 0;
    for (long block = 0; block < count; block++) {
      assertThat(layout.firstNode(block)).isEqualTo(next);
      next += layout.nodeCount(block);
    }
    if (count == layout.blockCount()) {
      assertThat(next).isEqualTo(random.size());
    }
    long last = layout.blockCount() - 1;
    assertThat(layout.firstNode(last) + layout.nodeCount(last)).isEqualTo(random.size());
  }
}
