package org.g221.job.figure;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.g221.job.canvas.Label;

/**
 * How an item of a figure is drawn and explained.
 *
 * @param colour as {@code #rrggbb}; if empty, one that no item before it has
 * @param opacity of areas, between 0 and 1; if empty, one that suits the item
 * @param order items with a higher one are drawn above those with a lower one
 * @param legend the text in the legend; if empty, one that follows from the item
 * @param explained whether it is in the legend
 * @param place where mistakes are reported
 */
record Manner(
    Optional<String> colour,
    OptionalDouble opacity,
    int order,
    Optional<Label> legend,
    boolean explained,
    Place place) {

  /** Receives mistakes in the item. */
  @FunctionalInterface
  interface Place {

    /**
     * @param key the part of the item that is mistaken
     * @param message follows the name of the key
     */
    void error(String key, String message);
  }

  private static final double TRANSLUCENT = 0.6;

  Manner {
    Objects.requireNonNull(colour);
    Objects.requireNonNull(legend);
    Objects.requireNonNull(place);
  }

  /** As the item is drawn unless something else is asked for. */
  static Manner usual(Place place) {
    return new Manner(Optional.empty(), OptionalDouble.empty(), 0, Optional.empty(), true, place);
  }

  /** The same with areas through which others are seen. */
  Manner translucent() {
    return new Manner(colour, OptionalDouble.of(TRANSLUCENT), order, legend, explained, place);
  }
}
