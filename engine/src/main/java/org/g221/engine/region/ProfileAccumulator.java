package org.g221.engine.region;

import java.io.Serializable;
import java.util.Arrays;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.grid.NodeStrip;

/** Finds for each bin of a profile the smallest χ² and the node that attains it. */
public final class ProfileAccumulator implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int STRIPS_BETWEEN_CEILINGS = 64;

  private final ProfileDefinition definition;
  private final double[] smallest;
  private final long[] node;
  private double ceiling = Double.POSITIVE_INFINITY;
  private int stripsUntilCeiling = STRIPS_BETWEEN_CEILINGS;
  private transient int[] binX;
  private transient int[] binY;

  public ProfileAccumulator(ProfileDefinition definition) {
    this.definition = definition;
    this.smallest = new double[definition.bins()];
    this.node = new long[definition.bins()];
    Arrays.fill(smallest, Double.POSITIVE_INFINITY);
    Arrays.fill(node, -1);
  }

  /** Takes the nodes of a strip. */
  public void accept(NodeStrip strip) {
    // No bin holds a larger χ² than the ceiling, so such a strip can change nothing.
    if (strip.smallestChiSquare() > ceiling) {
      return;
    }
    if (binX == null) {
      binX = new int[ProgramRun.STRIP_LENGTH];
      binY = new int[ProgramRun.STRIP_LENGTH];
    }
    ProfileAxis x = definition.axes().get(0);
    ProfileAxis y = definition.dimension() == 2 ? definition.axes().get(1) : null;
    if (varies(x, strip) || (y != null && varies(y, strip))) {
      fillBins(x, strip, binX);
      if (y != null) {
        fillBins(y, strip, binY);
      }
      update(strip, y == null ? 1 : y.bins());
    } else {
      updateOneBin(strip, commonBin(x, strip), y == null ? 0 : commonBin(y, strip));
    }
    lowerCeiling();
  }

  private void lowerCeiling() {
    stripsUntilCeiling--;
    if (stripsUntilCeiling == 0) {
      stripsUntilCeiling = STRIPS_BETWEEN_CEILINGS;
      ceiling = Arrays.stream(smallest).max().orElseThrow();
    }
  }

  /** All nodes of the strip fall into the same bin. */
  private void updateOneBin(NodeStrip strip, int x, int y) {
    if (x < 0 || y < 0) {
      return;
    }
    int columns = definition.dimension() == 2 ? definition.axes().get(1).bins() : 1;
    int bin = x * columns + y;
    if (strip.smallestChiSquare() <= smallest[bin]) {
      offer(bin, strip.smallestChiSquare(), strip.gridIndex(strip.smallestPosition()));
    }
  }

  private void update(NodeStrip strip, int columns) {
    double[] chiSquare = strip.chiSquare();
    for (int i = 0; i < strip.count(); i++) {
      // binY is all zero for a profile in one quantity.
      int x = binX[i];
      int y = binY[i];
      if (x >= 0
          && y >= 0
          && chiSquare[i] <= smallest[x * columns + y]
          && chiSquare[i] < Double.POSITIVE_INFINITY) {
        offer(x * columns + y, chiSquare[i], strip.gridIndex(i));
      }
    }
  }

  /** Takes a node by itself. */
  void offer(int bin, double chiSquare, long gridIndex) {
    BestFit better = new BestFit(smallest[bin], node[bin]).or(new BestFit(chiSquare, gridIndex));
    smallest[bin] = better.chiSquare();
    node[bin] = better.gridIndex();
  }

  private static boolean varies(ProfileAxis axis, NodeStrip strip) {
    return axis.onGridAxis()
        ? strip.axisVaries(axis.source())
        : strip.quantityVaries(axis.source());
  }

  private static int commonBin(ProfileAxis axis, NodeStrip strip) {
    return axis.onGridAxis()
        ? strip.outerPosition(axis.source())
        : axis.bin(strip.quantity(axis.source(), 0));
  }

  private static void fillBins(ProfileAxis axis, NodeStrip strip, int[] bins) {
    int count = strip.count();
    if (!varies(axis, strip)) {
      Arrays.fill(bins, 0, count, commonBin(axis, strip));
    } else if (axis.onGridAxis()) {
      System.arraycopy(strip.axisPositions(axis.source()), strip.offset(), bins, 0, count);
    } else {
      double[] values = strip.quantities(axis.source());
      for (int i = 0; i < count; i++) {
        bins[i] = axis.bin(values[i]);
      }
    }
  }

  /** Merges the bins of another accumulator of the same profile. */
  public void combine(ProfileAccumulator other) {
    if (!definition.equals(other.definition)) {
      throw new IllegalArgumentException("profiles of different quantities cannot be merged");
    }
    for (int bin = 0; bin < smallest.length; bin++) {
      offer(bin, other.smallest[bin], other.node[bin]);
    }
  }

  int bins() {
    return smallest.length;
  }

  /** Smallest χ² of a bin so far; positive infinity if no node has fallen into it. */
  double smallest(int bin) {
    return smallest[bin];
  }

  /** The node that attains it; −1 if there is none. */
  long node(int bin) {
    return node[bin];
  }

  /** The profile of the nodes taken so far. */
  public ProfileLikelihood profile() {
    return new ProfileLikelihood(definition, smallest, node);
  }
}
