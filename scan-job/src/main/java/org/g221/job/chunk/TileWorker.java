package org.g221.job.chunk;

import java.io.IOException;
import java.util.List;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.engine.evaluation.TileEvaluator;
import org.g221.engine.grid.GridTile;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.engine.search.BoxSearch;
import org.g221.job.row.RowSink;
import org.g221.job.row.Thinning;

/** Does the tiles of one task and gathers what the driver needs of them. */
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

  /** Does a tile. Where rows are kept it is done in parts, so that those of one fit into memory. */
  void run(GridTile tile, RowSink sink) throws IOException {
    List<GridTile> parts = task.kept().any() ? tile.parts(task.program().layout()) : List.of(tile);
    for (GridTile part : parts) {
      if (!search(part, sink)) {
        sink.discardPart();
        evaluate(part, sink);
      }
      sink.finishPart(rowsByLevel);
    }
    nodes += tile.nodeCount();
  }

  /** Visits the nodes that matter; false if it is better to evaluate all. */
  private boolean search(GridTile part, RowSink sink) {
    // Where every node becomes a row, none can be left out.
    if (task.coverage() == Coverage.EVERY_NODE || task.kept().all()) {
      return false;
    }
    long first = task.program().layout().firstNode(part.firstBlock());
    return search.search(
        first,
        first + part.nodeCount(),
        task.known(),
        strip -> {
          task.known().accept(strip);
          accept(strip, sink);
        });
  }

  private void evaluate(GridTile part, RowSink sink) {
    evaluator.evaluate(part, strip -> accept(strip, sink));
    evaluated += part.nodeCount();
  }

  private void accept(NodeStrip strip, RowSink sink) {
    accumulator.accept(strip);
    sink.accept(strip);
  }

  /** What has been found so far. */
  TaskResult result() {
    accumulator.count(nodes, evaluator.excluded());
    accumulator.count(0, search.excluded());
    return new TaskResult(accumulator, evaluated + search.visitedNodes(), rowsByLevel);
  }
}
