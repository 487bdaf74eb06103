package org.g221.engine.search;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.g221.engine.profile.ProfileAxis;

/**
 * A range of values of a quantity.
 *
 * @param quantity number of the quantity
 * @param lower smallest value
 * @param upper largest value
 */
public record QuantityRange(int quantity, double lower, double upper) implements Serializable {

  /** The ranges of the bins of an axis; none if its bins are nodes. */
  static QuantityRange[] ofBins(ProfileAxis axis) {
    return axis.onGridAxis()
        ? new QuantityRange[0]
        : IntStream.range(0, axis.bins())
            .mapToObj(bin -> new QuantityRange(axis.source(), axis.edge(bin), axis.edge(bin + 1)))
            .toArray(QuantityRange[]::new);
  }
}
