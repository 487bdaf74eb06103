package org.g221.engine.region;

import java.io.Serializable;
import java.util.List;
import org.g221.engine.grid.NodeStrip;

/**
 * The plane or line in which a profile likelihood is shown.
 *
 * @param axes one or two
 */
public record ProfileDefinition(List<ProfileAxis> axes) implements Serializable {

  public ProfileDefinition {
    axes = List.copyOf(axes);
    if (axes.isEmpty() || axes.size() > 2) {
      throw new IllegalArgumentException("a profile has one or two axes");
    }
  }

  /** Such as {@code R(D*) x R_K[1,6]}. */
  public String name() {
    return axes.size() == 1 ? axes.get(0).name() : axes.get(0).name() + " x " + axes.get(1).name();
  }

  public int dimension() {
    return axes.size();
  }

  /** Number of bins. */
  public int bins() {
    return axes.stream().mapToInt(ProfileAxis::bins).reduce(1, Math::multiplyExact);
  }

  /** The bin of one node of a strip, −1 if it lies outside. */
  int bin(NodeStrip strip, int position) {
    int bin = bin(axes.get(0), strip, position);
    if (axes.size() == 1 || bin < 0) {
      return bin;
    }
    int column = bin(axes.get(1), strip, position);
    return column < 0 ? -1 : bin * axes.get(1).bins() + column;
  }

  private static int bin(ProfileAxis axis, NodeStrip strip, int position) {
    if (!axis.onGridAxis()) {
      return axis.bin(strip.quantity(axis.source(), position));
    }
    return strip.axisVaries(axis.source())
        ? strip.axisPositions(axis.source())[strip.offset() + position]
        : strip.outerPosition(axis.source());
  }
}
