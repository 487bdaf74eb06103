package org.g221.engine.formula;

/** The vector instructions of a loop as one piece of generated code. */
interface VectorKernel {

  /**
   * Carries out the instructions for a strip.
   *
   * @param tables vectors that outlive a strip, by slot and strip
   * @param temporaries the other vectors; all vectors have the length given by {@link
   *     ProgramRun#paddedLength}, and elements beyond {@code count} may be overwritten
   * @param count number of points
   */
  void run(double[][][] tables, int strip, double[][] temporaries, double[] scalars, int count);
}
