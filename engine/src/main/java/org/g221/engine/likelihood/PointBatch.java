package org.g221.engine.likelihood;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;
import org.g221.engine.model.Model;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Texture;

/**
 * Evaluates many points that give the same parameters: χ², its parts, and chosen quantities, with
 * the same bits as a scan.
 *
 * <p>Range rules are not checked: the points are those of a scan, which has done so. Not safe for
 * use by several threads at once.
 */
public final class PointBatch {

  /**
   * The values of points, in arrays with one value for each.
   *
   * @param chiSquare χ²
   * @param blocks contributions to χ² by the names of their blocks
   * @param quantities the chosen quantities by name; not finite where undefined
   */
  public record Values(
      double[] chiSquare, Map<String, double[]> blocks, Map<String, double[]> quantities) {}

  /** Place of χ² among the outputs; blocks and quantities know theirs. */
  private static final int CHI_SQUARE = 0;

  private final FormulaGraph graph = new FormulaGraph();
  private final Map<String, int[]> blocks = new LinkedHashMap<>();
  private final Map<String, Integer> quantities = new LinkedHashMap<>();
  private final Model model;
  private final ProgramRun run;

  /**
   * @param given the parameters that all points give
   * @param names observables, parameters, and derived quantities that may be profiled
   */
  public PointBatch(
      Model model,
      Likelihood likelihood,
      Texture texture,
      Collection<Parameter> given,
      List<String> names) {
    this.model = model;
    ModelFormulas formulas =
        new ModelFormulas(model, likelihood, texture, ParameterValues.inputs(given, graph));
    List<Real> outputs = new ArrayList<>(List.of(formulas.chiSquare()));
    likelihood
        .blocks()
        .forEach(
            (name, constraints) -> {
              int first = outputs.size();
              constraints.forEach(known -> outputs.add(formulas.contribution(known)));
              blocks.put(name, IntStream.range(first, outputs.size()).toArray());
            });
    for (String name : names) {
      quantities.put(name, outputs.size());
      outputs.add(formulas.quantity(name).orElseThrow());
    }
    this.run = Program.forPoints(graph, outputs).newRun(ProgramRun.STRIP_LENGTH);
  }

  /** How many values each point gets. */
  public int columns() {
    return 1 + blocks.size() + quantities.size();
  }

  /** Evaluates points. */
  public Values evaluate(List<ParameterPoint> points) {
    Values values =
        new Values(
            new double[points.size()],
            empty(blocks.keySet(), points.size()),
            empty(quantities.keySet(), points.size()));
    for (int start = 0; start < points.size(); start += ProgramRun.STRIP_LENGTH) {
      int end = Math.min(points.size(), start + ProgramRun.STRIP_LENGTH);
      evaluate(points.subList(start, end), start, values);
    }
    return values;
  }

  private static Map<String, double[]> empty(Collection<String> names, int length) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.put(name, new double[length]));
    return columns;
  }

  private void evaluate(List<ParameterPoint> points, int start, Values values) {
    List<String> names = graph.inputNames();
    for (int i = 0; i < names.size(); i++) {
      Parameter parameter = model.parameter(names.get(i)).orElseThrow();
      run.setBlockInput(
          i, points.stream().mapToDouble(point -> point.value(parameter)).toArray(), points.size());
    }
    run.computeAll(points.size());
    for (int j = 0; j < points.size(); j++) {
      values.chiSquare()[start + j] = run.output(CHI_SQUARE, j);
      for (Map.Entry<String, int[]> block : blocks.entrySet()) {
        values.blocks().get(block.getKey())[start + j] = sum(block.getValue(), j);
      }
      for (Map.Entry<String, Integer> quantity : quantities.entrySet()) {
        values.quantities().get(quantity.getKey())[start + j] = run.output(quantity.getValue(), j);
      }
    }
  }

  private double sum(int[] terms, int point) {
    double sum = 0;
    for (int term : terms) {
      sum += run.output(term, point);
    }
    return sum;
  }
}
