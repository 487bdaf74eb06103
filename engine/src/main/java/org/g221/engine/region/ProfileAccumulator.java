package org.g221.engine.region;

import java.io.Serializable;
import java.util.Arrays;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.grid.NodeStrip;

/** Finds for each bin of a profile the smallest χ² and the node that attains it. */
public final class ProfileAccumulator implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ProfileDefinition definition;
  private final double[] smallest;
  private final long[] node;
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
    if (binX == null) {
      binX = new int[ProgramRun.STRIP_LENGTH];
      binY = new int[ProgramRun.STRIP_LENGTH];
    }
    fillBins(definition.axes().get(0), strip, binX);
    int columns = 1;
    if (definition.dimension() == 2) {
      fillBins(definition.axes().get(1), strip, binY);
      columns = definition.axes().get(1).bins();
    }
    update(strip, columns);
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

  private void offer(int bin, double chiSquare, long gridIndex) {
    BestFit better =
        new BestFit(smallest[bin], node[bin]).or(new BestFit(chiSquare, gridIndex));
    smallest[bin] = better.chiSquare();
    node[bin] = better.gridIndex();
  }

  private static void fillBins(ProfileAxis axis, NodeStrip strip, int[] bins) {
    int count = strip.count();
    if (axis.onGridAxis()) {
      if (strip.axisVaries(axis.source())) {
        System.arraycopy(strip.axisPositions(axis.source()), strip.offset(), bins, 0, count);
      } else {
        Arrays.fill(bins, 0, count, strip.outerPosition(axis.source()));
      }
    } else if (strip.quantityVaries(axis.source())) {
      double[] values = strip.quantities(axis.source());
      for (int i = 0; i < count; i++) {
        bins[i] = axis.bin(values[i]);
      }
    } else {
      Arrays.fill(bins, 0, count, axis.bin(strip.quantity(axis.source(), 0)));
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

  /** The profile of the nodes taken so far. */
  public ProfileLikelihood profile() {
    return new ProfileLikelihood(definition, smallest, node);
  }
}
