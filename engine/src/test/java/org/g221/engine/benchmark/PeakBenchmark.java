package org.g221.engine.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The most floating-point operations per second that compiled Java reaches on one core: fused
 * products and sums, two operations each, with hardly any reading and writing between them.
 *
 * <p>The steps for one element wait for each other; the processor hides that by working on several
 * elements at once, which the compiler has put into vectors. Adding to one register is the form of
 * the instruction; in a chain x = x·a + b each step would also have to copy b.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PeakBenchmark {

  /** Fits into the first-level cache. */
  private static final int LENGTH = 1024;

  private static final int STEPS = 8;

  private final double[] sums = new double[LENGTH];
  private double first = 0.999;
  private double second = 0.001;

  @Benchmark
  @OperationsPerInvocation(LENGTH * STEPS * 2)
  public double[] floatingPointOperations() {
    addProducts(sums, first, second);
    return sums;
  }

  private static void addProducts(double[] sums, double a, double b) {
    for (int i = 0; i < LENGTH; i++) {
      double sum = Math.fma(a, b, Math.fma(a, b, Math.fma(a, b, Math.fma(a, b, sums[i]))));
      sums[i] = Math.fma(a, b, Math.fma(a, b, Math.fma(a, b, Math.fma(a, b, sum))));
    }
  }
}
