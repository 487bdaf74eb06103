package org.g221.engine.formula;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds out, in the background, whether the kernels of a program are faster than its loops on this
 * machine, and if so switches to them. Both give the same bits.
 *
 * <p>Until the just-in-time compiler has compiled a kernel, it is a hundred times slower than the
 * loops, so it is tried on few points until it is fast. Only long computations are worth a trial.
 */
final class KernelTrial {

  /** Whether kernels are tried: {@code auto}, the default, or {@code off}. */
  private static final String PROPERTY = "g221.vector";

  /** Instructions carried out on strips before a trial: a few seconds of work. */
  private static final long WORK_BEFORE = 30_000_000;

  /** Calls after which the just-in-time compiler starts. */
  private static final int CALLS = 5_200;

  private static final int FEWEST_INSTRUCTIONS = 8;
  static final long PATIENCE_NANOS = 30_000_000_000L;

  private final Program program;
  private final TrialTimes times;
  private final AtomicLong work = new AtomicLong();
  private final AtomicBoolean started = new AtomicBoolean();
  private final VectorKernel[] chosen;

  KernelTrial(Program program, TrialTimes times) {
    this.program = program;
    this.times = times;
    this.chosen = new VectorKernel[program.levelCount() + 1];
  }

  /** The kernel of a loop level; null if the loops do its work. */
  VectorKernel kernel(int level) {
    if (!started.get()) {
      int instructions = program.vectorCode(level).size();
      if (work.addAndGet(instructions) > WORK_BEFORE && started.compareAndSet(false, true)) {
        start();
      }
    }
    // A thread that does not yet see the write of another uses the loops a little longer.
    return chosen[level + 1];
  }

  private void start() {
    if (!"off".equals(System.getProperty(PROPERTY)) && Kernels.lanes().isPresent()) {
      Thread thread = new Thread(this::tryAll, "g221-kernels");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Makes the kernels of all levels and keeps those that are faster. */
  void tryAll() {
    int lanes = Kernels.lanes().orElseThrow();
    for (int level = program.levelCount() - 1; level >= -1; level--) {
      VectorCode code = program.vectorCode(level);
      if (code.size() >= FEWEST_INSTRUCTIONS) {
        VectorKernel kernel = Kernels.make(code, lanes);
        if (isFaster(kernel, level, lanes)) {
          chosen[level + 1] = kernel;
        }
      }
    }
  }

  private boolean isFaster(VectorKernel kernel, int level, int lanes) {
    ProgramRun run = new ProgramRun(program, ProgramRun.STRIP_LENGTH, null);
    long start = times.now();
    for (int call = 0; call < CALLS && times.now() - start < PATIENCE_NANOS; call++) {
      run.compute(kernel, 0, lanes);
    }
    while (times.now() - start < PATIENCE_NANOS) {
      run.compute(kernel, 0, lanes);
      if (times.ofKernel(kernel, run) < times.ofLoops(level, run)) {
        return true;
      }
      times.pause();
    }
    return false;
  }
}
