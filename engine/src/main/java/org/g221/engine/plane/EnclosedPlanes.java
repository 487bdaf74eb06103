package org.g221.engine.plane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.g221.engine.profile.BinLattice;
import org.g221.engine.profile.ProfileDefinition;

/**
 * What is known of profiles after some rounds.
 *
 * <p>The first round has tasks for all bins; the following ones take up what is left open, the
 * widest enclosures first, until the budget is spent. Each round starts when all outcomes of the
 * one before are there, so that nothing depends on their order.
 *
 * @param plan what is fixed
 * @param round number of rounds that are done
 * @param profiles for each profile, its bins in their order
 * @param boxes boxes bounded so far
 */
public record EnclosedPlanes(
    EnclosedPlanePlan plan, int round, List<List<EnclosedBin>> profiles, long boxes) {

  /** A bin is tried again with so many times as many boxes as it has had. */
  private static final int MORE = 4;

  /** Fewer times as many are not worth it. */
  private static final int WORTH = 2;

  /** Points from which searches in a bin start, its own and those of its neighbours. */
  private static final int MOST_STARTS = 5;

  /** A bin of a profile that is still open. */
  private record Open(int profile, int bin, EnclosedBin enclosed, double width) {}

  public EnclosedPlanes {
    profiles = profiles.stream().map(List::copyOf).toList();
  }

  /** Before the first round. */
  public static EnclosedPlanes begin(EnclosedPlanePlan plan) {
    List<List<EnclosedBin>> unknown = new ArrayList<>();
    for (ProfileDefinition profile : plan.profiles()) {
      unknown.add(Stream.generate(() -> EnclosedBin.UNKNOWN).limit(profile.bins()).toList());
    }
    return new EnclosedPlanes(plan, 0, unknown, 0);
  }

  /** Tasks of the next round, which may run in any order; none if there is nothing left to do. */
  public List<PlaneTask> tasks() {
    return round == 0 ? plan.firstRound() : tasksForOpenBins();
  }

  private List<PlaneTask> tasksForOpenBins() {
    List<PlaneTask> tasks = new ArrayList<>();
    long left = plan.settings().budget() - boxes;
    for (Open open : open()) {
      long spent = open.enclosed().boxes();
      long wanted = Math.max(plan.settings().binBoxes(), MORE * spent);
      long given = Math.min(wanted, left);
      if (given >= Math.max(1, WORTH * spent)) {
        left -= given;
        tasks.add(
            new PlaneTask(
                round + 1,
                tasks.size(),
                open.profile(),
                BinRectangle.single(open.bin(), definition(open.profile()).columns()),
                given,
                starts(open)));
      }
    }
    return tasks;
  }

  private ProfileDefinition definition(int profile) {
    return plan.profiles().get(profile);
  }

  /** Bins that are open, the widest first. */
  private List<Open> open() {
    List<Open> open = new ArrayList<>();
    for (int profile = 0; profile < profiles.size(); profile++) {
      for (int bin = 0; bin < profiles.get(profile).size(); bin++) {
        EnclosedBin enclosed = profiles.get(profile).get(bin);
        if (plan.state(enclosed) == BinState.OPEN) {
          open.add(new Open(profile, bin, enclosed, plan.width(enclosed)));
        }
      }
    }
    open.sort(Comparator.comparingDouble(Open::width).reversed());
    return open;
  }

  private List<double[]> starts(Open open) {
    List<EnclosedBin> bins = profiles.get(open.profile());
    IntStream around =
        IntStream.of(new BinLattice(definition(open.profile())).around(open.bin())).sorted();
    List<double[]> starts =
        IntStream.concat(IntStream.of(open.bin()), around)
            .mapToObj(bins::get)
            .filter(EnclosedBin::isReached)
            .sorted(Comparator.comparingDouble(EnclosedBin::upper))
            .limit(MOST_STARTS)
            .map(EnclosedBin::point)
            .toList();
    return starts.isEmpty() ? List.of(plan.best()) : starts;
  }

  /**
   * What is known after the next round.
   *
   * @param outcomes of all its tasks, in any order
   * @throws IllegalArgumentException if they are of other tasks
   */
  public EnclosedPlanes merge(List<PlaneOutcome> outcomes) {
    List<PlaneTask> tasks = tasks();
    List<PlaneOutcome> ordered =
        outcomes.stream().sorted(Comparator.comparingInt(PlaneOutcome::number)).toList();
    List<EnclosedBin[]> merged = new ArrayList<>();
    profiles.forEach(bins -> merged.add(bins.toArray(EnclosedBin[]::new)));
    long sum = boxes;
    requireEqual(ordered.size(), tasks.size(), "outcomes");
    for (PlaneTask task : tasks) {
      PlaneOutcome outcome = ordered.get(task.number());
      requireEqual(outcome.round(), task.round(), "as the round of an outcome");
      requireEqual(outcome.number(), task.number(), "as the number of an outcome");
      requireEqual(outcome.bins().size(), task.rectangle().size(), "bins in an outcome");
      int[] places = task.rectangle().bins(definition(task.profile()).columns());
      EnclosedBin[] bins = merged.get(task.profile());
      for (int i = 0; i < places.length; i++) {
        bins[places[i]] = bins[places[i]].and(outcome.bins().get(i));
      }
      sum += outcome.boxes();
    }
    return new EnclosedPlanes(plan, round + 1, merged.stream().map(List::of).toList(), sum);
  }

  private static void requireEqual(int found, int expected, String what) {
    if (found != expected) {
      throw new IllegalArgumentException(
          found + " " + what + " where " + expected + " is expected");
    }
  }

  /** The smallest χ² known to be attained by any point. */
  public double attained() {
    return DoubleStream.concat(
            DoubleStream.of(plan.attained()),
            profiles.stream().flatMap(List::stream).mapToDouble(EnclosedBin::upper))
        .min()
        .orElseThrow();
  }

  /** Number of bins of which some is known. */
  public long count(BinState state) {
    return profiles.stream().flatMap(List::stream).filter(bin -> plan.state(bin) == state).count();
  }

  /** Width of the widest enclosure below the ceiling. */
  public double widest() {
    return profiles.stream().flatMap(List::stream).mapToDouble(plan::width).max().orElse(0);
  }
}
