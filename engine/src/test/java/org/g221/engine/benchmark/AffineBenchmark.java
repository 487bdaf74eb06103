package org.g221.engine.benchmark;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.formula.AffineProgram;
import org.g221.engine.formula.AffineRun;
import org.g221.engine.formula.IntervalProgram;
import org.g221.engine.formula.IntervalRun;
import org.g221.engine.formula.Real;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.ScaledFormulas;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.DatasetReader;
import org.g221.engine.parameter.Running;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds per box for all residuals and rules, by affine forms and by intervals alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AffineBenchmark {

  private static final int BOXES = AffineRun.CAPACITY;

  /** What is scanned beside mass and real entries. */
  @Param({"zeta-0", "zeta", "zeta-running", "current-running"})
  private String model;

  private AffineRun forms;
  private IntervalRun intervals;

  @Setup
  public void prepare() {
    Diagnostics diagnostics = new Diagnostics();
    String name = model.startsWith("current") ? "current" : "2016";
    Likelihood likelihood =
        Likelihood.of(DatasetReader.read(ConfFiles.bundled(), name, diagnostics).orElseThrow());
    Running running = model.endsWith("running") ? Running.ELECTROWEAK : Running.NONE;
    Set<G221Parameter> absent =
        model.equals("zeta-0")
            ? Set.of(G221Parameter.ZETA, G221Parameter.DELTA_Q_23_PHASE)
            : Set.of(G221Parameter.DELTA_Q_23_PHASE);
    ScaledFormulas scaled =
        new ScaledFormulas(likelihood.withRunning(running), G221Texture.ENTRIES, absent);
    List<Real> outputs = scaled.rewritten(scaled.outputs());
    int inputs = scaled.graph().inputNames().size();
    SplittableRandom random = new SplittableRandom(1);
    double[] lower = new double[inputs];
    double[] upper = new double[inputs];
    for (int input = 0; input < inputs; input++) {
      boolean scale = scaled.graph().inputNames().get(input).equals("s");
      lower[input] = scale ? 0.05 : -0.1;
      upper[input] = scale ? 0.35 : 0.31;
    }
    forms = AffineProgram.compile(scaled.graph(), outputs, lower, upper).newRun();
    intervals = IntervalProgram.compile(scaled.graph(), outputs, lower, upper).newRun();
    for (int box = 0; box < BOXES; box++) {
      double[] point = scaled.point(random);
      for (int input = 0; input < inputs; input++) {
        forms.setInput(input, box, point[input], point[input] + 0.01);
        intervals.setInput(input, box, point[input], point[input] + 0.01);
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(BOXES)
  public double affineForms() {
    forms.compute(BOXES);
    return forms.lower(0, 0);
  }

  @Benchmark
  @OperationsPerInvocation(BOXES)
  public double intervalsAlone() {
    intervals.compute(BOXES);
    return intervals.lowerBounds(0)[0];
  }
}
