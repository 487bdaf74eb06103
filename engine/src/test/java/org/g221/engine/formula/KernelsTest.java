package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KernelsTest {

  private static final int POINTS = 37;
  private static final int INPUTS = 5;

  @Test
  void moduleWithVectorsIsThere() {
    assertThat(Kernels.lanes().orElse(0)).isBetween(2, 8);
  }

  /** Every instruction, methods of several lengths, functions in between, and a strip not full. */
  @Property(seed = "20160412", tries = 60)
  void kernelGivesTheBitsOfTheLoops(@ForAll long seed) {
    Random random = new Random(seed);
    FormulaGraph graph = new FormulaGraph();
    List<Real> pool = new ArrayList<>();
    for (int i = 0; i < INPUTS; i++) {
      pool.add(graph.input("x" + i));
    }
    for (int i = 0; i < 10 + random.nextInt(150); i++) {
      pool.add(expression(pool, random));
    }
    List<Real> outputs = pool.subList(pool.size() - 4, pool.size());
    int[] levels = {0, 1, Program.BLOCK, Program.BLOCK, Program.BLOCK};
    Program program = Program.compile(outputs, 2, levels);
    ProgramRun loops = filled(program, seed);
    ProgramRun kernels = filled(program, seed);
    for (int level = -1; level < 2; level++) {
      loops.enter(level, POINTS);
      kernels.enter(level, POINTS);
      loops.computeWithLoops(level, 0, POINTS);
      kernels.compute(
          Kernels.make(program.vectorCode(level), Kernels.lanes().orElseThrow()), 0, POINTS);
    }
    for (int output = 0; output < outputs.size(); output++) {
      for (int point = 0; point < POINTS; point++) {
        assertThat(Double.doubleToLongBits(kernels.output(output, point)))
            .isEqualTo(Double.doubleToLongBits(loops.output(output, point)));
      }
    }
  }

  private static Real expression(List<Real> pool, Random random) {
    Real a = pool.get(random.nextInt(pool.size()));
    Real b = pool.get(random.nextInt(pool.size()));
    return switch (random.nextInt(14)) {
      case 0, 1 -> a.plus(b);
      case 2 -> a.minus(b);
      case 3, 4 -> a.times(b);
      case 5 -> a.over(b);
      case 6 -> a.min(b);
      case 7 -> a.squared().plus(1).squareRoot();
      case 8 -> a.sine();
      case 9 -> a.arcTangent(b);
      case 10 -> a.max(b);
      case 11 -> a.minus(b).step();
      case 12 -> a.times(b).plus(pool.get(random.nextInt(pool.size())));
      default -> a.times(random.nextInt(5) - 2.5).minus(b.times(0.5));
    };
  }

  private static ProgramRun filled(Program program, long seed) {
    Random random = new Random(seed);
    ProgramRun run = program.newRun(POINTS);
    for (int input = 0; input < INPUTS; input++) {
      if (input < 2) {
        run.setInput(input, random.nextDouble());
      } else {
        run.setBlockInput(input, random.doubles(POINTS, -2, 2).toArray(), POINTS);
      }
    }
    return run;
  }
}
