package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FormulaGraphTest {

  private final FormulaGraph graph = new FormulaGraph();
  private final Real x = graph.input("x");
  private final Real y = graph.input("y");

  @Test
  void equalExpressionsAreTheSameObject() {
    assertThat(x.times(y).plus(3)).isSameAs(x.times(y).plus(3));
    assertThat(graph.input("x")).isSameAs(x);
    assertThat(x.minus(y)).isNotSameAs(y.minus(x));
  }

  @Test
  void zeroAndOneDisappear() {
    assertThat(x.plus(0)).isSameAs(x);
    assertThat(graph.zero().plus(x)).isSameAs(x);
    assertThat(x.minus(0)).isSameAs(x);
    assertThat(x.times(1)).isSameAs(x);
    assertThat(graph.one().times(x)).isSameAs(x);
    assertThat(x.over(1)).isSameAs(x);
    assertThat(x.times(0)).isSameAs(graph.zero());
    assertThat(graph.zero().times(x)).isSameAs(graph.zero());
    assertThat(graph.zero().over(x)).isSameAs(graph.zero());
  }

  @Test
  void negationIsNotSimplifiedAway() {
    assertThat(x.negate()).isNotSameAs(x);
    assertThat(x.times(-1).isConstant()).isFalse();
  }

  @Test
  void arithmeticBetweenConstantsIsDoneAtOnce() {
    Real sum = graph.constant(0.1).plus(0.2);
    assertThat(sum.constantValue()).isEqualTo(0.1 + 0.2);
    assertThat(graph.constant(2).power(0.5).constantValue())
        .isEqualTo(ExponentialFunctions.exponential(ExponentialFunctions.logarithm(2) * 0.5));
  }

  @Test
  void quotientOfConstantsThatIsNotFiniteStaysAnExpression() {
    Real quotient = graph.one().over(graph.zero());
    assertThat(quotient.isConstant()).isFalse();
    ProgramRun run = Program.forPoints(graph, List.of(quotient)).newRun(1);
    run.computeAll(1);
    assertThat(run.output(0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void negativeZeroIsTheConstantZero() {
    assertThat(graph.constant(-0.0)).isSameAs(graph.zero());
  }

  @Test
  void constantThatIsNotFiniteIsRejectedWithItsValue() {
    assertThatThrownBy(() -> graph.constant(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("constant is NaN but must be finite");
    assertThatThrownBy(() -> x.times(Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void expressionsOfTwoGraphsCannotBeCombined() {
    Real foreign = new FormulaGraph().input("x");
    assertThatThrownBy(() -> x.plus(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two graphs");
  }

  @Test
  void inputsAreNamedInTheOrderInWhichTheyWereAskedFor() {
    graph.input("z");
    graph.input("x");
    assertThat(graph.inputNames()).containsExactly("x", "y", "z");
  }

  @Test
  void expressionNamesTheInputsItDependsOn() {
    Real z = graph.input("z");
    assertThat(graph.inputNames(x.times(z).plus(x))).containsExactly("x", "z");
    assertThat(graph.inputNames(graph.constant(2))).isEmpty();
    assertThat(graph.inputNames(y.times(0).plus(z))).containsExactly("z");
  }

  @Test
  void lastOfSixtyFourInputsIsADependencyAndTheNextIsRejected() {
    FormulaGraph full = new FormulaGraph();
    List<Real> inputs = IntStream.range(0, 64).mapToObj(i -> full.input("x" + i)).toList();
    assertThat(full.inputNames(inputs.get(63).plus(inputs.get(0)))).containsExactly("x0", "x63");
    assertThatThrownBy(() -> full.input("x64"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("64");
  }

  @Test
  void valueOfAnExpressionWithInputsIsRefusedWithTheirNames() {
    assertThatThrownBy(() -> x.plus(y).constantValue())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[x, y]");
  }

  @Provide
  Arbitrary<RandomFormula> formulasWithSpecialConstants() {
    return RandomFormula.formulas(List.of(0.0, 1.0, -1.0, 2.0, 0.5), 25);
  }

  /**
   * Constants 0 and 1 and operations between constants make nearly every rule of simplification
   * apply. Compared are the steps for which every value before them is finite; the sign of a zero
   * is not kept.
   */
  @Property(seed = "20160412")
  void simplificationsLeaveFiniteResultsUnchanged(
      @ForAll("formulasWithSpecialConstants") RandomFormula formula, @ForAll long seed) {
    FormulaGraph random = new FormulaGraph();
    List<Real> inputs = List.of(random.input("a"), random.input("b"));
    List<Real> steps = formula.write(random, inputs);
    Program program = Program.forPoints(random, steps);
    ProgramRun run = program.newRun(1);
    SplittableRandom values = new SplittableRandom(seed);
    double[] point = {values.nextDouble(-2, 2), values.nextDouble(-2, 2)};
    for (int i = 0; i < point.length; i++) {
      run.setBlockInput(i, new double[] {point[i]}, 1);
    }
    run.computeAll(1);
    double[] expected = formula.evaluate(point);
    for (int i = 0; i < expected.length; i++) {
      if (!Double.isFinite(expected[i])) {
        break;
      }
      // Adding zero turns a negative zero into a positive one and leaves all else as it is.
      assertThat(run.output(i, 0) + 0.0).as("step %d", i).isEqualTo(expected[i] + 0.0);
    }
  }
}
