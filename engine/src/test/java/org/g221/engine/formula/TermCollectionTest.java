package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TermCollectionTest {

  private static final double[] MIDDLE = {0, 0, 0};

  private final FormulaGraph graph = new FormulaGraph();
  private final Real x = graph.input("x");
  private final Real y = graph.input("y");
  private final Real z = graph.input("z");

  private Real rewritten(Real expression) {
    return TermCollection.rewrite(List.of(expression), MIDDLE).get(0);
  }

  @Test
  void polynomialsWithTheSameFactorsAreAdded() {
    Real sum = y.times(x.polynomial(0, 1, 2)).minus(y.times(x.polynomial(3, 1, 1)));
    assertThat(rewritten(sum)).isSameAs(y.times(-3).plus(y.times(x.times(x))));
  }

  /** (z − xy)p + xyp with p = 1 + x/2 + x²: what a shift of z adds is taken away again. */
  @Test
  void whatCancelsIsGone() {
    Real growth = x.polynomial(1, 0.5, 1);
    Real sum = z.minus(x.times(y)).times(growth).plus(x.times(y).times(growth));
    assertThat(rewritten(sum)).isSameAs(z.plus(z.times(0.5).times(x)).plus(z.times(x.times(x))));
  }

  @Test
  void expressionsWithoutPolynomialsStayAsTheyAre() {
    Real product = y.plus(z).times(y.minus(z)).plus(y.plus(1).squared());
    assertThat(rewritten(product)).isSameAs(product);
    Real beside = x.polynomial(1, 2, 3).times(y);
    assertThat(TermCollection.rewrite(List.of(beside, product), MIDDLE).get(1)).isSameAs(product);
  }

  @Test
  void squaresAndFunctionsOfSumsAreKept() {
    Real sum = y.times(x.polynomial(1, 2, 3)).plus(z);
    Real collected = rewritten(sum);
    assertThat(rewritten(sum.squared())).isSameAs(collected.squared());
    assertThat(rewritten(sum.exponential().over(sum)))
        .isSameAs(collected.exponential().over(collected));
  }

  /** Errors of bounds are those of one product, not of two. */
  @Test
  void boundsSeeWhatCancels() {
    Real sum = z.minus(x.times(y).times(0.03)).plus(y.times(x.polynomial(0, 0.031, -0.001)));
    double[] lower = {2, -0.1, 0};
    double[] upper = {5, 0.3, 0.01};
    List<Real> both =
        List.of(sum, TermCollection.rewrite(List.of(sum), new double[] {3.5, 0.1, 0}).get(0));
    AffineRun run = AffineProgram.compile(graph, both, lower, upper).newRun();
    for (int input = 0; input < 3; input++) {
      run.setInput(input, 0, lower[input], upper[input]);
    }
    run.compute(1);
    assertThat(run.error(1, 0)).isLessThan(0.2 * run.error(0, 0));
  }

  /** Sums and products of whatever, with x in the middle of its range as with x far from it. */
  @Test
  void valuesStayTheSame() {
    SplittableRandom random = new SplittableRandom(20160412);
    for (int trial = 0; trial < 50; trial++) {
      Real sum = y;
      for (int term = 0; term < 12; term++) {
        Real factor = List.of(y, z, x, y.plus(z), sum).get(random.nextInt(5));
        Real polynomial =
            x.polynomial(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble());
        sum = sum.minus(factor.times(polynomial).times(random.nextInt(2) == 0 ? y : z));
      }
      double[] point = {
        random.nextDouble(0, 2), random.nextDouble(-0.5, 0.5), random.nextDouble(-0.5, 0.5)
      };
      Real collected = TermCollection.rewrite(List.of(sum), new double[] {1.3, 0, 0}).get(0);
      double expected = value(sum, point);
      assertThat(value(collected, point))
          .isCloseTo(expected, within(1e-11 * (1 + Math.abs(expected))));
    }
  }

  private double value(Real expression, double[] point) {
    ProgramRun run = Program.forPoints(graph, List.of(expression)).newRun(1);
    for (int input = 0; input < point.length; input++) {
      run.setBlockInput(input, new double[] {point[input]}, 1);
    }
    run.computeAll(1);
    return run.output(0, 0);
  }
}
