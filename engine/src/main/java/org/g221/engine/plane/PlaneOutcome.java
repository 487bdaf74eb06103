package org.g221.engine.plane;

import java.io.Serializable;
import java.util.List;

/**
 * What came of a task.
 *
 * @param round of the task
 * @param number of the task
 * @param bins its bins, in their order
 * @param boxes all boxes bounded, those for several bins at once among them
 */
public record PlaneOutcome(int round, int number, List<EnclosedBin> bins, long boxes)
    implements Serializable {

  public PlaneOutcome {
    bins = List.copyOf(bins);
  }
}
