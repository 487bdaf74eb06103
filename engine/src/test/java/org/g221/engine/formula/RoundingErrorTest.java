package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoundingErrorTest {

  private static final MathContext DIGITS = new MathContext(60);

  /** (a·b − 1/3)²·1e6/(a + 7) + √(a² + b), summed 20 times with ever larger b. */
  private static Real expression(Real a, Real b) {
    Real sum = a.graph().zero();
    for (int k = 1; k <= 20; k++) {
      Real scaled = b.times(k);
      Real square = a.times(scaled).minus(1.0 / 3).squared().times(1e6);
      sum = sum.plus(square.over(a.plus(7))).plus(a.squared().plus(scaled).squareRoot());
    }
    return sum;
  }

  private static BigDecimal exact(double a, double b) {
    BigDecimal x = new BigDecimal(a);
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 1; k <= 20; k++) {
      BigDecimal scaled = new BigDecimal(b).multiply(BigDecimal.valueOf(k));
      BigDecimal difference = x.multiply(scaled).subtract(new BigDecimal(1.0 / 3));
      BigDecimal square = difference.multiply(difference).multiply(BigDecimal.valueOf(1_000_000));
      BigDecimal root = x.multiply(x).add(scaled).sqrt(DIGITS);
      sum = sum.add(square.divide(x.add(BigDecimal.valueOf(7)), DIGITS)).add(root);
    }
    return sum;
  }

  @Test
  void boundIsAboveEveryErrorAndNotFarAboveTheLargest() {
    FormulaGraph graph = new FormulaGraph();
    Real expression = expression(graph.input("a"), graph.input("b"));
    double[] lower = {-2, 0.5};
    double[] upper = {3, 4};
    double bound = RoundingErrors.of(graph, List.of(expression), lower, upper)[0];
    ProgramRun run = Program.forPoints(graph, List.of(expression)).newRun(1);
    SplittableRandom random = new SplittableRandom(20160412);
    double largest = 0;
    for (int i = 0; i < 2000; i++) {
      double a = random.nextDouble(-2, 3);
      double b = random.nextDouble(0.5, 4);
      run.setBlockInput(0, new double[] {a}, 1);
      run.setBlockInput(1, new double[] {b}, 1);
      run.computeAll(1);
      BigDecimal error = new BigDecimal(run.output(0, 0)).subtract(exact(a, b)).abs();
      largest = Math.max(largest, error.doubleValue());
    }
    assertThat(largest).isPositive().isLessThan(bound);
    assertThat(bound).isLessThan(200 * largest);
  }

  @Test
  void noBoundIsKnownWhereADivisorMayBeZero() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    assertThat(bound(graph, graph.one().over(a), -1, 1)).isInfinite();
    assertThat(bound(graph, graph.one().over(a), 0.5, 1)).isLessThan(1e-15);
  }

  /** Over all of the range the divisor seems to reach 0, over halves of it it does not. */
  @Test
  void rangesAreHalvedWhereTheWholeTellsNothing() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real divisor = a.times(a.minus(3)).plus(5);
    assertThat(bound(graph, graph.one().over(divisor), 0, 3)).isBetween(1e-17, 1e-12);
  }

  /** An angle may be computed to be π where it is −π. */
  @Test
  void noBoundIsKnownWhereAnAngleJumps() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real minusOne = graph.constant(-1);
    assertThat(bound(graph, a.arcTangent(minusOne), -1, 1)).isInfinite();
    assertThat(bound(graph, a.arcTangent(graph.one()), -1, 1)).isLessThan(1e-14);
    assertThat(bound(graph, a.arcTangent(minusOne), 0.1, 1)).isLessThan(1e-14);
  }

  private static double bound(FormulaGraph graph, Real expression, double lower, double upper) {
    double[] from = {lower};
    double[] to = {upper};
    return RoundingErrors.of(graph, List.of(expression), from, to)[0];
  }
}
