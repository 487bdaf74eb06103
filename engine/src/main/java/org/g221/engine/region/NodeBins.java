package org.g221.engine.region;

import org.g221.engine.grid.NodeStrip;

/**
 * The bins of the nodes of a strip on one axis of a profile.
 *
 * <p>Valid until the strip changes.
 */
interface NodeBins {

  /** The bins on an axis of the nodes of a strip. */
  static NodeBins of(ProfileAxis axis, NodeStrip strip) {
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
  default boolean isCommon() {
    return false;
  }

  /** The bin that all nodes have, −1 outside. */
  default int common() {
    throw new IllegalStateException("bins differ");
  }

  /** All nodes have the same bin. */
  record Common(int common) implements NodeBins {

    @Override
    public int at(int position) {
      return common;
    }

    @Override
    public boolean isCommon() {
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

  /** Values of a quantity. */
  record OfValues(ProfileAxis axis, double[] values) implements NodeBins {

    @Override
    public int at(int position) {
      return axis.bin(values[position]);
    }
  }
}
