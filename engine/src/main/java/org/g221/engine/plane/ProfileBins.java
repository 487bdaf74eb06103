package org.g221.engine.plane;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.QuantityBin;

/**
 * Where the bins of a profile are.
 *
 * @param definition its axes are quantities of the problem
 */
public record ProfileBins(ProfileDefinition definition) {

  /** The quantities within a rectangle. */
  public List<QuantityBin> of(BinRectangle rectangle) {
    List<QuantityBin> bins = new ArrayList<>();
    bins.add(between(0, rectangle.firstRow(), rectangle.endRow()));
    if (definition.dimension() == 2) {
      bins.add(between(1, rectangle.firstColumn(), rectangle.endColumn()));
    }
    return bins;
  }

  /** The last bin has its upper edge as well. */
  private QuantityBin between(int number, int first, int end) {
    ProfileAxis axis = definition.axes().get(number);
    double upper = axis.edge(end);
    return new QuantityBin(
        axis.source(), axis.edge(first), end == axis.bins() ? Math.nextUp(upper) : upper);
  }

  /** The bin of a point; −1 if it is outside. */
  int bin(AttainedPoint point) {
    int bin = 0;
    for (ProfileAxis axis : definition.axes()) {
      int place = axis.bin(point.quantity(axis.source()));
      if (place < 0) {
        return -1;
      }
      bin = bin * axis.bins() + place;
    }
    return bin;
  }
}
