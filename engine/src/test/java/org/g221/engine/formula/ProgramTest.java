package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramTest {

  /**
   * Where the inputs vary.
   *
   * @param levelCount number of outer loops
   * @param levels for each input its loop, {@link Program#BLOCK} from {@code levelCount} on
   * @param blockLength points of a block
   */
  private record Loops(int levelCount, List<Integer> levels, int blockLength) {

    int[] inputLevels() {
      return levels.stream().mapToInt(l -> l >= levelCount ? Program.BLOCK : l).toArray();
    }
  }

  private static final int VALUES_OF_A_LOOP = 2;

  @Provide
  Arbitrary<Loops> loops() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 3).list().ofMinSize(1).ofMaxSize(5),
            // Around the length of a strip, and well below it.
            Arbitraries.of(1, 2, 7, 255, 256, 257, 513))
        .as(Loops::new)
        .withoutEdgeCases();
  }

  /** No constant that a simplification knows, so that every sign of zero and NaN has to agree. */
  @Provide
  Arbitrary<RandomFormula> formulas() {
    return RandomFormula.formulas(List.of(), 30);
  }

  @Property(seed = "20160412", tries = 400)
  void stagedResultsHaveTheBitsOfPlainArithmeticAtEachPoint(
      @ForAll("formulas") RandomFormula formula, @ForAll("loops") Loops loops, @ForAll long seed) {
    FormulaGraph graph = new FormulaGraph();
    List<Real> inputs = new ArrayList<>();
    for (int i = 0; i < loops.levels().size(); i++) {
      inputs.add(graph.input("x" + i));
    }
    List<Real> outputs = formula.write(graph, inputs);
    // Some only: what is not an output may share its place with something else.
    List<Real> wanted = everySecond(outputs, seed);
    Program program = Program.compile(wanted, loops.levelCount(), loops.inputLevels());
    new LoopNest(program, loops, seed)
        .run(
            (run, point, values) -> {
              double[] expected = formula.evaluate(values);
              for (int k = 0; k < wanted.size(); k++) {
                double value = expected[outputs.indexOf(wanted.get(k))];
                assertThat(Double.doubleToLongBits(run.output(k, point)))
                    .as("output %d at point %d, expected %s", k, point, value)
                    .isEqualTo(Double.doubleToLongBits(value));
              }
            });
  }

  private static List<Real> everySecond(List<Real> outputs, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Real> some = new ArrayList<>(outputs.stream().filter(o -> random.nextBoolean()).toList());
    some.add(outputs.get(outputs.size() - 1));
    return some;
  }

  private interface Check {
    void at(ProgramRun run, int point, double[] inputs);
  }

  /** Runs a program as its documentation says: only levels at or below the one that changed. */
  private static final class LoopNest {

    private final Program program;
    private final Loops loops;
    private final int[] levels;
    private final double[][] outer;
    private final double[][] block;
    private final ProgramRun run;

    LoopNest(Program program, Loops loops, long seed) {
      this.program = program;
      this.loops = loops;
      this.levels = loops.inputLevels();
      this.run = program.newRun(loops.blockLength());
      SplittableRandom random = new SplittableRandom(seed);
      this.outer = new double[levels.length][];
      this.block = new double[levels.length][];
      for (int i = 0; i < levels.length; i++) {
        outer[i] = random.doubles(VALUES_OF_A_LOOP, -2, 2).toArray();
        block[i] = random.doubles(loops.blockLength(), -2, 2).toArray();
      }
    }

    void run(Check check) {
      for (int i = 0; i < levels.length; i++) {
        if (levels[i] == Program.BLOCK) {
          run.setBlockInput(i, block[i], loops.blockLength());
        }
      }
      run.enter(-1, loops.blockLength());
      loop(0, new int[loops.levelCount()], check);
    }

    private void loop(int level, int[] positions, Check check) {
      if (level == program.levelCount()) {
        computeBlock(positions, check);
        return;
      }
      for (int position = 0; position < VALUES_OF_A_LOOP; position++) {
        positions[level] = position;
        for (int i = 0; i < levels.length; i++) {
          if (levels[i] == level) {
            run.setInput(i, outer[i][position]);
          }
        }
        run.enter(level, loops.blockLength());
        loop(level + 1, positions, check);
      }
    }

    private void computeBlock(int[] positions, Check check) {
      int count = loops.blockLength();
      for (int start = 0; start < count; start += ProgramRun.STRIP_LENGTH) {
        int length = Math.min(ProgramRun.STRIP_LENGTH, count - start);
        run.computeStrip(start / ProgramRun.STRIP_LENGTH, length);
      }
      for (int point : new int[] {0, count / 2, count - 1}) {
        double[] values = new double[levels.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = levels[i] == Program.BLOCK ? block[i][point] : outer[i][positions[levels[i]]];
        }
        check.at(run, point, values);
      }
    }
  }

  private static final double A = 0.7;
  private static final double B = 1.9;
  private static final double C = -0.4;

  private static Arguments operation(String name, BinaryOperator<Real> formula, double expected) {
    return Arguments.of(name, formula, expected);
  }

  private static Stream<Arguments> operations() {
    return Stream.of(
        operation("a + b", Real::plus, A + B),
        operation("a - b", Real::minus, A - B),
        operation("a b", Real::times, A * B),
        operation("a / b", Real::over, A / B),
        operation("min(a, b)", Real::min, A),
        operation("max(a, b)", Real::max, B),
        operation("step(a - b)", (a, b) -> a.minus(b).step(), 0),
        operation("step(b - a)", (a, b) -> b.minus(a).step(), 1),
        operation("atan2(a, b)", Real::arcTangent, StrictMath.atan2(A, B)),
        operation("sqrt a", (a, b) -> a.squareRoot(), Math.sqrt(A)),
        operation("log a", (a, b) -> a.logarithm(), ExponentialFunctions.logarithm(A)),
        operation(
            "a^b",
            (a, b) -> a.power(B),
            ExponentialFunctions.exponential(ExponentialFunctions.logarithm(A) * B)),
        operation("sin a", (a, b) -> a.sine(), CircularFunctions.sine(A)),
        operation("cos a", (a, b) -> a.cosine(), CircularFunctions.cosine(A)),
        operation("a b + c", (a, b) -> a.times(b).plus(C), A * B + C),
        operation("a b - c", (a, b) -> a.times(b).minus(C), A * B - C),
        operation("c - a b", (a, b) -> a.graph().constant(C).minus(a.times(b)), C - A * B),
        operation("a b + a", (a, b) -> a.times(b).plus(a), A * B + A),
        operation("a b - a", (a, b) -> a.times(b).minus(a), A * B - A),
        operation("a - a b", (a, b) -> a.minus(a.times(b)), A - A * B),
        operation("b + a b", (a, b) -> b.plus(a.times(b)), B + A * B),
        operation("b - a b", (a, b) -> b.minus(a.times(b)), B - A * B),
        operation("a a + b b", (a, b) -> a.squared().plus(b.squared()), A * A + B * B),
        operation("a a - b b", (a, b) -> a.squared().minus(b.squared()), A * A - B * B));
  }

  /** Each operand in turn as an input of the block and of an outer loop. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void eachOperationIsTheSameForVectorsAndScalars(
      String name, BinaryOperator<Real> formula, double expected) {
    for (int levelOfA : new int[] {Program.BLOCK, 0}) {
      for (int levelOfB : new int[] {Program.BLOCK, 0}) {
        FormulaGraph graph = new FormulaGraph();
        Real result = formula.apply(graph.input("a"), graph.input("b"));
        Program program = Program.compile(List.of(result), 1, new int[] {levelOfA, levelOfB});
        ProgramRun run = program.newRun(3);
        set(run, 0, levelOfA, A);
        set(run, 1, levelOfB, B);
        run.computeAll(3);
        for (int point = 0; point < 3; point++) {
          assertThat(run.output(0, point)).as("point %d", point).isEqualTo(expected);
        }
      }
    }
  }

  private static void set(ProgramRun run, int input, int level, double value) {
    if (level == Program.BLOCK) {
      run.setBlockInput(input, new double[] {value, value, value}, 3);
    } else {
      run.setInput(input, value);
    }
  }

  @Test
  void inputsConstantsAndRepeatedExpressionsCanBeOutputs() {
    FormulaGraph graph = new FormulaGraph();
    Real x = graph.input("x");
    Real two = graph.constant(2);
    Program program = Program.forPoints(graph, List.of(x, two, x.plus(1), x.plus(1)));
    ProgramRun run = program.newRun(2);
    run.setBlockInput(0, new double[] {5, 7}, 2);
    run.computeAll(2);
    assertThat(List.of(run.output(0, 1), run.output(1, 1), run.output(2, 1), run.output(3, 1)))
        .containsExactly(7.0, 2.0, 8.0, 8.0);
  }

  @Test
  void programKnowsWhichOutputsVaryInTheBlock() {
    FormulaGraph graph = new FormulaGraph();
    Real inner = graph.input("inner");
    Real outer = graph.input("outer");
    Program program =
        Program.compile(
            List.of(outer.squared(), inner.plus(outer)), 1, new int[] {Program.BLOCK, 0});
    assertThat(program.outputVaries(0)).isFalse();
    assertThat(program.outputVaries(1)).isTrue();
    assertThat(program.levelCount()).isEqualTo(1);
  }

  /** x² is needed once a block and (x² y) once an outer loop; only the sum with z is innermost. */
  @Test
  void resultIsComputedAtTheDeepestLevelOfItsInputsAndNoDeeper() {
    FormulaGraph graph = new FormulaGraph();
    Real x = graph.input("x");
    Real y = graph.input("y");
    Real z = graph.input("z");
    Real result = x.squared().times(y).sine().plus(z);
    Program program = Program.compile(List.of(result), 2, new int[] {Program.BLOCK, 0, 1});
    assertThat(program.innermostOperationCount()).isEqualTo(1);
  }

  @Test
  void productWithASumIsTwoFloatingPointOperations() {
    FormulaGraph graph = new FormulaGraph();
    Real x = graph.input("x");
    Real y = graph.input("y");
    Program fused = Program.forPoints(graph, List.of(x.minus(x.times(y)), x.plus(y.times(3))));
    assertThat(fused.innermostFloatingPointCount()).isEqualTo(4);
    Program root = Program.forPoints(graph, List.of(x.times(y).plus(1).squareRoot().plus(y)));
    assertThat(root.innermostFloatingPointCount()).isEqualTo(4);
    Program staged = Program.compile(List.of(x.squared().plus(y)), 1, new int[] {0, Program.BLOCK});
    assertThat(staged.innermostFloatingPointCount()).isEqualTo(1);
  }

  @Test
  void productUsedOnceInASumIsOneOperation() {
    FormulaGraph graph = new FormulaGraph();
    Real x = graph.input("x");
    Real y = graph.input("y");
    Program fused = Program.forPoints(graph, List.of(x.times(y).plus(x)));
    assertThat(fused.innermostOperationCount()).isEqualTo(1);
    Program shared = Program.forPoints(graph, List.of(x.times(y).plus(x), x.times(y)));
    assertThat(shared.innermostOperationCount()).isEqualTo(2);
  }

  /** A fused multiply-add would keep the 2⁻⁵⁴ that the product loses in rounding. */
  @Test
  void productAndSumAreRoundedSeparately() {
    FormulaGraph graph = new FormulaGraph();
    Real x = graph.input("x");
    Program program = Program.forPoints(graph, List.of(x.squared().minus(1)));
    ProgramRun run = program.newRun(1);
    double value = 1 + 0x1p-27;
    run.setBlockInput(0, new double[] {value}, 1);
    run.computeAll(1);
    assertThat(run.output(0, 0)).isEqualTo(0x1p-26).isNotEqualTo(Math.fma(value, value, -1));
  }

  @Test
  void pointsPastTheEndOfAShortStripAreNotTouched() {
    FormulaGraph graph = new FormulaGraph();
    Program program = Program.forPoints(graph, List.of(graph.input("x").plus(1)));
    ProgramRun run = program.newRun(ProgramRun.STRIP_LENGTH + 3);
    int count = ProgramRun.STRIP_LENGTH + 1;
    double[] values = new double[count];
    Arrays.fill(values, 4);
    run.setBlockInput(0, values, count);
    run.computeAll(count);
    assertThat(run.output(0, count - 1)).isEqualTo(5);
    assertThat(run.output(0, count)).isZero();
  }

  @Property(seed = "20160412", tries = 50)
  void programSurvivesSerialisation(
      @ForAll("formulas") RandomFormula formula, @ForAll("loops") Loops loops, @ForAll long seed)
      throws Exception {
    FormulaGraph graph = new FormulaGraph();
    List<Real> inputs = new ArrayList<>();
    for (int i = 0; i < loops.levels().size(); i++) {
      inputs.add(graph.input("x" + i));
    }
    List<Real> outputs = formula.write(graph, inputs);
    Program program = Program.compile(outputs, loops.levelCount(), loops.inputLevels());
    Program copy = roundTrip(program);
    List<Long> before = new ArrayList<>();
    List<Long> after = new ArrayList<>();
    new LoopNest(program, loops, seed).run((run, p, v) -> collect(run, outputs, p, before));
    new LoopNest(copy, loops, seed).run((run, p, v) -> collect(run, outputs, p, after));
    assertThat(after).isEqualTo(before);
  }

  private static void collect(ProgramRun run, List<Real> outputs, int point, List<Long> bits) {
    for (int k = 0; k < outputs.size(); k++) {
      bits.add(Double.doubleToLongBits(run.output(k, point)));
    }
  }

  private static Program roundTrip(Program program) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(program);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Program) in.readObject();
    }
  }
}
