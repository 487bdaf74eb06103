package org.g221.engine.search;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.engine.profile.BinSelection;
import org.g221.engine.profile.NodeBins;
import org.g221.engine.profile.ProfileAccumulator;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ScanAccumulator;

/**
 * The smallest known χ² of a scan and of each bin of its profiles, which tell the boxes of nodes
 * that still matter. Shared by the threads of a machine, so that each benefits from what others
 * find.
 *
 * <p>A box matters if, as far as its bounds tell, it may hold a node that is kept as a row, that is
 * the best fit, or that is the best of a bin it can fall into, unless that bin stays open: because
 * its χ² lies beyond the limit of profiles, and it is not among those that are wanted although it
 * may. A node that attains what is known matters, so that among equals the one with the lowest
 * number is found, and so that what was found by one attempt at some work is found again by the
 * next.
 */
public final class KnownMinima implements BoxFilter, Serializable {

  private static final long serialVersionUID = 1L;

  /** With more bins that a box may improve, it is cut without looking at each of them. */
  private static final int MOST_OPEN = 32;

  private final List<ProfileDefinition> definitions;
  private final double rowLimit;
  private final double profileLimit;
  private final BinSelection wanted;
  private final BinCounts[] wantedCounts;

  /** Of quantities in the bins of each profile, by axis; none for nodes and missing axes. */
  private final QuantityRange[][][] ranges;

  // χ² is not negative, so numbers are ordered like their bits.
  private final AtomicLongArray best = new AtomicLongArray(1);
  private final AtomicLongArray[] bins;

  /**
   * @param rowLimit largest χ² of a row; negative infinity for no rows
   * @param profileLimit how far above the best fit bins are resolved; negative infinity for only
   *     the wanted ones
   * @param wanted bins that are resolved at any χ²
   */
  public KnownMinima(double rowLimit, double profileLimit, BinSelection wanted) {
    this.definitions = wanted.definitions();
    this.rowLimit = rowLimit;
    this.profileLimit = profileLimit;
    this.wanted = wanted;
    this.bins = new AtomicLongArray[definitions.size()];
    this.wantedCounts = new BinCounts[bins.length];
    this.ranges = new QuantityRange[bins.length][2][0];
    long infinity = Double.doubleToLongBits(Double.POSITIVE_INFINITY);
    best.set(0, infinity);
    for (int k = 0; k < bins.length; k++) {
      long[] unknown = new long[definitions.get(k).bins()];
      Arrays.fill(unknown, infinity);
      bins[k] = new AtomicLongArray(unknown);
      for (int axis = 0; axis < definitions.get(k).dimension(); axis++) {
        ranges[k][axis] = QuantityRange.ofBins(definitions.get(k).axes().get(axis));
      }
      wantedCounts[k] = new BinCounts(definitions.get(k), wanted.of(k));
    }
  }

  /** Limit above the best fit up to which bins are resolved. */
  public double profileLimit() {
    return profileLimit;
  }

  /** Bins that are resolved at any χ². */
  public BinSelection wanted() {
    return wanted;
  }

  /** Takes over the minima of an accumulator. */
  public void accept(ScanAccumulator accumulator) {
    lower(best, 0, accumulator.bestFit().chiSquare());
    for (int k = 0; k < bins.length; k++) {
      ProfileAccumulator profile = accumulator.profileAccumulators().get(k);
      for (int bin = 0; bin < bins[k].length(); bin++) {
        lower(bins[k], bin, profile.smallest(bin));
      }
    }
  }

  private static void lower(AtomicLongArray values, int index, double value) {
    long bits = Double.doubleToLongBits(value);
    if (bits < values.get(index)) {
      values.accumulateAndGet(index, bits, Math::min);
    }
  }

  private static double value(AtomicLongArray values, int index) {
    return Double.longBitsToDouble(values.get(index));
  }

  /** Takes over the minima of visited nodes. */
  public void accept(NodeStrip strip) {
    lower(best, 0, strip.smallestChiSquare());
    for (int k = 0; k < bins.length; k++) {
      accept(strip, k);
    }
  }

  private void accept(NodeStrip strip, int profile) {
    NodeBins nodeBins = NodeBins.of(definitions.get(profile), strip);
    double[] chiSquare = strip.chiSquare();
    for (int i = 0; i < strip.count(); i++) {
      int bin = chiSquare[i] < Double.POSITIVE_INFINITY ? nodeBins.at(i) : -1;
      if (bin >= 0) {
        lower(bins[profile], bin, chiSquare[i]);
      }
    }
  }

  @Override
  public boolean matters(NodeBox box, BoundedBox bounds) {
    double lowest = bounds.lowerChiSquare();
    double known = value(best, 0);
    // Comparisons are written so that a NaN bound rules nothing out.
    if (!(lowest > rowLimit) || !(lowest > known)) {
      return true;
    }
    // Rounded up, so that a difference of two χ² that rounds to the limit still counts.
    boolean within = !(lowest > Math.nextUp(known + profileLimit));
    for (int k = 0; k < bins.length; k++) {
      if (mayImprove(k, box, bounds, lowest, within)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayImprove(
      int profile, NodeBox box, BoundedBox bounds, double lowest, boolean within) {
    List<ProfileAxis> axes = definitions.get(profile).axes();
    boolean plane = axes.size() == 2;
    int firstX = firstBin(axes.get(0), box, bounds);
    int lastX = lastBin(axes.get(0), box, bounds);
    int firstY = plane ? firstBin(axes.get(1), box, bounds) : 0;
    int lastY = plane ? lastBin(axes.get(1), box, bounds) : 0;
    if (!within && !wantedCounts[profile].any(firstX, lastX, firstY, lastY)) {
      return false;
    }
    int columns = definitions.get(profile).columns();
    int open = 0;
    for (int x = firstX; x <= lastX; x++) {
      int last = x * columns + lastY;
      for (int bin = next(profile, x * columns + firstY, within);
          bin >= 0 && bin <= last;
          bin = next(profile, bin + 1, within)) {
        if (lowest > value(bins[profile], bin)) {
          continue;
        }
        open++;
        if (open > MOST_OPEN || mayImprove(profile, x, bin - x * columns, bounds)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a box may improve a bin, by its bounds at the points that fall into it. */
  private boolean mayImprove(int profile, int x, int y, BoundedBox bounds) {
    QuantityRange[] ofX = ranges[profile][0];
    QuantityRange[] ofY = ranges[profile][1];
    List<QuantityRange> both = new ArrayList<>(2);
    if (ofX.length > 0) {
      both.add(ofX[x]);
    }
    if (ofY.length > 0) {
      both.add(ofY[y]);
    }
    int bin = x * definitions.get(profile).columns() + y;
    return both.isEmpty() || !(bounds.lowerChiSquare(both) > value(bins[profile], bin));
  }

  /** The first bin that counts at or after a bin. */
  private int next(int profile, int bin, boolean within) {
    return within ? bin : wantedCounts[profile].next(bin);
  }

  private static int firstBin(ProfileAxis axis, NodeBox box, BoundedBox bounds) {
    return axis.onGridAxis()
        ? box.first()[axis.source()]
        : axis.firstBin(bounds.lowerQuantity(axis.source()));
  }

  private static int lastBin(ProfileAxis axis, NodeBox box, BoundedBox bounds) {
    return axis.onGridAxis()
        ? box.end()[axis.source()] - 1
        : axis.lastBin(bounds.upperQuantity(axis.source()));
  }
}
