package org.g221.engine.plane;

/** What is known of a bin. */
public enum BinState {
  /** The least χ² is enclosed as narrowly as asked. */
  ENCLOSED,
  /** χ² is proved to be above the limit in all of it. */
  ABOVE,
  /** The budget has ended before; the enclosure is wider than asked. */
  OPEN
}
