package org.g221.engine.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;

class TilePlanTest {

  @Provide
  Arbitrary<ScanGrid> grids() {
    return RandomGrids.grids(100);
  }

  @Property(seed = "20160412")
  void tilesCoverEveryNodeExactlyOnce(@ForAll("grids") ScanGrid grid) {
    TilePlan plan = TilePlan.of(BlockLayout.of(grid, LoopOrder.asGiven(grid)));
    BlockLayout layout = plan.layout();
    long nextBlock = 0;
    long nodes = 0;
    for (int i = 0; i < plan.tileCount(); i++) {
      GridTile tile = plan.tile(i);
      assertThat(tile.number()).isEqualTo(i);
      assertThat(tile.firstBlock()).isEqualTo(nextBlock);
      assertThat(layout.firstNode(tile.firstBlock())).isEqualTo(nodes);
      nextBlock = tile.endBlock();
      nodes += tile.nodeCount();
    }
    assertThat(nextBlock).isEqualTo(layout.blockCount());
    assertThat(nodes).isEqualTo(grid.size());
  }

  @Property(seed = "20160412")
  void tilesJoinedAreTheWholeGrid(@ForAll("grids") ScanGrid grid) {
    TilePlan plan = TilePlan.of(BlockLayout.of(grid, LoopOrder.asGiven(grid)));
    assertThat(GridTile.joined(plan.tiles()))
        .isEqualTo(new GridTile(0, 0, plan.layout().blockCount(), grid.size()));
  }

  @Property(seed = "20160412")
  void tilesDifferByOneBlockAtMost(@ForAll("grids") ScanGrid grid) {
    TilePlan plan = TilePlan.of(BlockLayout.of(grid, LoopOrder.asGiven(grid)));
    long blocks = plan.layout().blockCount();
    for (int i = 0; i < plan.tileCount(); i++) {
      long length = plan.tile(i).endBlock() - plan.tile(i).firstBlock();
      assertThat(length).isBetween(blocks / plan.tileCount(), blocks / plan.tileCount() + 1);
    }
  }

  private static TilePlan plan(int... sizes) {
    Axis[] axes = new Axis[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      axes[i] = Axis.linear(G221Parameter.values()[i], 0, 1, sizes[i]);
    }
    ScanGrid grid = new ScanGrid(List.of(axes));
    return TilePlan.of(BlockLayout.of(grid, LoopOrder.asGiven(grid)));
  }

  @Test
  void gridOfOneBlockIsOneTile() {
    TilePlan plan = plan(3, 4);
    assertThat(plan.tiles()).containsExactly(new GridTile(0, 0, 1, 12));
  }

  @Test
  void smallGridStillGivesEnoughTilesForAProgressBar() {
    assertThat(plan(10, 10, 300).tileCount()).isEqualTo(32);
  }

  /** 10¹² nodes would be 125 000 tiles of 8 million. */
  @Test
  void numberOfTilesIsLimited() {
    assertThat(plan(1000, 1000, 1000, 1000).tileCount()).isEqualTo(20_000);
    // 1.6e9 nodes are 200 tiles.
    assertThat(plan(200, 200, 200, 200).tileCount()).isEqualTo(200);
  }

  @Test
  void tileWithoutBlocksIsRejected() {
    assertThatThrownBy(() -> new GridTile(0, 5, 5, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tile 0 runs over blocks 5 to 5 with 10 nodes");
  }
}
