package org.g221.job.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.g221.job.canvas.Label;
import org.g221.job.plot.LegendPlace;

/**
 * What a figure shows.
 *
 * @param id names its files
 * @param title above the frame; if empty, the scans
 * @param y if it names no quantity, the figure shows Δχ² along x
 * @param size width and height of the picture in pixels
 * @param items those drawn first come first
 */
record FigureSpecification(
    String id,
    Optional<Label> title,
    Side x,
    Side y,
    Optional<Size> size,
    LegendPlace legend,
    List<FigureItem> items) {

  /**
   * One side of the frame.
   *
   * @param quantity empty for Δχ²
   * @param range if empty, all that the scans show
   * @param label if empty, the symbol of the quantity
   * @param logarithmic if empty, as the nodes of the scans are spaced
   */
  record Side(
      Optional<String> quantity,
      Optional<Range> range,
      Optional<Label> label,
      Optional<Boolean> logarithmic,
      Manner.Place place) {}

  /** From one value to a higher one. */
  record Range(double lower, double upper) {}

  /** In pixels, a 96th of an inch. */
  record Size(double width, double height) {}

  FigureSpecification {
    Objects.requireNonNull(id);
    items = List.copyOf(items);
  }

  boolean isPlane() {
    return y.quantity().isPresent();
  }
}
