package org.g221.job.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.profile.BestFit;
import org.junit.jupiter.api.Test;

class ScanMinimumTest {

  private static ScanMinimum beside(double node) {
    return new ScanMinimum(
        null,
        SearchGoal.of(1e-3, 1),
        new Enclosure(62.5, Optional.empty(), 1, true),
        Optional.empty(),
        Optional.of(new BestFit(node, 7)));
  }

  @Test
  void aNodeBelowWhatWasProvedIsADefect() {
    assertThat(beside(62.5).bestNode()).isPresent();
    assertThatThrownBy(() -> beside(62.4999))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("node 7 has chi-square 62.4999, below the lower bound 62.5");
  }
}
