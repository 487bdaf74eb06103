package org.g221.engine.benchmark;

import java.util.concurrent.TimeUnit;
import org.g221.engine.parameter.Running;
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

/** Independent points without phases per second, at tree level and with electroweak running. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 16, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RunningBenchmark {

  private static final int POINTS = 4096;

  private RandomPoints data2016Tree;
  private RandomPoints data2016Running;
  private RandomPoints currentTree;
  private RandomPoints currentRunning;

  @Setup
  public void prepare() {
    data2016Tree = points("2016", Running.NONE);
    data2016Running = points("2016", Running.ELECTROWEAK);
    currentTree = points("current", Running.NONE);
    currentRunning = points("current", Running.ELECTROWEAK);
  }

  private static RandomPoints points(String dataset, Running running) {
    return RandomPoints.withoutPhases(
        OperationCounts.likelihood(dataset).withRunning(running), POINTS);
  }

  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double data2016AtTreeLevel() {
    return data2016Tree.compute();
  }

  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double data2016WithRunning() {
    return data2016Running.compute();
  }

  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double currentAtTreeLevel() {
    return currentTree.compute();
  }

  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double currentWithRunning() {
    return currentRunning.compute();
  }
}
