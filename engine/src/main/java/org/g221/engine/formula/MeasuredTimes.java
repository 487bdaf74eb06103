package org.g221.engine.formula;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** Times measured with a clock, each the median of several. */
final class MeasuredTimes implements TrialTimes {

  private static final int REPETITIONS = 20;
  private static final long PAUSE_MILLIS = 200;

  private final LongSupplier clock;

  MeasuredTimes(LongSupplier clock) {
    this.clock = clock;
  }

  @Override
  public long now() {
    return clock.getAsLong();
  }

  @Override
  public long ofKernel(VectorKernel kernel, ProgramRun run) {
    return median(() -> run.compute(kernel, 0, ProgramRun.STRIP_LENGTH));
  }

  @Override
  public long ofLoops(int level, ProgramRun run) {
    return median(() -> run.computeWithLoops(level, 0, ProgramRun.STRIP_LENGTH));
  }

  private long median(Runnable strip) {
    long[] times = new long[REPETITIONS];
    for (int i = 0; i < times.length; i++) {
      long before = now();
      strip.run();
      times[i] = now() - before;
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  @Override
  public void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
