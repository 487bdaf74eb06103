package org.g221.engine.enclosure;

/** Hears how far a search is; it does not change the result. */
@FunctionalInterface
public interface SearchListener {

  /** Hears nothing. */
  SearchListener NONE = (boxes, lower, upper) -> {};

  /** Tells how many boxes have been bounded, and what is known of the least χ². */
  void progress(long boxes, double lower, double upper);
}
