package org.g221.engine.contour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.g221.engine.plane.EnclosedBin;
import org.g221.engine.plane.PlaneOutcome;

/**
 * A {@link PlaneOutcome} or {@link ContourOutcome} as bytes, so that it can be kept on disk and
 * read by another process.
 *
 * <p>Numbers are big-endian as in {@link DataOutput}: round and number of the task (int), boxes
 * (long), number of bins (int). Then for each bin: its lower end, its upper end (double), boxes
 * (long), number of coordinates of its point, 0 if there is none (int), and these (double). Of
 * contours: number of the bin (int), boxes (long), number of levels and of cells (int), and for
 * each level the state of each cell (byte).
 */
public final class OutcomeFormat {

  /** More than anyone has; prevents damaged bytes from requesting all memory. */
  private static final int MOST_BINS = 1 << 24;

  private static final int MOST_COORDINATES = 64;
  private static final int MOST_LEVELS = 1 << 8;
  private static final int MOST_CELLS = 1 << 10;

  private OutcomeFormat() {}

  /** Writes an outcome. */
  public static void write(PlaneOutcome outcome, DataOutput out) throws IOException {
    out.writeInt(outcome.round());
    out.writeInt(outcome.number());
    out.writeLong(outcome.boxes());
    out.writeInt(outcome.bins().size());
    for (EnclosedBin bin : outcome.bins()) {
      write(bin, out);
    }
  }

  private static void write(EnclosedBin bin, DataOutput out) throws IOException {
    out.writeDouble(bin.lower());
    out.writeDouble(bin.upper());
    out.writeLong(bin.boxes());
    double[] point = bin.point();
    out.writeInt(point.length);
    for (double coordinate : point) {
      out.writeDouble(coordinate);
    }
  }

  /**
   * Reads an outcome.
   *
   * @throws IOException if the bytes are not in this format
   */
  public static PlaneOutcome read(DataInput in) throws IOException {
    int round = in.readInt();
    int number = in.readInt();
    long boxes = in.readLong();
    int count = count(in, MOST_BINS, "bins");
    List<EnclosedBin> bins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bins.add(readBin(in));
    }
    return new PlaneOutcome(round, number, bins, boxes);
  }

  private static EnclosedBin readBin(DataInput in) throws IOException {
    double lower = in.readDouble();
    double upper = in.readDouble();
    long boxes = in.readLong();
    double[] point = new double[count(in, MOST_COORDINATES, "coordinates")];
    for (int i = 0; i < point.length; i++) {
      point[i] = in.readDouble();
    }
    try {
      return new EnclosedBin(lower, upper, point, boxes);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Writes an outcome of contours. */
  public static void write(ContourOutcome outcome, DataOutput out) throws IOException {
    byte[][] states = outcome.states();
    out.writeInt(outcome.bin());
    out.writeLong(outcome.boxes());
    out.writeInt(states.length);
    out.writeInt(states.length == 0 ? 0 : states[0].length);
    for (byte[] ofLevel : states) {
      out.write(ofLevel);
    }
  }

  /**
   * Reads an outcome of contours.
   *
   * @throws IOException if the bytes are not in this format
   */
  public static ContourOutcome readContour(DataInput in) throws IOException {
    int bin = in.readInt();
    long boxes = in.readLong();
    int levels = count(in, MOST_LEVELS, "levels");
    byte[][] states = new byte[levels][count(in, MOST_CELLS, "cells")];
    for (byte[] ofLevel : states) {
      in.readFully(ofLevel);
      for (byte state : ofLevel) {
        if (state < 0 || state >= CellState.values().length) {
          throw new IOException("a cell with state " + state);
        }
      }
    }
    return new ContourOutcome(bin, states, boxes);
  }

  private static int count(DataInput in, int most, String what) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException(
          String.format(Locale.ROOT, "%d %s where %d are the most", count, what, most));
    }
    return count;
  }
}
