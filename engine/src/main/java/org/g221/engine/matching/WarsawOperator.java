package org.g221.engine.matching;

import java.util.List;
import org.g221.engine.formula.Complex;

/**
 * An operator of the Warsaw basis that the heavy vectors generate, with its name in WCxf (Wilson
 * coefficient exchange format, arXiv:1712.05298).
 */
public enum WarsawOperator {
  LEPTON_QUARK("lq3", 4, false, (m, f) -> m.leptonQuark(f[0], f[1], f[2], f[3])),
  QUARK_QUARK("qq3", 4, true, (m, f) -> m.quarkQuark(f[0], f[1], f[2], f[3])),
  LEPTON_LEPTON("ll", 4, true, (m, f) -> m.leptonLepton(f[0], f[1], f[2], f[3])),
  HIGGS_LEPTON("phil3", 2, false, (m, f) -> m.higgsLepton(f[0], f[1])),
  HIGGS_QUARK("phiq3", 2, false, (m, f) -> m.higgsQuark(f[0], f[1]));

  private interface Entry {
    Complex of(WarsawMatching matching, int[] flavours);
  }

  private final String key;
  private final int indexCount;
  private final boolean identicalCurrents;
  private final Entry entry;

  WarsawOperator(String key, int indexCount, boolean identicalCurrents, Entry entry) {
    this.key = key;
    this.indexCount = indexCount;
    this.identicalCurrents = identicalCurrents;
    this.entry = entry;
  }

  /** The name in WCxf, such as {@code lq3}. */
  public String key() {
    return key;
  }

  /** Number of flavour indices, 2 or 4. */
  public int indexCount() {
    return indexCount;
  }

  /** The coefficient of an entry in the sum over all indices. */
  Complex coefficient(WarsawMatching matching, FlavourIndices flavours) {
    return entry.of(matching, flavours.toArray());
  }

  /**
   * Entries for the same operator as {@code flavours}: itself and, for two currents of the same
   * fields, the one with the currents exchanged.
   */
  List<FlavourIndices> sameOperator(FlavourIndices flavours) {
    FlavourIndices exchanged = identicalCurrents ? flavours.exchanged() : flavours;
    return exchanged.equals(flavours) ? List.of(flavours) : List.of(flavours, exchanged);
  }

  @Override
  public String toString() {
    return key;
  }
}
