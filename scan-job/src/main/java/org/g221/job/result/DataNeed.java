package org.g221.job.result;

import java.util.Optional;
import org.g221.engine.measurement.DatasetLocation;

/**
 * What a command wants of the data set of a finished scan, which may have been left behind when the
 * result was taken elsewhere.
 *
 * @param required whether the command cannot do without
 * @param place the data set to use; if empty, the one that {@code run.yaml} names
 */
public record DataNeed(boolean required, Optional<DatasetLocation> place) {

  /** For commands that compare the model with the data again. */
  public static final DataNeed REQUIRED = new DataNeed(true, Optional.empty());
}
