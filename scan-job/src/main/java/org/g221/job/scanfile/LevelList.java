package org.g221.job.scanfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.g221.engine.region.ConfidenceLevel;

/** Confidence levels listed one by one in a scan file or on the command line. */
public final class LevelList {

  private final List<ConfidenceLevel> levels = new ArrayList<>();

  /**
   * Adds a level.
   *
   * @param error receives a mistake, worded to follow the name of its place
   */
  public void add(double probability, Consumer<String> error) {
    Optional<String> mistake = ConfidenceLevel.mistake(probability);
    if (mistake.isPresent()) {
      error.accept(mistake.get());
      return;
    }
    ConfidenceLevel level = new ConfidenceLevel(probability);
    if (levels.contains(level)) {
      error.accept("is " + probability + ", which is already given");
      return;
    }
    levels.add(level);
  }

  /** The valid levels, in the order given. */
  public List<ConfidenceLevel> levels() {
    return List.copyOf(levels);
  }
}
