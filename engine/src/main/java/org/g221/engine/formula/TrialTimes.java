package org.g221.engine.formula;

/** The times on which a {@link KernelTrial} bases its decision, in nanoseconds. */
interface TrialTimes {

  /** Time since an arbitrary moment. */
  long now();

  /** Time that a kernel takes for a full strip. */
  long ofKernel(VectorKernel kernel, ProgramRun run);

  /** Time that the loops of a level take for a full strip. */
  long ofLoops(int level, ProgramRun run);

  /** Waits for the just-in-time compiler. */
  void pause();
}
