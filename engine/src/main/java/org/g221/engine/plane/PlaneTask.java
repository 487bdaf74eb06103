package org.g221.engine.plane;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Bins to be enclosed together. What comes of it depends on the plan and on this alone.
 *
 * @param round number of the round, from 1
 * @param number number of the task in its round, from 0
 * @param profile number of the profile
 * @param rectangle the bins
 * @param boxes largest number of boxes to be bounded
 * @param starts coordinates of points from which searches start
 */
public record PlaneTask(
    int round, int number, int profile, BinRectangle rectangle, long boxes, List<double[]> starts)
    implements Serializable {

  public PlaneTask {
    starts = starts.stream().map(double[]::clone).toList();
    if (boxes < 1) {
      throw new IllegalArgumentException("a task needs a box at least, not " + boxes);
    }
  }

  /** Encloses the bins. */
  public PlaneOutcome run(PlaneWorker worker) {
    return worker.run(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlaneTask that
        && round == that.round
        && number == that.number
        && profile == that.profile
        && rectangle.equals(that.rectangle)
        && boxes == that.boxes
        && Objects.deepEquals(starts.toArray(), that.starts.toArray());
  }

  @Override
  public int hashCode() {
    return 31 * round + number;
  }
}
