package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Largest distances between expressions as a {@link Program} computes them and their values in real
 * numbers, for inputs in a range.
 *
 * <p>Over the whole of a wide range an interval of a divisor may contain 0 although the divisor
 * never vanishes. Where no bound is found at once, the range is therefore cut into pieces, and the
 * largest of their bounds is taken.
 */
public final class RoundingErrors {

  /** As many inputs are halved as leave one piece for each box of a run. */
  private static final int MOST_HALVED = Integer.numberOfTrailingZeros(IntervalRun.CAPACITY);

  private final FormulaGraph graph;
  private final double[] lower;
  private final double[] upper;

  private RoundingErrors(FormulaGraph graph, double[] lower, double[] upper) {
    this.graph = graph;
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * Bounds the errors of expressions of one graph.
   *
   * @param lower for each input of the graph, its smallest value
   * @param upper the largest values, likewise
   * @return by expression; infinite if no bound is known
   */
  public static double[] of(
      FormulaGraph graph, List<Real> outputs, double[] lower, double[] upper) {
    RoundingErrors errors = new RoundingErrors(graph, lower, upper);
    double[] whole = errors.largest(outputs, List.of());
    // Expressions of the same inputs share most of their parts, so they are handled together.
    Map<List<Integer>, List<Integer>> unknown = new LinkedHashMap<>();
    for (int k = 0; k < whole.length; k++) {
      if (Double.isInfinite(whole[k])) {
        List<Integer> halved = errors.halved(outputs.get(k));
        unknown.computeIfAbsent(halved, any -> new ArrayList<>()).add(k);
      }
    }
    unknown.forEach(
        (halved, places) -> {
          double[] found = errors.largest(places.stream().map(outputs::get).toList(), halved);
          for (int i = 0; i < found.length; i++) {
            whole[places.get(i)] = found[i];
          }
        });
    return whole;
  }

  private List<Integer> halved(Real output) {
    return IntStream.range(0, lower.length)
        .filter(input -> (output.inputs() >> input & 1) == 1 && lower[input] < upper[input])
        .limit(MOST_HALVED)
        .boxed()
        .toList();
  }

  /** The largest errors in pieces of the range, for which some inputs are halved. */
  private double[] largest(List<Real> outputs, List<Integer> halved) {
    int pieces = 1 << halved.size();
    IntervalCompiler compiler = new IntervalCompiler(outputs, Map.of(), false);
    IntervalRun run = compiler.compile(lower.length).newRun();
    for (int piece = 0; piece < pieces; piece++) {
      setPiece(run, piece, halved);
    }
    run.compute(pieces);
    double[] largest = new double[outputs.size()];
    for (int piece = 0; piece < pieces; piece++) {
      RoundingError error = new RoundingError(outputs, compiler.ranges(run, piece));
      Arrays.setAll(largest, k -> Math.max(largest[k], error.of(outputs.get(k))));
    }
    return largest;
  }

  private void setPiece(IntervalRun run, int piece, List<Integer> halved) {
    for (int input = 0; input < lower.length; input++) {
      int place = halved.indexOf(input);
      double middle = lower[input] + 0.5 * (upper[input] - lower[input]);
      boolean isUpper = place >= 0 && (piece >> place & 1) == 1;
      boolean isLower = place >= 0 && !isUpper;
      run.setInput(input, piece, isUpper ? middle : lower[input], isLower ? middle : upper[input]);
    }
  }
}
