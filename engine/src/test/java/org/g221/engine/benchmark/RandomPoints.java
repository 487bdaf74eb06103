package org.g221.engine.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.ModelFormulas;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;

/**
 * Points that share nothing, and the program for their χ²: every parameter is random, in the ranges
 * of {@code scripts/reference/peers/random_points.py}, from which the Python peers take theirs.
 */
final class RandomPoints {

  /** Points computed at once, as for scattered nodes of a grid: their vectors stay in the cache. */
  private static final int BATCH = ProgramRun.STRIP_LENGTH;

  private static final Set<Parameter> PHASES =
      Set.of(G221Parameter.DELTA_Q_23_PHASE, G221Parameter.DELTA_L_23_PHASE);
  private static final double[] DIAGONAL_22 = {-0.05, 0.5};
  private static final double[] DIAGONAL_33 = {0.1, 0.9};
  private static final double[] OFF_DIAGONAL = {-0.05, 0.05};
  private static final double[] PHASE = {-3, 3};
  private static final Map<Parameter, double[]> RANGES =
      Map.ofEntries(
          Map.entry(G221Parameter.MASS_WPRIME_GEV, new double[] {700, 5000}),
          Map.entry(G221Parameter.G2_OVER_G1, new double[] {0.5, 3}),
          Map.entry(G221Parameter.ZETA, new double[] {0, 1}),
          Map.entry(G221Parameter.DELTA_Q_22, DIAGONAL_22),
          Map.entry(G221Parameter.DELTA_Q_33, DIAGONAL_33),
          Map.entry(G221Parameter.DELTA_Q_23, OFF_DIAGONAL),
          Map.entry(G221Parameter.DELTA_Q_23_PHASE, PHASE),
          Map.entry(G221Parameter.DELTA_L_22, DIAGONAL_22),
          Map.entry(G221Parameter.DELTA_L_33, DIAGONAL_33),
          Map.entry(G221Parameter.DELTA_L_23, OFF_DIAGONAL),
          Map.entry(G221Parameter.DELTA_L_23_PHASE, PHASE));

  private final Program program;
  private final ProgramRun run;
  private final List<double[][]> batches;

  private RandomPoints(Likelihood likelihood, Set<Parameter> absent, int count) {
    FormulaGraph graph = new FormulaGraph();
    ModelFormulas formulas =
        new ModelFormulas(
            G221Model.INSTANCE,
            likelihood,
            G221Texture.ENTRIES,
            new ParameterValues(
                Set.of(),
                parameter ->
                    absent.contains(parameter) ? graph.zero() : graph.input(parameter.key())));
    this.program = Program.forPoints(graph, List.of(formulas.chiSquare()));
    this.run = program.newRun(BATCH);
    SplittableRandom random = new SplittableRandom(1);
    this.batches =
        Stream.generate(() -> columns(graph.inputNames(), random)).limit(count / BATCH).toList();
  }

  static RandomPoints withPhases(Likelihood likelihood, int count) {
    return new RandomPoints(likelihood, Set.of(), count);
  }

  static RandomPoints withoutPhases(Likelihood likelihood, int count) {
    return new RandomPoints(likelihood, PHASES, count);
  }

  private static double[][] columns(List<String> names, SplittableRandom random) {
    double[][] columns = new double[names.size()][BATCH];
    for (int k = 0; k < columns.length; k++) {
      double[] range = RANGES.get(G221Model.INSTANCE.parameter(names.get(k)).orElseThrow());
      for (int i = 0; i < BATCH; i++) {
        columns[k][i] = random.nextDouble(range[0], range[1]);
      }
    }
    return columns;
  }

  /** Computes χ² of all points; returns the sum over the first of each batch. */
  double compute() {
    double sum = 0;
    for (double[][] batch : batches) {
      for (int k = 0; k < batch.length; k++) {
        run.setBlockInput(k, batch[k], BATCH);
      }
      run.computeAll(BATCH);
      sum += run.output(0, 0);
    }
    return sum;
  }

  Program program() {
    return program;
  }
}
