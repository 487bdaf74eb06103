package org.g221.engine.formula;

/** The vector instructions of a loop, in one piece of code generated for them. */
interface VectorKernel {

  /**
   * Carries out the instructions for a strip.
   *
   * @param tables vectors that outlive a strip, by slot and strip
   * @param temporaries the other vectors; all vectors are as long as {@link
   *     ProgramRun#paddedLength} says, and what lies beyond {@code count} may be overwritten
   * @param count number of points
   */
  void run(double[][][] tables, int strip, double[][] temporaries, double[] scalars, int count);
}
