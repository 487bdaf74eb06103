package org.g221.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.Real;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.LoopOrder;

/**
 * The work of one loop over a grid each time it advances.
 *
 * @param axis the axis; none for the work before all loops
 * @param operations number of operations for each node of a block
 * @param scalarOperations number of operations for the block as a whole
 * @param perNode the number of operations per node of the grid, as all nodes of the inner loops
 *     share them
 * @param observables those known from this loop on
 */
public record LoopLevel(
    Optional<Axis> axis,
    int operations,
    int scalarOperations,
    double perNode,
    List<String> observables) {

  public LoopLevel {
    observables = List.copyOf(observables);
  }

  /**
   * The loops of a scan from the outermost to the innermost, preceded by the work before all loops.
   *
   * @param names the observables to be assigned to loops
   */
  public static List<LoopLevel> of(GridFormulas formulas, GridProgram grid, List<String> names) {
    Program program = grid.program();
    LoopOrder order = grid.order();
    Map<Integer, List<String>> placed =
        names.stream().collect(Collectors.groupingBy(name -> level(formulas, grid, name)));
    List<LoopLevel> levels = new ArrayList<>();
    for (int level = -1; level < program.levelCount(); level++) {
      levels.add(
          new LoopLevel(
              level < 0
                  ? Optional.empty()
                  : Optional.of(formulas.grid().axes().get(order.axis(level))),
              program.vectorOperationCount(level),
              program.scalarOperationCount(level),
              grid.operationsPerNode(level),
              placed.getOrDefault(level, List.of())));
    }
    return levels;
  }

  /** The deepest loop on which an observable depends. */
  private static int level(GridFormulas formulas, GridProgram grid, String name) {
    FormulaGraph graph = formulas.graph();
    Real value = formulas.formulas().quantity(name).orElseThrow();
    List<String> inputs = graph.inputNames(value);
    int level = -1;
    for (int place = 0; place < grid.program().levelCount(); place++) {
      Axis axis = formulas.grid().axes().get(grid.order().axis(place));
      level = inputs.contains(axis.parameter().key()) ? place : level;
    }
    return level;
  }
}
