package org.g221.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.engine.evaluation.SmallScan;
import org.g221.engine.profile.AccumulatedScan;
import org.g221.engine.profile.AccumulatedScan.Node;
import org.g221.engine.profile.BinSelection;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;

class KnownMinimaTest {

  private static final double[] LIMITS = {0.5, 6, 25, 1000, Double.POSITIVE_INFINITY};

  /** What a search with the knowledge of {@code known} finds in a scan. */
  private static final class Search {

    private final ScanAccumulator found;
    private final TreeSet<Long> rows = new TreeSet<>();
    private final KnownMinima known;
    private final double rowLimit;
    private final BoxSearch search;
    private final long size;

    Search(AccumulatedScan scan, KnownMinima known, double rowLimit) {
      this.found = scan.empty();
      this.known = known;
      this.rowLimit = rowLimit;
      this.search = BoxSearch.persistent(scan.program(), GridBounds.of(scan.formulas()));
      this.size = scan.scan().grid().size();
    }

    void runAll(Random random) {
      for (long[] piece : pieces(size, random)) {
        assertThat(search.search(piece[0], piece[1], known, this::accept)).isTrue();
      }
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
    AccumulatedScan scan = AccumulatedScan.of(SmallScan.random(seed, 5000));
    List<Node> nodes = scan.nodes();
    double best = scan.inOneGo().bestFit().chiSquare();
    double profileLimit = LIMITS[random.nextInt(LIMITS.length)];
    double rowLimit =
        random.nextBoolean() ? best + 8 * random.nextDouble() : Double.NEGATIVE_INFINITY;
    ScanAccumulator before = scan.empty();
    if (random.nextBoolean()) {
      before = MinimaSearch.search(scan.program(), scan.scan().grid(), scan.definitions(), -1, 300);
    }
    BinSelection wanted = BinSelection.within(before, profileLimit).withNeighbours();
    KnownMinima known = new KnownMinima(rowLimit, profileLimit, wanted);
    known.accept(before);
    Search search = new Search(scan, known, rowLimit);
    search.runAll(random);
    assertThat(search.found.bestFit()).isEqualTo(scan.inOneGo().bestFit());
    lookOnceMore(scan, search, profileLimit, random);
    assertSameProfiles(scan, nodes, search.found, best, profileLimit);
    assertThat(search.rows)
        .containsExactlyElementsOf(
            nodes.stream().filter(n -> n.chiSquare() <= rowLimit).map(Node::gridIndex).toList());
  }

  /** For bins next to those within the limit that were not known to be. */
  private static void lookOnceMore(
      AccumulatedScan scan, Search search, double profileLimit, Random random) {
    BinSelection within = BinSelection.within(search.found, profileLimit);
    BinSelection open = within.withNeighbours().without(within).without(search.known.wanted());
    KnownMinima known = new KnownMinima(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, open);
    known.accept(search.found);
    Search again = new Search(scan, known, Double.NEGATIVE_INFINITY);
    again.runAll(random);
    search.found.combineProfiles(again.found);
  }

  private static void assertSameProfiles(
      AccumulatedScan scan, List<Node> nodes, ScanAccumulator found, double best, double limit) {
    for (int k = 0; k < scan.definitions().size(); k++) {
      ProfileLikelihood expected =
          scan.profile(scan.definitions().get(k), nodes).resolvedUpTo(best, limit);
      ProfileLikelihood profile = found.profiles().get(k).resolvedUpTo(best, limit);
      for (int bin = 0; bin < expected.definition().bins(); bin++) {
        assertThat(profile.chiSquareMin(bin)).isEqualTo(expected.chiSquareMin(bin));
        assertThat(profile.gridIndex(bin)).isEqualTo(expected.gridIndex(bin));
      }
    }
  }

  /** Boundaries are the same to the last bit wherever the limit of profiles lies. */
  @Property(seed = "20160412", tries = 60)
  void regionsDoNotDependOnTheLimitOfProfiles(@ForAll long seed) {
    Random random = new Random(seed);
    AccumulatedScan scan = AccumulatedScan.of(SmallScan.random(seed, 5000));
    ScanAccumulator all = scan.inOneGo();
    double best = all.bestFit().chiSquare();
    double limit = 1 + 9 * random.nextDouble();
    BinSelection none = BinSelection.none(scan.definitions());
    Search search =
        new Search(
            scan, new KnownMinima(Double.NEGATIVE_INFINITY, limit, none), Double.NEGATIVE_INFINITY);
    search.runAll(random);
    lookOnceMore(scan, search, limit, random);
    for (int k = 0; k < scan.definitions().size(); k++) {
      ProfileLikelihood resolved = search.found.profiles().get(k).resolvedUpTo(best, limit);
      for (double delta : new double[] {0.1 * limit, 0.5 * limit, limit}) {
        assertThat(boundary(resolved, best, delta))
            .isEqualTo(boundary(all.profiles().get(k), best, delta));
      }
    }
  }

  private static Object boundary(ProfileLikelihood profile, double best, double delta) {
    int dimension = profile.definition().dimension();
    ConfidenceLevel level =
        new ConfidenceLevel(
            new ChiSquaredDistribution(null, dimension).cumulativeProbability(delta));
    return dimension == 1
        ? ConfidenceIntervals.of(profile, best, level)
        : ConfidenceRegion.of(profile, best, level);
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
    AccumulatedScan scan = AccumulatedScan.of(SmallScan.random(seed, 5000));
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
