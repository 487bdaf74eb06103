package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PowerExtractionTest {

  private final FormulaGraph graph = new FormulaGraph();
  private final Real x = graph.input("x");
  private final Real y = graph.input("y");
  private final Real s = graph.input("s");
  private final PowerExtraction extraction = new PowerExtraction(s);

  private Real rewritten(Real expression) {
    return extraction.rewrite(List.of(expression)).get(0);
  }

  @Test
  void productsLoseThePowersOfTheirFactors() {
    Real kappa = s.squared();
    Real first = x.over(s);
    Real second = y.over(s);
    assertThat(rewritten(kappa.times(first).times(second))).isSameAs(x.times(y));
    assertThat(rewritten(kappa.times(first))).isSameAs(x.times(s));
    assertThat(rewritten(first.over(second))).isSameAs(x.over(y));
    assertThat(rewritten(first.minus(second).times(first).times(kappa)))
        .isSameAs(x.minus(y).times(x));
    assertThat(rewritten(kappa.times(first.times(second).negate()).plus(1)))
        .isSameAs(x.times(y).negate().plus(1));
  }

  /** s from κ = (rm/M)² with M = rm/s. */
  @Test
  void equalFactorsOfAQuotientCancel() {
    Real numerator = x.times(80);
    Real mass = numerator.over(s);
    assertThat(rewritten(numerator.over(mass).squared())).isSameAs(s.squared());
  }

  @Test
  void sumsKeepTheLowerPower() {
    assertThat(rewritten(s.times(x).plus(y.over(s)).times(s)))
        .isSameAs(x.times(s.squared()).plus(y));
    assertThat(rewritten(x.over(s).plus(0))).isSameAs(x.over(s));
    assertThat(rewritten(graph.zero().minus(x.over(s)).times(s))).isSameAs(x.negate());
    assertThat(rewritten(x.over(s).max(graph.zero()).times(s))).isSameAs(x.max(graph.zero()));
  }

  @Test
  void halfPowersCancelAsWell() {
    Real first = x.over(s.squareRoot());
    Real second = y.over(s.squareRoot());
    assertThat(rewritten(first.times(second).times(s))).isSameAs(x.times(y));
    Real delta = graph.one().minus(first.squared());
    assertThat(rewritten(delta.times(s))).isSameAs(s.minus(x.squared()));
    assertThat(rewritten(delta.squared().squareRoot().times(s)))
        .isSameAs(s.minus(x.squared()).squared().squareRoot());
  }

  /** With r² = s/y, 1/r² is y/s. */
  @Test
  void rootsAndReciprocalsCancel() {
    Real ratio = s.over(y).squareRoot();
    Real inverseSquare = graph.one().over(ratio.squared());
    assertThat(rewritten(inverseSquare.times(s))).isSameAs(y);
    assertThat(rewritten(x.over(s).plus(inverseSquare).times(s))).isSameAs(x.plus(y));
  }

  @Test
  void signsNeedNoPower() {
    Real margin = x.over(s).plus(y).times(s.squareRoot());
    assertThat(extraction.rewriteSigns(List.of(margin))).containsExactly(x.plus(y.times(s)));
    assertThat(rewritten(margin)).isSameAs(x.plus(y.times(s)).over(s.squareRoot()));
  }

  @Test
  void anglesAndStepsKnowNoScale() {
    assertThat(rewritten(x.over(s).arcTangent(y.over(s)))).isSameAs(x.arcTangent(y));
    assertThat(rewritten(x.over(s).arcTangent(graph.one()))).isSameAs(x.arcTangent(s));
    assertThat(rewritten(x.over(s).minus(y.times(s)).step()))
        .isSameAs(x.minus(y.times(s.squared())).step());
    assertThat(rewritten(graph.constant(3).over(s).logarithm()))
        .isSameAs(s.logarithm().times(-1).plus(Math.log(3)));
  }

  @Test
  void modulusAndPhaseGiveRealAndImaginaryPart() {
    Real modulus = x.squared().plus(y.squared()).squareRoot().over(s);
    Complex number = Complex.ofPolar(modulus, y.arcTangent(x));
    assertThat(rewritten(number.re().times(s))).isSameAs(x);
    assertThat(rewritten(number.im().times(s))).isSameAs(y);
    Real parts = x.over(s).squared().plus(y.over(s).squared()).squareRoot();
    Complex same = Complex.ofPolar(parts, y.over(s).arcTangent(x.over(s)));
    assertThat(rewritten(same.conjugate().im())).isSameAs(y.negate().over(s));
  }

  @Test
  void onlyAnInputHasPowers() {
    assertThatThrownBy(() -> new PowerExtraction(s.squared()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<RandomFormula> formulas() {
    return RandomFormula.formulas(List.of(0.0, 1.0, -0.7, 3.0), 12);
  }

  /** Any operations on inputs that are x/s, y/√s and s². */
  @Property(seed = "20160412", tries = 500)
  void valuesStayTheSame(@ForAll("formulas") RandomFormula formula, @ForAll long seed) {
    List<Real> inputs = List.of(x.over(s), y.over(s.squareRoot()), s.squared());
    List<Real> before = formula.write(graph, inputs);
    List<Real> after = extraction.rewrite(before);
    ProgramRun first = Program.forPoints(graph, before).newRun(1);
    ProgramRun second = Program.forPoints(graph, after).newRun(1);
    SplittableRandom random = new SplittableRandom(seed);
    for (int point = 0; point < 5; point++) {
      for (int input = 0; input < 3; input++) {
        double[] value = {random.nextDouble(0.2, 2)};
        first.setBlockInput(input, value, 1);
        second.setBlockInput(input, value, 1);
      }
      first.computeAll(1);
      second.computeAll(1);
      assertSame(first, second, before.size());
    }
  }

  /** Until a step that has no result, or is so steep that rounding decides on its result. */
  private static void assertSame(ProgramRun first, ProgramRun second, int steps) {
    for (int step = 0; step < steps; step++) {
      double expected = first.output(step, 0);
      double difference = Math.abs(second.output(step, 0) - expected);
      if (!(Math.abs(expected) < 1e6) || Math.abs(expected) < 1e-6) {
        return;
      }
      assertThat(difference).as("step %d", step).isLessThan(1e-8 * Math.abs(expected));
    }
  }
}
