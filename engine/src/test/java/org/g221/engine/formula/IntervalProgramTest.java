package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IntervalProgramTest {

  private static final int BOXES = 5;
  private static final int POINTS = 12;

  @Provide
  Arbitrary<RandomFormula> formulas() {
    return RandomFormula.formulas(List.of(0.0, 1.0, -0.7, 3.0), 25);
  }

  /** Any operations, boxes of any size down to a point; corners are among the points. */
  @Property(seed = "20160412", tries = 1000)
  void boundsEncloseWhatIsComputedAtEveryPoint(
      @ForAll("formulas") RandomFormula formula, @ForAll long seed) {
    FormulaGraph graph = new FormulaGraph();
    List<Real> steps = formula.write(graph, List.of(graph.input("a"), graph.input("b")));
    IntervalProgram program =
        IntervalProgram.compile(graph, steps, new double[] {-3, 0.1}, new double[] {2, 4});
    IntervalRun run = program.newRun();
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] boxes = new double[BOXES][][];
    for (int box = 0; box < BOXES; box++) {
      boxes[box] =
          new double[][] {RandomRanges.range(random, -3, 2), RandomRanges.range(random, 0.1, 4)};
      run.setInput(0, box, boxes[box][0][0], boxes[box][0][1]);
      run.setInput(1, box, boxes[box][1][0], boxes[box][1][1]);
    }
    run.compute(BOXES);
    for (int box = 0; box < BOXES; box++) {
      for (int i = 0; i < POINTS; i++) {
        double[] point = {
          RandomRanges.point(random, boxes[box][0]), RandomRanges.point(random, boxes[box][1])
        };
        assertEnclosed(run, box, formula.evaluate(point));
      }
    }
  }

  private static void assertEnclosed(IntervalRun run, int box, double[] values) {
    for (int step = 0; step < values.length; step++) {
      if (!Double.isFinite(values[step])) {
        // Nothing is claimed of what comes after a step without a result.
        return;
      }
      assertThat(run.lowerBounds(step)[box] > values[step]).as("lower of step %d", step).isFalse();
      assertThat(run.upperBounds(step)[box] < values[step]).as("upper of step %d", step).isFalse();
    }
  }

  @Test
  void boundsOfMonotonicExpressionsAreTight() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real b = graph.input("b");
    List<Real> expressions =
        List.of(
            a.plus(b),
            a.minus(b),
            a.times(b),
            a.squared(),
            a.over(b),
            b.squareRoot(),
            a.min(b),
            a.max(b),
            a.max(graph.zero()).squared());
    IntervalRun run =
        IntervalProgram.compile(graph, expressions, new double[] {-5, 1}, new double[] {5, 9})
            .newRun();
    run.setInput(0, 0, -2, 3);
    run.setInput(1, 0, 4, 9);
    run.compute(1);
    double[][] expected = {
      {2, 12}, {-11, -1}, {-18, 27}, {0, 9}, {-0.5, 0.75}, {2, 3}, {-2, 3}, {4, 9}, {0, 9}
    };
    for (int k = 0; k < expected.length; k++) {
      assertThat(run.lowerBounds(k)[0]).isBetween(expected[k][0] - 1e-13, expected[k][0]);
      assertThat(run.upperBounds(k)[0]).isBetween(expected[k][1], expected[k][1] + 1e-13);
    }
  }

  @Test
  void stepIsKnownWhereItsArgumentHasASign() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    IntervalRun run =
        IntervalProgram.compile(graph, List.of(a.step()), new double[] {-1}, new double[] {1})
            .newRun();
    double[][] boxes = {{-1, -0.5}, {0.5, 1}, {-1, 1}, {-1, 0}, {0, 1}, {0, 0}};
    double[][] expected = {{0, 0}, {1, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}};
    for (int box = 0; box < boxes.length; box++) {
      run.setInput(0, box, boxes[box][0], boxes[box][1]);
    }
    run.compute(boxes.length);
    for (int box = 0; box < boxes.length; box++) {
      assertThat(run.lowerBounds(0)[box]).isEqualTo(expected[box][0]);
      assertThat(run.upperBounds(0)[box]).isEqualTo(expected[box][1]);
    }
  }

  /** f(x) − f(y) = g (x − y) with g in the bounds of the derivative, on either side of a kink. */
  @Test
  void boundsOfADerivativeHoldEverySlopeBetweenTwoPoints() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real kinks = a.minus(0.2).max(a.times(-0.5)).min(a.squared());
    Real limit = a.minus(0.3).max(graph.zero()).times(3).squared();
    for (Real function : List.of(kinks, limit, kinks.plus(limit))) {
      ProgramRun values = Program.forPoints(graph, List.of(function)).newRun(1);
      IntervalRun slopes =
          IntervalProgram.compile(
                  graph,
                  Derivatives.gradient(function, List.of(a)),
                  new double[] {-2},
                  new double[] {2})
              .newRun();
      SplittableRandom random = new SplittableRandom(20160412);
      for (int i = 0; i < 3000; i++) {
        double lower = random.nextDouble(-2, 2);
        double upper = random.nextDouble(lower, 2);
        slopes.setInput(0, 0, lower, upper);
        slopes.compute(1);
        double slope = (value(values, upper) - value(values, lower)) / (upper - lower);
        assertThat(slope)
            .isBetween(slopes.lowerBounds(0)[0] - 1e-9, slopes.upperBounds(0)[0] + 1e-9);
      }
    }
  }

  private static double value(ProgramRun run, double input) {
    run.setBlockInput(0, new double[] {input}, 1);
    run.computeAll(1);
    return run.output(0, 0);
  }

  @Test
  void nothingIsKnownOfAQuotientByWhatMayBeZero() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    List<Real> expressions = List.of(graph.one().over(a), a.over(a).squared());
    IntervalRun run =
        IntervalProgram.compile(graph, expressions, new double[] {-1}, new double[] {1}).newRun();
    run.setInput(0, 0, -1, 1);
    run.setInput(0, 1, 0.5, 1);
    run.compute(2);
    assertThat(run.lowerBounds(0)[0]).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(run.upperBounds(0)[0]).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(run.upperBounds(1)[0] < Double.POSITIVE_INFINITY).isFalse();
    assertThat(run.upperBounds(0)[1]).isBetween(2.0, 2.0 + 1e-12);
  }
}
