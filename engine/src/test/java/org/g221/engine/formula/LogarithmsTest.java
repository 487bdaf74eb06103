package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogarithmsTest {

  private final FormulaGraph graph = new FormulaGraph();
  private final Real x = graph.input("x");
  private final Real y = graph.input("y");
  private final Real z = graph.input("z");
  private final Logarithms logarithms = new Logarithms(Set.of(x, y));

  @Test
  void productsBecomeSums() {
    Real power = x.plus(y).exponential();
    Real product = x.times(3).over(y).times(power);
    assertThat(logarithms.of(product))
        .isSameAs(x.logarithm().plus(Math.log(3)).minus(y.logarithm()).plus(x.plus(y)));
    assertThat(logarithms.of(x.times(y).min(graph.one())))
        .isSameAs(x.logarithm().plus(y.logarithm()).min(graph.zero()));
    assertThat(logarithms.of(x.squareRoot())).isSameAs(x.logarithm().times(0.5));
  }

  /** Two negative factors have a product with a logarithm, but none themselves. */
  @Test
  void whatMayBeNegativeStaysTogether() {
    Real negative = x.times(z).times(z.minus(1));
    assertThat(logarithms.of(negative)).isSameAs(negative.logarithm());
    assertThat(logarithms.of(z.squared())).isSameAs(z.squared().logarithm());
    assertThat(logarithms.of(z.squared().times(x)))
        .isSameAs(z.squared().logarithm().plus(x.logarithm()));
  }

  /** Where both factors grow tenfold, the form of a product reaches far below 0. */
  @Test
  void boundsOfSumsAreCloser() {
    Real product = x.times(y);
    double[] lower = {1, 1, 0};
    double[] upper = {10, 10, 1};
    AffineRun run =
        AffineProgram.compile(graph, List.of(product, logarithms.of(product)), lower, upper)
            .newRun();
    run.setInput(0, 0, 1, 10);
    run.setInput(1, 0, 1, 10);
    run.compute(1);
    assertThat(lowerEnd(run, 0)).isLessThan(-30);
    assertThat(Math.exp(lowerEnd(run, 1))).isBetween(0.99, 1.0);
  }

  private static double lowerEnd(AffineRun run, int output) {
    double reach = run.error(output, 0);
    for (int k = 0; k < 2; k++) {
      reach += Math.abs(run.slope(output, k, 0));
    }
    return run.center(output, 0) - reach;
  }
}
