package org.g221.job.chunk;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.engine.evaluation.TileEvaluator;
import org.g221.engine.grid.GridTile;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.engine.search.BoxSearch;
import org.g221.job.row.RowSink;
import org.g221.job.row.Thinning;

/** Evaluates the tiles of one task and gathers the results for the driver. */
final class TileWorker {

  private final TileTask task;
  private final TileEvaluator evaluator;
  private final BoxSearch search;
  private final ScanAccumulator accumulator;
  private final long[] rowsByLevel = new long[Thinning.LEVELS];
  private long nodes;
  private long evaluated;

  TileWorker(TileTask task) {
    this.task = task;
    this.evaluator = new TileEvaluator(task.program());
    this.search = BoxSearch.of(task.program(), task.bounds(), task.budget());
    this.accumulator =
        new ScanAccumulator(
            new ExclusionCounts(task.program().rules().size()),
            task.known().profileLimit(),
            task.known().wanted());
  }

  /**
   * Evaluates a tile. If rows are kept, it is done in sections, so that the rows of one section fit
   * into memory.
   */
  void run(GridTile tile, RowSink sink) throws IOException {
    List<GridTile> sections =
        task.kept().any() ? tile.sections(task.program().layout()) : List.of(tile);
    for (GridTile section : sections) {
      if (!search(section, strip -> accept(strip, sink))) {
        sink.discardSection();
        evaluate(section, sink);
      }
      sink.finishSection(rowsByLevel);
    }
    nodes += tile.nodeCount();
  }

  /**
   * Visits only the nodes of a tile that matter, without keeping rows.
   *
   * @return false if too little could be left out, in which case no node is counted
   */
  boolean search(GridTile tile) {
    boolean searched = search(tile, accumulator::accept);
    nodes += searched ? tile.nodeCount() : 0;
    return searched;
  }

  /** Visits only the nodes that matter; false if it is better to evaluate all. */
  private boolean search(GridTile section, Consumer<NodeStrip> sink) {
    // If every node becomes a row, none can be left out.
    if (task.coverage() == Coverage.EVERY_NODE || task.kept().all()) {
      return false;
    }
    long first = task.program().layout().firstNode(section.firstBlock());
    return search.search(
        first,
        first + section.nodeCount(),
        task.known(),
        strip -> {
          task.known().accept(strip);
          sink.accept(strip);
        });
  }

  private void evaluate(GridTile section, RowSink sink) {
    evaluator.evaluate(section, strip -> accept(strip, sink));
    evaluated += section.nodeCount();
  }

  private void accept(NodeStrip strip, RowSink sink) {
    accumulator.accept(strip);
    sink.accept(strip);
  }

  /** The results so far. */
  TaskResult result() {
    accumulator.count(nodes, evaluator.excluded());
    accumulator.count(0, search.excluded());
    return new TaskResult(accumulator, evaluated + search.visitedNodes(), rowsByLevel);
  }
}
