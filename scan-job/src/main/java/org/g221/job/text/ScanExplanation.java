package org.g221.job.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.LoopLevel;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.measurement.Measurement;
import org.g221.job.chunk.Coverage;
import org.g221.job.chunk.ScanEstimate;
import org.g221.job.scan.GridPlan;

/** The output of {@code g221 scan --explain}: loops, what is computed where, and the cost. */
public final class ScanExplanation {

  private final GridPlan plan;
  private final Coverage coverage;
  private final GridProgram program;

  public ScanExplanation(GridPlan plan, GridProgram program, Coverage coverage) {
    this.plan = plan;
    this.coverage = coverage;
    this.program = program;
  }

  public void print(PrintWriter out) {
    List<LoopLevel> levels = LoopLevel.of(plan.formulas(), program, observables());
    printLoops(levels, out);
    out.println();
    say(
        out,
        "A node costs %.1f operations; without stages it would be %.0f.",
        program.operationsPerNode(),
        program.operationsWithoutStages());
    say(
        out,
        "%s tiles in blocks of %s; %.1f MiB a core for results of a block.",
        Numbers.count(plan.tiles().tileCount()),
        blockAxes(),
        program.bytes() / (1024.0 * 1024.0));
    out.flush();
    printCost(ScanEstimate.of(plan, program, coverage), out);
  }

  private static void say(PrintWriter out, String sentence, Object... values) {
    out.println(Lines.paragraph(String.format(Locale.ROOT, sentence, values)));
  }

  private void printLoops(List<LoopLevel> levels, PrintWriter out) {
    TextTable table =
        new TextTable("loop over", "values", "operations", "a node", "known from here on");
    String indent = "";
    for (LoopLevel level : levels) {
      String name = level.axis().map(axis -> axis.parameter().key()).orElse("(before all)");
      table.add(
          level.axis().isPresent() ? indent + name : name,
          level.axis().map(axis -> Numbers.count(axis.size())).orElse(""),
          Numbers.count(level.operations() + level.scalarOperations()),
          String.format(Locale.ROOT, "%.2f", level.perNode()),
          String.join(", ", level.observables()));
      indent += level.axis().isPresent() ? " " : "";
    }
    table.print(out);
  }

  private String blockAxes() {
    LoopOrder order = program.order();
    List<String> axes = new ArrayList<>();
    for (int place = order.outerAxes(); place < order.axisCount(); place++) {
      var axis = plan.grid().axes().get(order.axis(place));
      axes.add(axis.parameter().key() + " (" + Numbers.count(axis.size()) + ")");
    }
    return String.join(" x ", axes) + ", " + Numbers.count(program.layout().blockSize()) + " nodes";
  }

  /** Observables that enter chi-square, and quantities that profiles need. */
  private List<String> observables() {
    Set<String> names = new LinkedHashSet<>();
    plan.likelihood().constraints().stream()
        .flatMap(constraint -> constraint.measurements().stream())
        .map(Measurement::observable)
        .forEach(names::add);
    names.addAll(plan.quantities());
    return List.copyOf(names);
  }

  private void printCost(ScanEstimate estimate, PrintWriter out) {
    say(
        out,
        "Tried here: a core evaluates %s nodes per second, all of them in %s.",
        Numbers.rate(estimate.nodesPerSecond()).strip(),
        Numbers.duration(plan.grid().size() / estimate.nodesPerSecond()));
    if (estimate.tiles() > 0) {
      say(
          out,
          "In %d tiles, drawn at random, %s %% of the nodes mattered; at that rate one core needs %s for the scan.",
          estimate.tiles(),
          Numbers.significant(100 * estimate.visitedShare(), 2),
          Numbers.duration(estimate.coreSeconds()));
    }
    out.flush();
  }
}
