package org.g221.engine.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.g221.engine.grid.BoxSearch;
import org.g221.engine.grid.NodeStrip;
import org.g221.engine.grid.SampleScans;
import org.g221.engine.region.AccumulatedScan.Node;

class KnownMinimaTest {

  private static final double[] LIMITS = {0.5, 6, 25, 1000, Double.POSITIVE_INFINITY};

  /** What a search with the knowledge of {@code known} finds in a scan. */
  private static final class Search {

    private final ScanAccumulator found;
    private final TreeSet<Long> rows = new TreeSet<>();
    private final KnownMinima known;
    private final double rowLimit;
    private final BoxSearch search;

    Search(AccumulatedScan scan, KnownMinima known, double rowLimit) {
      this.found = scan.empty();
      this.known = known;
      this.rowLimit = rowLimit;
      this.search = BoxSearch.persistent(scan.program());
    }

    void run(long first, long end) {
      assertThat(search.search(first, end, known, this::accept)).isTrue();
    }

    private void accept(NodeStrip strip) {
      known.accept(strip);
      found.accept(strip);
      for (int i = 0; i < strip.count(); i++) {
        if (strip.chiSquare()[i] <= rowLimit) {
          assertThat(rows.add(strip.gridIndex(i))).as("a node is visited twice").isTrue();
        }
      }
    }
  }

  /**
   * Random grids of any parameters and textures, values in any order; pieces in any order; rows or
   * none, profiles resolved to any depth; with and without a search before.
   */
  @Property(seed = "20160412", tries = 120)
  void searchFindsWhatBruteForceFinds(@ForAll long seed) {
    Random random = new Random(seed);
    AccumulatedScan scan = AccumulatedScan.of(SampleScans.random(seed, 5000));
    List<Node> nodes = scan.nodes();
    double best = scan.inOneGo().bestFit().chiSquare();
    double profileLimit = LIMITS[random.nextInt(LIMITS.length)];
    double rowLimit =
        random.nextBoolean() ? best + 8 * random.nextDouble() : Double.NEGATIVE_INFINITY;
    KnownMinima known = new KnownMinima(scan.definitions(), rowLimit, profileLimit);
    if (random.nextBoolean()) {
      known.accept(
          MinimaSearch.search(scan.program(), scan.scan().grid(), scan.definitions(), -1, 300));
    }
    Search search = new Search(scan, known, rowLimit);
    for (long[] piece : pieces(scan.scan().grid().size(), random)) {
      search.run(piece[0], piece[1]);
    }
    assertThat(search.found.bestFit()).isEqualTo(scan.inOneGo().bestFit());
    assertSameProfiles(scan, nodes, search.found, best + profileLimit);
    assertThat(search.rows)
        .containsExactlyElementsOf(
            nodes.stream().filter(n -> n.chiSquare() <= rowLimit).map(Node::gridIndex).toList());
  }

  private static void assertSameProfiles(
      AccumulatedScan scan, List<Node> nodes, ScanAccumulator found, double limit) {
    for (int k = 0; k < scan.definitions().size(); k++) {
      ProfileLikelihood expected = scan.profile(scan.definitions().get(k), nodes).upTo(limit);
      ProfileLikelihood profile = found.profiles().get(k).upTo(limit);
      for (int bin = 0; bin < expected.definition().bins(); bin++) {
        assertThat(profile.chiSquareMin(bin)).isEqualTo(expected.chiSquareMin(bin));
        assertThat(profile.gridIndex(bin)).isEqualTo(expected.gridIndex(bin));
      }
    }
  }

  private static List<long[]> pieces(long size, Random random) {
    List<long[]> pieces = new ArrayList<>();
    long first = 0;
    while (first < size) {
      long end = Math.min(size, first + 1 + (long) (random.nextDouble() * size / 2));
      pieces.add(new long[] {first, end});
      first = end;
    }
    Collections.shuffle(pieces, random);
    return pieces;
  }

  /** What is found before is some node of the grid, so that it can never be too small. */
  @Property(seed = "20160412", tries = 30)
  void minimaFoundBeforeAreThoseOfNodes(@ForAll long seed) {
    AccumulatedScan scan = AccumulatedScan.of(SampleScans.random(seed, 5000));
    ScanAccumulator found =
        MinimaSearch.search(scan.program(), scan.scan().grid(), scan.definitions(), -1, 2000);
    ScanAccumulator all = scan.inOneGo();
    assertThat(found.bestFit().chiSquare()).isGreaterThanOrEqualTo(all.bestFit().chiSquare());
    for (int k = 0; k < scan.definitions().size(); k++) {
      for (int bin = 0; bin < scan.definitions().get(k).bins(); bin++) {
        assertThat(found.profiles().get(k).chiSquareMin(bin))
            .isGreaterThanOrEqualTo(all.profiles().get(k).chiSquareMin(bin));
      }
    }
    assertThat(
            AccumulatedScan.content(
                MinimaSearch.search(
                    scan.program(), scan.scan().grid(), scan.definitions(), -1, 2000)))
        .isEqualTo(AccumulatedScan.content(found));
  }
}
