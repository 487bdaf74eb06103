package org.g221.engine.contour;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Where the cells of a bin lie.
 *
 * @param bin number of the bin
 * @param states for each level, and for each cell of the bin, those of the second quantity fastest,
 *     the number of its {@link CellState}
 * @param boxes number of boxes bounded
 */
public record ContourOutcome(int bin, byte[][] states, long boxes) implements Serializable {

  public ContourOutcome {
    states = Arrays.stream(states).map(byte[]::clone).toArray(byte[][]::new);
  }

  @Override
  public byte[][] states() {
    return Arrays.stream(states).map(byte[]::clone).toArray(byte[][]::new);
  }

  /** Where a cell lies. */
  public CellState state(int level, int cell) {
    return CellState.values()[states[level][cell]];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContourOutcome that
        && bin == that.bin
        && Arrays.deepEquals(states, that.states)
        && boxes == that.boxes;
  }

  @Override
  public int hashCode() {
    return 31 * bin + Arrays.deepHashCode(states);
  }
}
