package org.g221.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExclusionCountsTest {

  private static final List<String> RULES = List.of("too low", "too high", "too wide");

  private static ExclusionCounts counts(long low, long wide, long notFinite) {
    ExclusionCounts counts = new ExclusionCounts(3);
    counts.add(0, low);
    counts.add(2, wide);
    counts.addNotFinite(notFinite);
    return counts;
  }

  @Test
  void reasonsComeInTheOrderOfTheRulesAndOnlyWhereNodesBreakThem() {
    Map<String, Long> byReason = counts(7, 5, 2).byReason(RULES);
    assertThat(byReason.keySet())
        .containsExactly("too low", "too wide", "a prediction is not finite");
    assertThat(byReason.values()).containsExactly(7L, 5L, 2L);
    assertThat(new ExclusionCounts(3).byReason(RULES)).isEmpty();
  }

  @Test
  void combiningAddsReasonByReason() {
    ExclusionCounts sum = counts(7, 5, 2).combine(counts(10, 0, 3));
    assertThat(sum.count(0)).isEqualTo(17);
    assertThat(sum.count(1)).isZero();
    assertThat(sum.count(2)).isEqualTo(5);
    assertThat(sum.countNotFinite()).isEqualTo(5);
    assertThat(sum.total()).isEqualTo(27);
  }

  @Test
  void copyGoesItsOwnWay() {
    ExclusionCounts counts = counts(7, 5, 2);
    ExclusionCounts copy = counts.copy();
    counts.add(1, 100);
    counts.addNotFinite(1);
    assertThat(copy.total()).isEqualTo(14);
  }

  @Test
  void countsOfOtherRulesAreRefused() {
    assertThatThrownBy(() -> counts(1, 1, 1).combine(new ExclusionCounts(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts of 2 rules for 3");
  }
}
