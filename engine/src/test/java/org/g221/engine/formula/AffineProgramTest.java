package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffineProgramTest {

  private static final int BOXES = 5;
  private static final int POINTS = 10;

  @Provide
  Arbitrary<RandomFormula> formulas() {
    return RandomFormula.formulas(List.of(0.0, 1.0, -0.7, 3.0), 25);
  }

  /** Any operations, boxes of any size down to a point; corners are among the points. */
  @Property(seed = "20160412", tries = 600)
  void formsEncloseWhatIsComputedAtEveryPoint(
      @ForAll("formulas") RandomFormula formula, @ForAll long seed) {
    FormulaGraph graph = new FormulaGraph();
    List<Real> steps = formula.write(graph, List.of(graph.input("a"), graph.input("b")));
    AffineRun run =
        AffineProgram.compile(graph, steps, new double[] {-3, 0.1}, new double[] {2, 4}).newRun();
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] boxes = new double[BOXES][][];
    for (int box = 0; box < BOXES; box++) {
      boxes[box] =
          new double[][] {RandomRanges.range(random, -3, 2), RandomRanges.range(random, 0.1, 4)};
      set(run, box, boxes[box]);
    }
    run.compute(BOXES);
    for (int box = 0; box < BOXES; box++) {
      FormCheck check = new FormCheck(run, boxes[box], box);
      for (int i = 0; i < POINTS; i++) {
        double[] point = {
          RandomRanges.point(random, boxes[box][0]), RandomRanges.point(random, boxes[box][1])
        };
        assertEnclosed(run, box, check, point, formula.evaluate(point));
      }
    }
  }

  private static void assertEnclosed(
      AffineRun run, int box, FormCheck check, double[] point, double[] values) {
    for (int step = 0; step < values.length; step++) {
      if (!Double.isFinite(values[step])) {
        // Nothing is claimed of what comes after a step without a result.
        return;
      }
      assertThat(check.encloses(step, new BigDecimal(values[step]), point))
          .as("step %d", step)
          .isTrue();
      assertThat(run.error(step, box)).isNotNegative();
      assertThat(run.lower(step, box)).isLessThanOrEqualTo(run.upper(step, box));
    }
  }

  private static void set(AffineRun run, int box, double[]... ranges) {
    for (int input = 0; input < ranges.length; input++) {
      run.setInput(input, box, ranges[input][0], ranges[input][1]);
    }
  }

  /** Half the width, a quarter of the error. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.01, 0.001})
  void errorsAreOfSecondOrder(double width) {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real b = graph.input("b");
    List<Real> outputs =
        List.of(
            a.times(b),
            a.plus(b).squared(),
            a.over(b),
            a.squareRoot().times(b.logarithm()),
            a.power(0.3),
            a.sine().plus(b.cosine()),
            a.minus(b).arcTangent(b));
    AffineRun run =
        AffineProgram.compile(graph, outputs, new double[] {0.5, 0.5}, new double[] {4, 4})
            .newRun();
    for (int box = 0; box < 2; box++) {
      double half = width / (1 << box);
      set(run, box, new double[] {1.3 - half, 1.3 + half}, new double[] {2.1 - half, 2.1 + half});
    }
    run.compute(2);
    for (int output = 0; output < outputs.size(); output++) {
      assertThat(run.error(output, 0) / run.error(output, 1))
          .as("output %d", output)
          .isCloseTo(4, within(3 * width + 1e-6));
    }
  }

  /** xy − yx, x/(x + 1) + 1/(x + 1): what an interval does not see. */
  @Test
  void linearPartsCancel() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real b = graph.input("b");
    List<Real> outputs = List.of(a.plus(b).minus(a).minus(b), a.times(2).minus(a.plus(a)));
    AffineRun run =
        AffineProgram.compile(graph, outputs, new double[] {0, 0}, new double[] {9, 9}).newRun();
    set(run, 0, new double[] {1, 5}, new double[] {2, 7});
    run.compute(1);
    for (int output = 0; output < outputs.size(); output++) {
      assertThat(run.lower(output, 0)).isBetween(-1e-14, 0.0);
      assertThat(run.upper(output, 0)).isBetween(0.0, 1e-14);
      assertThat(run.slope(output, 0, 0)).isZero();
    }
  }

  /** The error of a product is that of both factors, the one of a square of its own. */
  @Test
  void causesAddUpToErrorsButForRounding() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real b = graph.input("b");
    Real c = graph.input("c");
    Map<Real, double[]> shares =
        Map.of(
            a.times(b), new double[] {0.5, 0.5, 0},
            a.squared().plus(b), new double[] {1, 0, 0},
            a.reciprocal().times(3).minus(c), new double[] {1, 0, 0},
            c.squareRoot().plus(b.squareRoot()), new double[] {0, 0.5, 0.5},
            a.max(b), new double[] {0.5, 0.5, 0});
    List<Real> outputs = List.copyOf(shares.keySet());
    double[] lower = {1, 1, 1};
    double[] upper = {2, 2, 2};
    AffineRun run = AffineProgram.compile(graph, outputs, lower, upper).newRun();
    set(run, 0, new double[] {1, 2}, new double[] {1, 2}, new double[] {1, 2});
    run.compute(1);
    for (int output = 0; output < outputs.size(); output++) {
      double[] expected = shares.get(outputs.get(output));
      for (int k = 0; k < expected.length; k++) {
        assertThat(run.cause(output, k, 0) / run.error(output, 0))
            .as("output %d, coordinate %d", output, k)
            .isCloseTo(expected[k], within(1e-12));
      }
    }
  }

  @Test
  void boxesWithoutAnyResultAreEmpty() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    double[][] boxes = {{-3, -1}, {-1, 0}, {0, 0}, {-1, 1}, {1, 2}};
    for (Real output : List.of(a.squareRoot(), a.logarithm(), a.power(0.5))) {
      AffineRun run =
          AffineProgram.compile(graph, List.of(output), new double[] {-3}, new double[] {3})
              .newRun();
      for (int box = 0; box < boxes.length; box++) {
        set(run, box, boxes[box]);
      }
      run.compute(boxes.length);
      for (int box = 0; box < boxes.length; box++) {
        // A power of 0 is finite, although its logarithm is not.
        assertThat(run.empty(box)).as("box %d", box).isEqualTo(box == 0);
      }
    }
  }

  @Test
  void nothingIsKnownOfAQuotientByWhatMayBeZero() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    AffineRun run =
        AffineProgram.compile(
                graph,
                List.of(a.reciprocal(), a.over(a.plus(2)).reciprocal().squared()),
                new double[] {-1},
                new double[] {1})
            .newRun();
    set(run, 0, new double[] {-1, 1});
    set(run, 1, new double[] {0.5, 1});
    run.compute(2);
    assertThat(run.error(0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(run.lower(0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(run.upper(0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(run.upper(1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(run.upper(0, 1)).isBetween(2.0, 2.0 + 1e-12);
  }

  /** Outputs may be inputs and constants, and need not depend on all inputs. */
  @Test
  void outputsMayBeAnyExpression() {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    Real b = graph.input("b");
    List<Real> outputs = List.of(a, graph.constant(7), b.times(2));
    AffineRun run =
        AffineProgram.compile(graph, outputs, new double[] {0, 0}, new double[] {1, 1}).newRun();
    set(run, 3, new double[] {0.25, 0.75}, new double[] {0, 0.5});
    run.compute(4);
    assertThat(run.center(0, 3)).isEqualTo(0.5);
    assertThat(run.slope(0, 0, 3)).isCloseTo(0.25, within(1e-15));
    assertThat(run.error(0, 3)).isZero();
    assertThat(run.center(1, 3)).isEqualTo(7);
    assertThat(run.lower(1, 3)).isEqualTo(7);
    assertThat(run.slope(2, 0, 3)).isZero();
    assertThat(run.slope(2, 1, 3)).isCloseTo(0.5, within(1e-15));
  }

  /** Spark sends programs to executors. */
  @Test
  void programSurvivesRoundTrip() throws Exception {
    FormulaGraph graph = new FormulaGraph();
    Real a = graph.input("a");
    AffineProgram program =
        AffineProgram.compile(
            graph, List.of(a.power(0.3).over(a)), new double[] {1}, new double[] {9});
    AffineRun ours = program.newRun();
    AffineRun theirs = received(program).newRun();
    for (AffineRun run : List.of(ours, theirs)) {
      set(run, 0, new double[] {2, 3});
      run.compute(1);
    }
    assertThat(theirs.error(0, 0)).isEqualTo(ours.error(0, 0));
    assertThat(theirs.slope(0, 0, 0)).isEqualTo(ours.slope(0, 0, 0));
  }

  private static AffineProgram received(AffineProgram program) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(program);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (AffineProgram) in.readObject();
    }
  }
}
