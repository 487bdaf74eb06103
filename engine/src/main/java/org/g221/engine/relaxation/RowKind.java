package org.g221.engine.relaxation;

/** What a row of a least-squares problem stands for. */
public enum RowKind {
  /** Its square counts. */
  RESIDUAL,
  /** The square of its positive part counts. */
  EXCESS,
  /** It must not be negative. */
  RULE,
  /** Logarithm of a residual that is never negative: no larger than that of the root of χ². */
  LOGARITHM;

  /** Whether χ² is the sum of such rows and others. */
  public boolean countsInChiSquare() {
    return this == RESIDUAL || this == EXCESS;
  }
}
