package org.g221.engine.search;

import java.io.Serializable;
import org.g221.engine.evaluation.GridFormulas;

/**
 * Everything needed to bound boxes of nodes of a grid. It can be sent to executors and shared by
 * their threads.
 */
public final class GridBounds implements Serializable {

  private static final long serialVersionUID = 1L;

  private final BoundProgram program;
  private final AxisRanges ranges;

  private GridBounds(BoundProgram program, AxisRanges ranges) {
    this.program = program;
    this.ranges = ranges;
  }

  /** Compiles the bounds of a scan. */
  public static GridBounds of(GridFormulas formulas) {
    return new GridBounds(BoundProgram.of(formulas), AxisRanges.of(formulas.grid()));
  }

  /** Bounds of boxes of points. */
  BoundProgram program() {
    return program;
  }

  /** The ranges of the axes. */
  AxisRanges ranges() {
    return ranges;
  }
}
