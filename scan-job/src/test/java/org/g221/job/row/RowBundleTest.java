package org.g221.job.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowBundleTest {

  private static SortedMap<Integer, Long> lengths(long... bytes) {
    SortedMap<Integer, Long> lengths = new TreeMap<>();
    // Every other tile has no rows.
    IntStream.range(0, bytes.length).forEach(i -> lengths.put(2 * i, bytes[i]));
    return lengths;
  }

  private static long[] equal(int files) {
    return IntStream.range(0, files).mapToLong(i -> 7).toArray();
  }

  private static List<List<Integer>> tiles(SortedMap<Integer, Long> lengths, long rows) {
    return RowBundle.of(lengths, rows, 100).stream().map(RowBundle::tiles).toList();
  }

  @Test
  void smallFilesAreBundledByLength() {
    assertThat(tiles(lengths(1, 1, 1, 1, 1, 1, 1, 1, 2, 6), 200))
        .containsExactly(List.of(0, 2, 4, 6, 8, 10, 12, 14), List.of(16, 18));
  }

  @Test
  void thereAreAsManyBundlesAsTheRowsNeed() {
    for (long rows : new long[] {1, 100, 101, 1999, 2000, 2001}) {
      assertThat(tiles(lengths(equal(4000)), rows)).hasSize((int) (rows + 99) / 100);
    }
  }

  @Test
  void bundlesHoldEachTileOnceInOrder() {
    SortedMap<Integer, Long> lengths = lengths(equal(1234));
    assertThat(tiles(lengths, 3210).stream().flatMap(List::stream))
        .containsExactlyElementsOf(lengths.keySet());
  }

  @Test
  void largeTileDoesNotLeaveBundlesWithoutTiles() {
    assertThat(tiles(lengths(1, 1, 90, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 300))
        .containsExactly(List.of(0, 2, 4), List.of(6, 8, 10, 12, 14, 16, 18, 20, 22, 24));
  }

  @Test
  void filesThatAreLargeEnoughStay() {
    assertThat(tiles(lengths(equal(8)), 200)).hasSize(8);
    assertThat(tiles(lengths(equal(9)), 200)).hasSize(2);
  }

  @Test
  void whereThereAreNoRowsThereIsNothingToBundle() {
    assertThat(tiles(lengths(), 0)).isEmpty();
  }

  @Test
  void bundleSaysWhichTilesItHolds() {
    assertThat(new RowBundle(List.of(4))).hasToString("tile 4");
    assertThat(new RowBundle(List.of(4, 7, 9))).hasToString("tiles 4 to 9");
  }
}
