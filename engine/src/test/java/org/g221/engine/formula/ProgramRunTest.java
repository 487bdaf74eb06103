package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramRunTest {

  private final FormulaGraph graph = new FormulaGraph();
  private final Real x = graph.input("x");
  private final Real y = graph.input("y");

  @Test
  void blockWithoutPointsIsRejectedWithItsLength() {
    Program program = Program.forPoints(graph, List.of(x));
    assertThatThrownBy(() -> program.newRun(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("block length is 0 but must be positive");
  }

  @Test
  void vectorOfAnOutputThatDoesNotVaryIsRefused() {
    ProgramRun run = Program.compile(List.of(x.plus(1)), 1, new int[] {0, 0}).newRun(4);
    assertThatThrownBy(() -> run.outputVector(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("output 0 is the same for the whole block");
  }

  @Test
  void outputVectorHoldsTheStripThatWasComputed() {
    ProgramRun run = Program.forPoints(graph, List.of(x.times(3))).newRun(1000);
    double[] values = new double[1000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    run.setBlockInput(0, values, 1000);
    run.computeAll(1000);
    assertThat(run.outputVector(0, 1)[7]).isEqualTo(3.0 * (ProgramRun.STRIP_LENGTH + 7));
  }

  @Test
  void inputOnWhichNothingDependsMayBeSet() {
    ProgramRun run = Program.compile(List.of(x), 1, new int[] {0, Program.BLOCK}).newRun(2);
    run.setInput(0, 8);
    run.setBlockInput(1, new double[] {1, 2}, 2);
    run.computeAll(2);
    assertThat(run.output(0, 1)).isEqualTo(8);
    assertThat(graph.inputNames()).contains("y");
    assertThat(y.isConstant()).isFalse();
  }

  @Test
  void runsOfOneProgramDoNotShareState() {
    Program program = Program.forPoints(graph, List.of(x.plus(1)));
    ProgramRun first = program.newRun(1);
    ProgramRun second = program.newRun(1);
    first.setBlockInput(0, new double[] {1}, 1);
    second.setBlockInput(0, new double[] {10}, 1);
    first.computeAll(1);
    second.computeAll(1);
    assertThat(first.output(0, 0)).isEqualTo(2);
    assertThat(second.output(0, 0)).isEqualTo(11);
  }
}
