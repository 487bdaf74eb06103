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

class CurvatureTest {

  private static final double A = 0.7;
  private static final double B = 1.9;

  /** ∂²/∂a², ∂²/∂b∂a and ∂²/∂b² at a = 0.7 and b = 1.9, by hand. */
  static Stream<Arguments> expressions() {
    double q = A * A + B * B;
    double s = Math.sin(A * B);
    double c = Math.cos(A * B);
    double e = Math.exp(A * B);
    return Stream.of(
        expression("a + b", Real::plus, 0, 0, 0),
        expression("a - b", Real::minus, 0, 0, 0),
        expression("a b", Real::times, 0, 1, 0),
        expression("a^2 b", (a, b) -> a.squared().times(b), 2 * B, 2 * A, 0),
        expression("a / b", Real::over, 0, -1 / (B * B), 2 * A / (B * B * B)),
        expression(
            "1 / (a b)",
            (a, b) -> a.times(b).reciprocal(),
            2 / (A * A * A * B),
            1 / (A * A * B * B),
            2 / (A * B * B * B)),
        expression(
            "sqrt(a) b",
            (a, b) -> a.squareRoot().times(b),
            -B / (4 * Math.pow(A, 1.5)),
            0.5 / Math.sqrt(A),
            0),
        expression("log(a) b", (a, b) -> a.logarithm().times(b), -B / (A * A), 1 / A, 0),
        expression(
            "exp(a b)", (a, b) -> a.times(b).exponential(), B * B * e, (1 + A * B) * e, A * A * e),
        expression("sin(a b)", (a, b) -> a.times(b).sine(), -B * B * s, c - A * B * s, -A * A * s),
        expression(
            "cos(a b)", (a, b) -> a.times(b).cosine(), -B * B * c, -s - A * B * c, -A * A * c),
        expression(
            "atan2(a, b)",
            Real::arcTangent,
            -2 * A * B / (q * q),
            (A * A - B * B) / (q * q),
            2 * A * B / (q * q)),
        expression("constant", (a, b) -> a.graph().one(), 0, 0, 0));
  }

  private static Arguments expression(
      String name, BinaryOperator<Real> expression, double aa, double ba, double bb) {
    return Arguments.of(name, expression, aa, ba, bb);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expressions")
  void secondDerivativesAreThoseByHand(
      String name, BinaryOperator<Real> expression, double aa, double ba, double bb) {
    FormulaGraph graph = new FormulaGraph();
    List<Real> inputs = List.of(graph.input("a"), graph.input("b"));
    Real function = expression.apply(inputs.get(0), inputs.get(1));
    assertAt(Curvature.of(function, inputs), A, B, aa, ba, bb);
    // The order of inputs decides along which one derivatives are taken first.
    List<Real> other = List.of(inputs.get(1), inputs.get(0));
    assertAt(Curvature.of(function, other), A, B, bb, ba, aa);
  }

  private static void assertAt(List<List<Real>> curvature, double a, double b, double... expected) {
    List<Real> entries = curvature.stream().flatMap(List::stream).toList();
    ProgramRun run = Program.forPoints(entries.get(0).graph(), entries).newRun(1);
    run.setBlockInput(0, new double[] {a}, 1);
    run.setBlockInput(1, new double[] {b}, 1);
    run.computeAll(1);
    for (int k = 0; k < expected.length; k++) {
      assertThat(run.output(k, 0)).isCloseTo(expected[k], within(1e-13));
    }
  }

  /** (a b − 1)² + (a² − b)²: 2 (a b − 1) on the side, and 4 (a² − b) for a. */
  @Test
  void partsOfSquaresThatCurveUpwardAreLeftOut() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real b = graph.input("b");
    List<Real> roots = List.of(a.times(b).minus(1), a.squared().minus(b));
    List<List<Real>> curvature = Curvature.ofSquares(roots, List.of(a, b));
    assertAt(curvature, A, B, 4 * (A * A - B), 2 * (A * B - 1), 0);
  }

  /** max(0, a b − c)² bends by 2 max(0, a b − c), and not at all below c. */
  @Test
  void squaresOfWhatIsNowhereNegativeHaveTheCurvatureOfWhatIsInside() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real b = graph.input("b");
    for (double onset : new double[] {1, 2}) {
      Real excess = a.times(b).minus(onset).max(graph.zero());
      assertThat(Curvature.isKnown(excess)).isTrue();
      assertAt(
          Curvature.ofSquares(List.of(excess), List.of(a, b)),
          A,
          B,
          0,
          2 * Math.max(0, A * B - onset),
          0);
    }
  }

  @Test
  void curvatureIsNotKnownWhereSlopesJump() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    assertThat(Curvature.isKnown(a.squareRoot())).isTrue();
    assertThat(Curvature.isKnown(a.max(graph.one()))).isFalse();
    assertThat(Curvature.isKnown(a.min(graph.zero()))).isFalse();
    assertThat(Curvature.isKnown(a.max(graph.zero()).times(2))).isFalse();
    assertThat(Curvature.isKnown(a.max(a.negate()).max(graph.zero()))).isFalse();
    assertThat(Curvature.isKnown(a.step())).isFalse();
  }
}
