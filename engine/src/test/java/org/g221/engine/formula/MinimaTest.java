package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MinimaTest {

  private final FormulaGraph graph = new FormulaGraph();
  private final Real a = graph.input("a");
  private final Real b = graph.input("b");
  private final Real c = graph.input("c");

  @Test
  void minimumIsTakenApart() {
    assertThat(Minima.parts(a.min(b).min(c.min(a)))).containsExactlyInAnyOrder(a, b, c);
    assertThat(Minima.parts(a.min(b).plus(c))).containsExactlyInAnyOrder(a.plus(c), b.plus(c));
    assertThat(Minima.parts(a.min(b).times(2).minus(c)))
        .containsExactlyInAnyOrder(a.times(2).minus(c), b.times(2).minus(c));
  }

  /** A minimum that is subtracted or multiplied by something of any sign is none of its parts. */
  @Test
  void whatIsNotTheSmallestOfSomethingStaysWhole() {
    Real minimum = a.min(b);
    for (Real whole :
        List.of(
            a.max(b), c.minus(minimum), minimum.times(-2), minimum.times(c), minimum.squared())) {
      assertThat(Minima.parts(whole)).containsExactly(whole);
    }
  }
}
