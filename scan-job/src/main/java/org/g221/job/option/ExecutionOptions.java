package org.g221.job.option;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.NearestName;
import org.g221.engine.evaluation.Stages;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;
import org.g221.job.chunk.Coverage;
import org.g221.job.scan.Execution;
import org.g221.job.scan.GridPlan;
import picocli.CommandLine.Option;

/** Options of {@code g221 scan} that change how a scan is executed, but not its result. */
public final class ExecutionOptions {

  @Option(
      names = "--no-skip",
      description = "Evaluate every node, also where none can matter: slow, same result.")
  private boolean everyNode;

  @Option(
      names = "--no-stages",
      description =
          "Compute everything for each node, also what many nodes share: slow, same result.")
  private boolean withoutStages;

  @Option(
      names = "--axis-order",
      paramLabel = "AXIS,…",
      split = ",",
      hideParamSyntax = true,
      description =
          "All axes, the outermost loop first (default: the order in which nodes cost least).")
  private List<String> axisOrder;

  @Option(
      names = "--explain",
      description = "Print the order of the loops, what is computed where, and the expected cost.")
  private boolean explain;

  /** The nodes to evaluate. */
  public Coverage coverage() {
    return everyNode ? Coverage.EVERY_NODE : Coverage.WHERE_IT_MATTERS;
  }

  /** Reports what only grids have. */
  public void refuse(Diagnostics diagnostics) {
    String reason = "is given, but a continuous scan has no nodes";
    if (everyNode) {
      diagnostics.error(Diagnostics.COMMAND_LINE, "--no-skip", reason);
    }
    if (withoutStages) {
      diagnostics.error(Diagnostics.COMMAND_LINE, "--no-stages", reason);
    }
    if (axisOrder != null) {
      diagnostics.error(Diagnostics.COMMAND_LINE, "--axis-order", reason + " and no loops");
    }
  }

  /** Whether only to show the plan, without scanning. */
  public boolean explain() {
    return explain;
  }

  /** The plan with the requested execution. */
  public GridPlan apply(GridPlan plan, Diagnostics diagnostics) {
    LoopOrder order = axisOrder == null ? plan.execution().order() : order(plan, diagnostics);
    Stages stages = withoutStages ? Stages.NONE : Stages.BY_LOOP;
    Execution execution = new Execution(order, stages);
    return execution.equals(plan.execution()) ? plan : plan.executed(execution);
  }

  private LoopOrder order(GridPlan plan, Diagnostics diagnostics) {
    ScanGrid grid = plan.grid();
    List<String> names = grid.axes().stream().map(axis -> axis.parameter().key()).toList();
    List<String> wrong = new ArrayList<>();
    for (String name : axisOrder) {
      if (!names.contains(name)) {
        wrong.add("'" + name + "' is not an axis of the scan" + NearestName.hint(names, name));
      } else if (axisOrder.indexOf(name) != axisOrder.lastIndexOf(name)) {
        wrong.add("'" + name + "' is given twice");
      }
    }
    names.stream()
        .filter(name -> !axisOrder.contains(name))
        .forEach(name -> wrong.add("'" + name + "' is missing"));
    if (wrong.isEmpty()) {
      try {
        int[] axes = axisOrder.stream().mapToInt(names::indexOf).toArray();
        return LoopOrder.asked(grid, axes, plan.specification().keep().keepsRows());
      } catch (IllegalArgumentException e) {
        wrong.add("cannot be used: " + e.getMessage());
      }
    }
    wrong.stream()
        .distinct()
        .forEach(message -> diagnostics.error(Diagnostics.COMMAND_LINE, "--axis-order", message));
    return plan.execution().order();
  }
}
