package org.g221.engine.contour;

import java.util.Locale;

/** Which side of the true contour is proved. */
public enum ContourKind {
  /** Every value inside is attained with a χ² within the level. */
  INNER,
  /** No value outside is. */
  OUTER;

  /** The name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean holds(CellState state) {
    return state == CellState.INSIDE || this == OUTER && state == CellState.BETWEEN;
  }
}
