package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KernelTrialTest {

  private static final int LEVEL = -1;
  private static final long LOOPS = 1_000;

  /** Times of a kernel that gets faster with each pause; a pause takes a second. */
  private static final class MadeUpTimes implements TrialTimes {

    private final long[] ofKernel;
    private int pauses;

    MadeUpTimes(long... ofKernel) {
      this.ofKernel = ofKernel;
    }

    @Override
    public long now() {
      return pauses * 1_000_000_000L;
    }

    @Override
    public long ofKernel(VectorKernel kernel, ProgramRun run) {
      return ofKernel[Math.min(pauses, ofKernel.length - 1)];
    }

    @Override
    public long ofLoops(int level, ProgramRun run) {
      assertThat(level).isEqualTo(LEVEL);
      return LOOPS;
    }

    @Override
    public void pause() {
      pauses++;
    }
  }

  private static Program program(int steps) {
    FormulaGraph graph = new FormulaGraph();
    Real sum = graph.input("x");
    for (int i = 0; i < steps; i++) {
      sum = sum.times(graph.input("y")).plus(sum.minus(i));
    }
    return Program.forPoints(graph, List.of(sum));
  }

  private static VectorKernel chosen(Program program, TrialTimes times) {
    KernelTrial trial = new KernelTrial(program, times);
    assertThat(trial.kernel(LEVEL)).isNull();
    trial.tryAll();
    return trial.kernel(LEVEL);
  }

  @Test
  void fasterKernelTakesOver() {
    MadeUpTimes times = new MadeUpTimes(LOOPS - 1);
    assertThat(chosen(program(60), times)).isNotNull();
    assertThat(times.pauses).isZero();
  }

  @Test
  void kernelIsTriedAgainUntilItIsFaster() {
    MadeUpTimes times = new MadeUpTimes(100 * LOOPS, LOOPS, LOOPS - 1);
    assertThat(chosen(program(60), times)).isNotNull();
    assertThat(times.pauses).isEqualTo(2);
  }

  @Test
  void kernelThatStaysSlowerIsGivenUp() {
    MadeUpTimes times = new MadeUpTimes(LOOPS);
    assertThat(chosen(program(60), times)).isNull();
    assertThat(times.now()).isEqualTo(KernelTrial.PATIENCE_NANOS);
  }

  @Test
  void fewInstructionsAreNotWorthAKernel() {
    assertThat(chosen(program(2), new MadeUpTimes(0))).isNull();
  }

  /** Of durations 1, 2, … 20 the upper one of the two in the middle. */
  @Test
  void timeOfAKernelIsTheMedianOfSeveralRuns() {
    long[] clock = {0};
    long[] runs = {0};
    VectorKernel slowing =
        (tables, strip, temporaries, scalars, count) -> {
          assertThat(count).isEqualTo(ProgramRun.STRIP_LENGTH);
          clock[0] += ++runs[0];
        };
    ProgramRun run = program(1).newRun(ProgramRun.STRIP_LENGTH);
    assertThat(new MeasuredTimes(() -> clock[0]).ofKernel(slowing, run)).isEqualTo(11);
  }
}
