package org.g221.engine.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.evaluation.GridFormulas;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.Stages;
import org.g221.engine.evaluation.TileEvaluator;
import org.g221.engine.g221.G221Model;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.GridTile;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.DatasetReader;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
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

/** Points per second and core for the full χ² of data set 2016. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
// Kernels take over from the loops after some seconds of work and of compilation.
@Warmup(iterations = 16, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ChiSquareBenchmark {

  private static final int POINTS = 4096;
  private static final int NODES = 6_400_000;

  private RandomPoints points;
  private RandomPoints pointsWithoutPhases;
  private TileEvaluator tiles;
  private GridTile tile;

  @Setup
  public void prepare() {
    Diagnostics diagnostics = new Diagnostics();
    Likelihood likelihood =
        Likelihood.of(DatasetReader.read(ConfFiles.bundled(), "2016", diagnostics).orElseThrow());
    points = RandomPoints.withPhases(likelihood, POINTS);
    pointsWithoutPhases = RandomPoints.withoutPhases(likelihood, POINTS);
    prepareGrid(likelihood);
  }

  private void prepareGrid(Likelihood likelihood) {
    ScanGrid grid =
        new ScanGrid(
            List.of(
                Axis.linear(G221Parameter.MASS_WPRIME_GEV, 800, 3000, 10),
                Axis.linear(G221Parameter.G2_OVER_G1, 2, 4, 10),
                Axis.linear(G221Parameter.DELTA_Q_22, -0.1, 0.1, 10),
                Axis.linear(G221Parameter.DELTA_Q_33, 0, 1, 16),
                Axis.linear(G221Parameter.DELTA_Q_23, -0.02, 0.002, 20),
                Axis.linear(G221Parameter.DELTA_L_22, -0.1, 0.6, 20),
                Axis.linear(G221Parameter.DELTA_L_33, 0, 1, 20),
                Axis.linear(G221Parameter.DELTA_L_23, 0, 0.05, 8)));
    GridFormulas formulas =
        new GridFormulas(
            G221Model.INSTANCE,
            likelihood,
            G221Texture.ENTRIES,
            grid,
            Map.of(G221Parameter.ZETA, 0.0),
            List.of());
    GridProgram program = new GridProgram(formulas, formulas.cheapestOrder(), Stages.BY_LOOP);
    tiles = new TileEvaluator(program);
    if (NODES % program.layout().blockSize() != 0) {
      throw new IllegalStateException("blocks of " + program.layout().blockSize() + " nodes");
    }
    long first = program.layout().blockCount() / 2;
    tile = new GridTile(0, first, first + NODES / program.layout().blockSize(), NODES);
  }

  /** Brute force over points that share nothing. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double independentPoints() {
    return points.compute();
  }

  /** The same for real matrices. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double independentPointsWithoutPhases() {
    return pointsWithoutPhases.compute();
  }

  /** Some nodes of a grid over eight axes, each result computed at the loop it depends on. */
  @Benchmark
  @OperationsPerInvocation(NODES)
  public double gridNodes() {
    double[] smallest = {Double.POSITIVE_INFINITY};
    tiles.evaluate(tile, strip -> smallest[0] = Math.min(smallest[0], strip.smallestChiSquare()));
    return smallest[0];
  }
}
