package org.g221.engine.plane;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.relaxation.AttainedPoint;

/**
 * What is fixed while profiles are enclosed.
 *
 * @param profiles their axes are bins of quantities of the problem
 * @param settings how they are enclosed
 * @param least no point has a smaller χ²
 * @param attained the smallest χ² known to be attained
 * @param best coordinates of a point that attains it
 */
public record EnclosedPlanePlan(
    List<ProfileDefinition> profiles,
    PlaneSettings settings,
    double least,
    double attained,
    double[] best)
    implements Serializable {

  /** A task of the first round has at most this many bins. */
  private static final int BINS_OF_A_TASK = 16;

  public EnclosedPlanePlan {
    profiles = List.copyOf(profiles);
    best = best.clone();
    boolean hasNodes =
        profiles.stream().flatMap(one -> one.axes().stream()).anyMatch(ProfileAxis::onGridAxis);
    if (profiles.isEmpty() || hasNodes) {
      throw new IllegalArgumentException("axes of profiles must have bins of quantities");
    }
    if (!(attained < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no point is known from which profiles could start");
    }
    int tasks = rectangles(profiles);
    if (settings.budget() < tasks) {
      throw new IllegalArgumentException(
          "a budget of "
              + settings.budget()
              + " boxes, but the first round has "
              + tasks
              + " tasks");
    }
  }

  /**
   * The plan of some profiles.
   *
   * @param minimum the least χ² of the problem
   * @throws IllegalArgumentException if no point of it is known, or the budget is too small
   */
  public static EnclosedPlanePlan of(
      List<ProfileDefinition> profiles, PlaneSettings settings, Enclosure minimum) {
    return new EnclosedPlanePlan(
        profiles,
        settings,
        minimum.lower(),
        minimum.upper(),
        minimum.best().map(AttainedPoint::coordinates).orElse(new double[0]));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EnclosedPlanePlan that
        && profiles.equals(that.profiles)
        && settings.equals(that.settings)
        && least == that.least
        && attained == that.attained
        && Arrays.equals(best, that.best);
  }

  @Override
  public int hashCode() {
    return 31 * profiles.hashCode() + settings.hashCode();
  }

  /** χ² above this does not matter. */
  public double ceiling() {
    return attained + settings.limit();
  }

  @Override
  public double[] best() {
    return best.clone();
  }

  /** Number of tasks of the first round, each of which needs a box at least. */
  public static int rectangles(List<ProfileDefinition> profiles) {
    return (int)
        profiles.stream().flatMap(one -> BinRectangle.all(one).pieces(BINS_OF_A_TASK)).count();
  }

  /** The first round: all bins, in rectangles. */
  public List<PlaneTask> firstRound() {
    long share = settings.budget() / rectangles(profiles);
    List<PlaneTask> tasks = new ArrayList<>();
    for (int profile = 0; profile < profiles.size(); profile++) {
      int number = profile;
      BinRectangle.all(profiles.get(profile))
          .pieces(BINS_OF_A_TASK)
          .forEach(
              piece ->
                  tasks.add(
                      new PlaneTask(
                          1,
                          tasks.size(),
                          number,
                          piece,
                          Math.min(share, settings.binBoxes() * piece.size()),
                          List.of(best))));
    }
    return tasks;
  }

  /** An upper end beyond which the least χ² of a bin does not matter. */
  double limit(EnclosedBin bin) {
    return Math.min(bin.upper() - settings.tolerance(), ceiling());
  }

  /** What is known of a bin. */
  public BinState state(EnclosedBin bin) {
    if (bin.lower() >= ceiling()) {
      return BinState.ABOVE;
    }
    return bin.lower() >= limit(bin) ? BinState.ENCLOSED : BinState.OPEN;
  }

  /** Width of the enclosure of a bin, as far as it lies below the ceiling. */
  public double width(EnclosedBin bin) {
    return Math.max(0, Math.min(bin.upper(), ceiling()) - bin.lower());
  }
}
