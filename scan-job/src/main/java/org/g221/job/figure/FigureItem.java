package org.g221.job.figure;

import java.util.List;
import java.util.Optional;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.canvas.Label;

/** One thing in a figure. Scans are named by their folders. */
sealed interface FigureItem {

  /** Number of depths of items of the same order. */
  int DEPTHS = 5;

  Manner manner();

  /** Of items of the same order those with a lower one are drawn first: bands below all. */
  int depth();

  /** The scan it is about; if empty, the first one of the figure. */
  default Optional<String> scan() {
    return Optional.empty();
  }

  /** Whether the data set of its scan must be at hand. */
  default boolean needsData() {
    return true;
  }

  /** What a scan found in one of its profiles. */
  sealed interface OfProfile extends FigureItem {

    String folder();

    /** Those of the scan if there are none. */
    List<ConfidenceLevel> levels();

    @Override
    default int depth() {
      return 1;
    }

    @Override
    default Optional<String> scan() {
      return Optional.of(folder());
    }

    @Override
    default boolean needsData() {
      return false;
    }
  }

  /**
   * Confidence regions in a plane.
   *
   * @param levels those of the scan if there are none
   */
  record Region(String folder, List<ConfidenceLevel> levels, Manner manner) implements OfProfile {
    public Region {
      levels = List.copyOf(levels);
    }
  }

  /**
   * Δχ² along one quantity, with its intervals.
   *
   * @param levels those of the scan if there are none
   */
  record Curve(String folder, List<ConfidenceLevel> levels, Manner manner) implements OfProfile {
    public Curve {
      levels = List.copyOf(levels);
    }
  }

  /**
   * What was measured, with its uncertainty.
   *
   * @param name an observable, for all its measurements combined, or a measurement
   * @param sigmas the widths of bands, in standard deviations
   */
  record Band(String name, List<Integer> sigmas, Optional<String> scan, Manner manner)
      implements FigureItem {
    @Override
    public int depth() {
      return 0;
    }

    public Band {
      sigmas = List.copyOf(sigmas);
    }
  }

  /** An upper limit, by the name of its observable or measurement. */
  record Limit(String name, Optional<String> scan, Manner manner) implements FigureItem {
    @Override
    public int depth() {
      return 2;
    }
  }

  /** All that a report shows of the measurements of a quantity. */
  record Measured(boolean alongX, Optional<String> scan, Manner manner) implements FigureItem {
    @Override
    public int depth() {
      return 0;
    }
  }

  /** A line at a value. */
  record Line(boolean alongX, double value, Manner manner) implements FigureItem {
    @Override
    public int depth() {
      return 2;
    }

    @Override
    public boolean needsData() {
      return false;
    }
  }

  /** The best fit of a scan. */
  record BestFit(Optional<String> scan, Manner manner) implements FigureItem {
    @Override
    public int depth() {
      return 3;
    }
  }

  /**
   * The Standard Model.
   *
   * @param sigmas how much of its uncertainty is shown, in standard deviations
   */
  record StandardModel(int sigmas, Optional<String> scan, Manner manner) implements FigureItem {
    @Override
    public int depth() {
      return 2;
    }
  }

  /** The Standard Model with one standard deviation, if it predicts anything that is shown. */
  record Expected(Optional<String> scan, Manner manner) implements FigureItem {
    @Override
    public int depth() {
      return 2;
    }
  }

  /**
   * A point.
   *
   * @param errorX 0 for none
   * @param errorY 0 for none
   */
  record Point(double x, double y, double errorX, double errorY, Manner manner)
      implements FigureItem {
    @Override
    public int depth() {
      return 3;
    }

    @Override
    public boolean needsData() {
      return false;
    }
  }

  /** A text that begins at a place. */
  record Note(Label text, double x, double y, Manner manner) implements FigureItem {
    @Override
    public int depth() {
      return 4;
    }

    @Override
    public boolean needsData() {
      return false;
    }
  }
}
