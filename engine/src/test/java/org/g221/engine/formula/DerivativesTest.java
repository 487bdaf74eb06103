package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DerivativesTest {

  private static final double A = 0.7;
  private static final double B = 1.9;

  /** Derivatives at a = 0.7 and b = 1.9, by hand. */
  static Stream<Arguments> expressions() {
    double square = A * A + B * B;
    return Stream.of(
        expression("a + b", Real::plus, 1, 1),
        expression("a - b", Real::minus, 1, -1),
        expression("a b", Real::times, B, A),
        expression("a / b", Real::over, 1 / B, -A / (B * B)),
        expression("a^2 b", (a, b) -> a.squared().times(b), 2 * A * B, A * A),
        expression("sqrt(a) + b", (a, b) -> a.squareRoot().plus(b), 0.5 / Math.sqrt(A), 1),
        expression("log(a) b", (a, b) -> a.logarithm().times(b), B / A, Math.log(A)),
        expression("b^1.5", (a, b) -> b.power(1.5), 0, 1.5 * Math.sqrt(B)),
        expression("sin(a) b", (a, b) -> a.sine().times(b), B * Math.cos(A), Math.sin(A)),
        expression(
            "cos(a b)", (a, b) -> a.times(b).cosine(), -B * Math.sin(A * B), -A * Math.sin(A * B)),
        expression("atan2(a, b)", Real::arcTangent, B / square, -A / square),
        expression("constant", (a, b) -> a.graph().one(), 0, 0));
  }

  private static Arguments expression(
      String name, BinaryOperator<Real> expression, double byA, double byB) {
    return Arguments.of(name, expression, byA, byB);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expressions")
  void derivativesAreThoseByHand(
      String name, BinaryOperator<Real> expression, double byA, double byB) {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real b = graph.input("b");
    List<Real> gradient = Derivatives.gradient(expression.apply(a, b), List.of(a, b));
    ProgramRun run = Program.forPoints(graph, gradient).newRun(1);
    run.setBlockInput(0, new double[] {A}, 1);
    run.setBlockInput(1, new double[] {B}, 1);
    run.computeAll(1);
    assertThat(run.output(0, 0)).isCloseTo(byA, within(1e-14));
    assertThat(run.output(1, 0)).isCloseTo(byB, within(1e-14));
  }

  /** The slope of the operand that is chosen, of either where both are equal. */
  @Test
  void extremesHaveTheSlopeOfOneOperand() {
    assertThat(slope((a, one) -> a.min(one), 0.5)).isEqualTo(1);
    assertThat(slope((a, one) -> a.min(one), 2)).isZero();
    assertThat(slope((a, one) -> a.max(one), 0.5)).isZero();
    assertThat(slope((a, one) -> a.max(one), 2)).isEqualTo(1);
    assertThat(slope((a, one) -> a.max(one), 1)).isIn(0.0, 1.0);
    assertThat(slope((a, one) -> a.min(one), 1)).isIn(0.0, 1.0);
    assertThat(slope((a, one) -> a.max(one).squared(), 3)).isEqualTo(6);
    assertThat(slope((a, one) -> a.max(a.times(2)), 3)).isEqualTo(2);
    assertThat(slope((a, one) -> a.max(a.times(2)), -3)).isEqualTo(1);
    assertThat(slope((a, one) -> a.step().times(a), 3)).isEqualTo(1);
  }

  private static double slope(BinaryOperator<Real> ofInputAndOne, double at) {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    List<Real> gradient = Derivatives.gradient(ofInputAndOne.apply(a, graph.one()), List.of(a));
    ProgramRun run = Program.forPoints(graph, gradient).newRun(1);
    run.setBlockInput(0, new double[] {at}, 1);
    run.computeAll(1);
    return run.output(0, 0);
  }
}
