package org.g221.job.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.g221.engine.grid.BlockLayout;
import org.g221.engine.grid.GridTile;
import org.g221.engine.grid.TilePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkTest {

  private static TilePlan tiles(int count) {
    return new TilePlan(new BlockLayout(1, 300, 300, 40_000, 1), count);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 32, 3999, 4000, 4001, 7999, 20_000})
  void chunksHoldEveryTileOnceInOrder(int count) {
    List<Chunk> chunks = Chunk.of(tiles(count), true);
    int next = 0;
    for (Chunk chunk : chunks) {
      assertThat(chunk.number()).isEqualTo(chunks.indexOf(chunk));
      assertThat(chunk.firstTile()).isEqualTo(next);
      assertThat(chunk.tiles(tiles(count)))
          .extracting(GridTile::number)
          .startsWith(next)
          .hasSize(chunk.endTile() - chunk.firstTile());
      next = chunk.endTile();
    }
    assertThat(next).isEqualTo(count);
    assertThat(chunks).hasSizeLessThanOrEqualTo(4000);
  }

  @Test
  void chunksAreOfAboutTheSameSize() {
    assertThat(Chunk.of(tiles(10_001), true))
        .extracting(chunk -> chunk.endTile() - chunk.firstTile())
        .containsOnly(2, 3);
  }

  /** Where little is evaluated a tile takes milliseconds, so that a chunk holds several. */
  @ParameterizedTest
  @CsvSource({
    "10_000, 32, 16",
    "30_000_000, 1125, 16",
    "400_000_000, 15_000, 60",
    "9_000_000_000, 20_000, 1350"
  })
  void withoutRowsChunksAreLarger(String cells, String tileCount, int chunkCount) {
    BlockLayout layout = new BlockLayout(1, 300, 300, number(cells), 1);
    assertThat(Chunk.of(new TilePlan(layout, (int) number(tileCount)), false)).hasSize(chunkCount);
  }

  private static long number(String digits) {
    return Long.parseLong(digits.replace("_", ""));
  }

  @Test
  void chunkWithoutTilesIsNone() {
    assertThatThrownBy(() -> new Chunk(3, 7, 7)).hasMessage("chunk 3 runs over tiles 7 to 7");
  }
}
