package org.g221.engine.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The most floating-point operations per second that compiled Java reaches on one core: fused
 * products and sums, two operations each, with hardly any reading and writing between them.
 *
 * <p>The steps for one element wait for each other; the processor hides that by working on several
 * elements at once, which the compiler has put into vectors.
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

  private static final int STEPS = 16;

  private final double[] from = new double[LENGTH];
  private final double[] to = new double[LENGTH];
  private double factor = 0.999;
  private double summand = 0.001;

  @Setup
  public void prepare() {
    Arrays.setAll(from, i -> 1 + 1e-3 * i);
  }

  @Benchmark
  @OperationsPerInvocation(LENGTH * STEPS * 2)
  public double[] floatingPointOperations() {
    multiplyAndAdd(to, from, factor, summand);
    return to;
  }

  private static void multiplyAndAdd(double[] to, double[] from, double a, double b) {
    for (int i = 0; i < LENGTH; i++) {
      double x = Math.fma(Math.fma(Math.fma(Math.fma(from[i], a, b), a, b), a, b), a, b);
      x = Math.fma(Math.fma(Math.fma(Math.fma(x, a, b), a, b), a, b), a, b);
      x = Math.fma(Math.fma(Math.fma(Math.fma(x, a, b), a, b), a, b), a, b);
      to[i] = Math.fma(Math.fma(Math.fma(Math.fma(x, a, b), a, b), a, b), a, b);
    }
  }
}
