package org.g221.engine.contour;

import java.io.Serializable;
import org.g221.engine.plane.EnclosedBin;

/**
 * A bin in which contours are refined. What comes of it depends on the plan and on this alone.
 *
 * @param bin number of the bin
 * @param enclosed what is known of it
 */
public record ContourTask(int bin, EnclosedBin enclosed) implements Serializable {

  /** Tells for each cell of the bin where it lies. */
  public ContourOutcome run(ContourWorker worker) {
    return worker.run(this);
  }
}
