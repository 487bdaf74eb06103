package org.g221.job.row;

/**
 * Leaves out rows evenly and reproducibly: a row stays at level k if the first k bits of a hash of
 * its grid index are zero, so that about one row in 2ᵏ stays, each standing for 2ᵏ.
 */
public final class Thinning {

  public static final int LEVELS = Long.SIZE;

  private Thinning() {}

  /** The highest level at which the row of a node stays. */
  static int highestLevel(long gridIndex) {
    return Math.min(LEVELS - 1, Long.numberOfLeadingZeros(hash(gridIndex)));
  }

  /**
   * The place of a node among those that stay longest, in unsigned order: the lowest of any number
   * of nodes are an even choice among them.
   */
  static long rank(long gridIndex) {
    return hash(gridIndex);
  }

  /** Finaliser of the SplitMix64 generator: neighbouring numbers have unrelated hashes. */
  private static long hash(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /**
   * The lowest level at which at most {@code atMost} rows stay.
   *
   * @param rowsByHighestLevel number of rows for each highest level
   */
  public static int level(long[] rowsByHighestLevel, long atMost) {
    long staying = 0;
    for (int level = LEVELS - 1; level >= 0; level--) {
      staying += rowsByHighestLevel[level];
      if (staying > atMost) {
        return level + 1;
      }
    }
    return 0;
  }

  public static double weight(int level) {
    return Math.scalb(1.0, level);
  }
}
