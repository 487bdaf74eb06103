package org.g221.engine.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.g221.engine.g221.G221Model;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.Texture;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;

/**
 * A scan of data set 2016 over a small grid.
 *
 * @param fixed the parameters that are not axes
 * @param likelihood with predictions at tree level or with running
 */
public record SmallScan(
    Texture texture, ScanGrid grid, Map<Parameter, Double> fixed, Likelihood likelihood) {

  private static final Likelihood TREE = Likelihood.of(BundledData.dataset2016());
  private static final Likelihood RUN = TREE.withRunning(Running.ELECTROWEAK);

  /** A scan at tree level. */
  public SmallScan(Texture texture, ScanGrid grid, Map<Parameter, Double> fixed) {
    this(texture, grid, fixed, TREE);
  }

  /**
   * A random scan: any texture, zeta or tan-beta, any parameters as axes in any order, the others
   * fixed or left out; ranges reach a little beyond what the rules allow. Half of them have
   * running.
   *
   * @param mostNodes how many nodes the grid may have, at least 301
   */
  public static SmallScan random(long seed, int mostNodes) {
    Random random = new Random(seed);
    Texture texture = random.nextBoolean() ? G221Texture.ENTRIES : G221Texture.VECTOR_LIKE_MIXING;
    Parameter zeta = random.nextInt(3) == 0 ? G221Parameter.TAN_BETA : G221Parameter.ZETA;
    List<Parameter> parameters = new ArrayList<>(texture.parameters());
    parameters.addAll(List.of(G221Parameter.G2_OVER_G1, G221Parameter.MASS_WPRIME_GEV, zeta));
    Collections.shuffle(parameters, random);
    List<Axis> axes = new ArrayList<>();
    Map<Parameter, Double> fixed = new LinkedHashMap<>();
    List<Integer> sizes = sizes(random, mostNodes);
    for (Parameter parameter : parameters) {
      if (axes.size() < sizes.size()) {
        int size = sizes.get(axes.size());
        double[] values = random.doubles(size).map(share -> value(parameter, share)).toArray();
        axes.add(Axis.of(parameter, values));
      } else if (!texture.parameters().contains(parameter) || random.nextInt(4) > 0) {
        fixed.put(parameter, value(parameter, random.nextDouble()));
      }
    }
    return new SmallScan(texture, new ScanGrid(axes), fixed, random.nextBoolean() ? RUN : TREE);
  }

  /** Half of the time the last axis is long enough for a block, so that the others are loops. */
  private static List<Integer> sizes(Random random, int mostNodes) {
    List<Integer> sizes = new ArrayList<>();
    int nodes = 2 + random.nextInt(random.nextBoolean() ? 20 : 300);
    sizes.add(nodes);
    for (int axes = random.nextInt(5); axes > 0; axes--) {
      int size = 2 + random.nextInt(12);
      if (nodes * size <= mostNodes) {
        sizes.add(0, size);
        nodes *= size;
      }
    }
    return sizes;
  }

  private static double value(Parameter parameter, double share) {
    return switch ((G221Parameter) parameter) {
      case G2_OVER_G1 -> 0.3 + 2.5 * share;
      case MASS_WPRIME_GEV -> 600 + 3000 * share;
      case ZETA -> -0.15 + 1.2 * share;
      case TAN_BETA -> 3 * share;
      case DELTA_Q_23, DELTA_L_23 -> -0.1 + 0.2 * share;
      case DELTA_Q_23_PHASE, DELTA_L_23_PHASE -> 6 * share - 3;
      default -> -0.15 + 1.2 * share;
    };
  }

  /** The scan, compiled. */
  public GridProgram compile(String... quantities) {
    GridFormulas formulas = formulas(quantities);
    return new GridProgram(formulas, LoopOrder.asGiven(grid), Stages.BY_LOOP);
  }

  /** What is computed at each node. */
  public GridFormulas formulas(String... quantities) {
    return new GridFormulas(
        G221Model.INSTANCE, likelihood, texture, grid, fixed, List.of(quantities));
  }

  /** The parameters of a node. */
  public ParameterPoint point(long gridIndex) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.putAll(fixed);
    double[] nodes = grid.values(gridIndex);
    for (int i = 0; i < nodes.length; i++) {
      values.put(grid.axes().get(i).parameter(), nodes[i]);
    }
    return new ParameterPoint(texture, values);
  }
}
