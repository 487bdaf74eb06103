package org.g221.engine.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.g221.engine.evaluation.ExclusionCounts;

/**
 * A {@link ScanAccumulator} as bytes, so that it can be kept on disk and read by another process.
 *
 * <p>Numbers are big-endian as in {@link DataOutput}: smallest χ² (double), its node (long), number
 * of nodes done (long), number of reasons for exclusion (int) and their counts (long), the last one
 * for results that are not finite, number of profiles (int). Then for each profile: number of bins
 * (int), number of bins reached by a node (int), and for each of those its number (int), smallest
 * χ² (double) and node (long).
 */
public final class AccumulatorFormat {

  private AccumulatorFormat() {}

  /** Writes an accumulator. */
  public static void write(ScanAccumulator accumulator, DataOutput out) throws IOException {
    out.writeDouble(accumulator.bestFit().chiSquare());
    out.writeLong(accumulator.bestFit().gridIndex());
    out.writeLong(accumulator.nodes());
    write(accumulator.excluded(), out);
    out.writeInt(accumulator.profileAccumulators().size());
    for (ProfileAccumulator profile : accumulator.profileAccumulators()) {
      write(profile, out);
    }
  }

  private static void write(ExclusionCounts excluded, DataOutput out) throws IOException {
    out.writeInt(excluded.rules() + 1);
    for (int rule = 0; rule < excluded.rules(); rule++) {
      out.writeLong(excluded.count(rule));
    }
    out.writeLong(excluded.countNotFinite());
  }

  private static void write(ProfileAccumulator profile, DataOutput out) throws IOException {
    int bins = profile.bins();
    int reached = 0;
    for (int bin = 0; bin < bins; bin++) {
      reached += profile.node(bin) >= 0 ? 1 : 0;
    }
    out.writeInt(bins);
    out.writeInt(reached);
    for (int bin = 0; bin < bins; bin++) {
      if (profile.node(bin) >= 0) {
        out.writeInt(bin);
        out.writeDouble(profile.smallest(bin));
        out.writeLong(profile.node(bin));
      }
    }
  }

  /**
   * Reads an accumulator.
   *
   * @param definitions the profiles it is expected to have
   * @throws IOException if it has others, or the bytes are not in this format
   */
  public static ScanAccumulator read(List<ProfileDefinition> definitions, DataInput in)
      throws IOException {
    BestFit bestFit = new BestFit(in.readDouble(), in.readLong());
    long nodes = in.readLong();
    ScanAccumulator accumulator = new ScanAccumulator(definitions, readExcluded(in));
    accumulator.restore(bestFit, nodes);
    requireEqual(in.readInt(), definitions.size(), "profiles");
    for (ProfileAccumulator profile : accumulator.profileAccumulators()) {
      read(profile, in);
    }
    return accumulator;
  }

  private static ExclusionCounts readExcluded(DataInput in) throws IOException {
    // Far more than there are rules; prevents damaged bytes from requesting all memory.
    int reasons = number(in, 1 << 16, "reasons for exclusion");
    if (reasons == 0) {
      throw new IOException("0 reasons for exclusion where 1 is the least");
    }
    ExclusionCounts excluded = new ExclusionCounts(reasons - 1);
    for (int rule = 0; rule < excluded.rules(); rule++) {
      excluded.add(rule, in.readLong());
    }
    excluded.addNotFinite(in.readLong());
    return excluded;
  }

  private static void read(ProfileAccumulator profile, DataInput in) throws IOException {
    requireEqual(in.readInt(), profile.bins(), "bins");
    int reached = number(in, profile.bins(), "bins reached");
    for (int i = 0; i < reached; i++) {
      int bin = number(in, profile.bins() - 1, "bin");
      profile.offer(bin, in.readDouble(), in.readLong());
    }
  }

  private static int number(DataInput in, int largest, String what) throws IOException {
    int number = in.readInt();
    if (number < 0 || number > largest) {
      throw new IOException(
          String.format(Locale.ROOT, "%d %s where %d are the most", number, what, largest));
    }
    return number;
  }

  private static void requireEqual(int found, int expected, String what) throws IOException {
    if (found != expected) {
      throw new IOException(
          String.format(Locale.ROOT, "%d %s where %d are expected", found, what, expected));
    }
  }
}
