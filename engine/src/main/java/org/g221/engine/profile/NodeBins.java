package org.g221.engine.profile;

import org.g221.engine.evaluation.NodeStrip;

/**
 * The bins of a profile into which the nodes of a strip fall.
 *
 * <p>Valid until the strip changes.
 */
public interface NodeBins {

  /** The bins of a profile. */
  static NodeBins of(ProfileDefinition definition, NodeStrip strip) {
    NodeBins x = of(definition.axes().get(0), strip);
    if (definition.dimension() == 1) {
      return x;
    }
    ProfileAxis second = definition.axes().get(1);
    OfPlane plane = new OfPlane(x, of(second, strip), second.bins());
    return plane.isSame() ? new Common(plane.at(0)) : plane;
  }

  private static NodeBins of(ProfileAxis axis, NodeStrip strip) {
    int source = axis.source();
    if (axis.onGridAxis()) {
      return strip.axisVaries(source)
          ? new OfPositions(strip.axisPositions(source), strip.offset())
          : new Common(strip.outerPosition(source));
    }
    return strip.quantityVaries(source)
        ? new OfValues(axis, strip.quantities(source))
        : new Common(axis.bin(strip.quantity(source, 0)));
  }

  /** The bin of the node at a position of the strip, −1 outside. */
  int at(int position);

  /** Whether all nodes have the same bin. */
  default boolean isSame() {
    return false;
  }

  /** The same bin for all nodes. */
  record Common(int bin) implements NodeBins {

    @Override
    public int at(int position) {
      return bin;
    }

    @Override
    public boolean isSame() {
      return true;
    }
  }

  /** Each node of a grid axis is a bin. */
  record OfPositions(int[] positions, int offset) implements NodeBins {

    @Override
    public int at(int position) {
      return positions[offset + position];
    }
  }

  /** Bins of the values of a quantity. */
  record OfValues(ProfileAxis axis, double[] values) implements NodeBins {

    @Override
    public int at(int position) {
      return axis.bin(values[position]);
    }
  }

  /** Bins of a plane, row by row. */
  record OfPlane(NodeBins x, NodeBins y, int columns) implements NodeBins {

    @Override
    public int at(int position) {
      int row = x.at(position);
      int column = row < 0 ? -1 : y.at(position);
      return column < 0 ? -1 : row * columns + column;
    }

    @Override
    public boolean isSame() {
      return x.isSame() && y.isSame();
    }
  }
}
