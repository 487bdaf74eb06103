package org.g221.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class BestFitTest {

  @Provide
  Arbitrary<BestFit> bestFits() {
    Arbitrary<BestFit> nodes =
        Combinators.combine(Arbitraries.of(1.0, 2.0, 3.0), Arbitraries.longs().between(0, 5))
            .as(BestFit::new);
    return Arbitraries.frequencyOf(Tuple.of(5, nodes), Tuple.of(1, Arbitraries.just(BestFit.NONE)));
  }

  @Property(seed = "20160412")
  void orderAndGroupingOfNodesDoNotMatter(
      @ForAll("bestFits") BestFit a, @ForAll("bestFits") BestFit b, @ForAll("bestFits") BestFit c) {
    assertThat(a.or(b)).isEqualTo(b.or(a));
    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
    assertThat(a.or(a)).isEqualTo(a);
    assertThat(BestFit.NONE.or(a)).isEqualTo(a);
    assertThat(List.of(a, b)).contains(a.or(b));
    assertThat(a.or(b).chiSquare()).isEqualTo(Math.min(a.chiSquare(), b.chiSquare()));
  }

  @Test
  void tieGoesToTheLowerGridIndex() {
    BestFit low = new BestFit(61.5, 7);
    BestFit high = new BestFit(61.5, 8);
    assertThat(low.or(high)).isEqualTo(low);
    assertThat(high.or(low)).isEqualTo(low);
  }

  @Test
  void excludedNodeIsNoBestFit() {
    BestFit excluded = new BestFit(Double.POSITIVE_INFINITY, 3);
    assertThat(BestFit.NONE.or(excluded)).isEqualTo(BestFit.NONE);
    assertThat(excluded.exists()).isFalse();
    assertThat(BestFit.NONE.exists()).isFalse();
    assertThat(new BestFit(1, 0).exists()).isTrue();
  }
}
