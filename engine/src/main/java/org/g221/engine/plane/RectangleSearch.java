package org.g221.engine.plane;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.g221.engine.enclosure.BinSearches;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.enclosure.Survivors;
import org.g221.engine.profile.BinLattice;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.QuantityBin;

/**
 * Encloses the bins of a rectangle.
 *
 * <p>A rectangle in which no box survives lies above the limit as a whole. Others are halved, with
 * the boxes that survive in them, down to single bins, which are searched best first.
 */
public final class RectangleSearch {

  /** A rectangle is halved when so many boxes survive in it. */
  private static final int MOST_SURVIVORS = 40;

  /** Points this far above the ceiling may still lead to bins below it. */
  private static final double BEYOND = 3;

  /** Searches within the whole rectangle from points of the root box. */
  private static final int STARTS = 3;

  /** Share of the tolerance by which a point has to be better to be worth searches around it. */
  private static final double NOTICEABLE = 0.1;

  private final EnclosedPlanePlan plan;
  private final BinSearches searches;
  private final PlaneTask task;
  private final ProfileBins profile;
  private final BinLattice lattice;
  private final int columns;
  private final int[] bins;
  private final double[] lower;
  private final long[] spent;
  private final AttainedPoint[] best;
  private final Deque<Integer> improved = new ArrayDeque<>();
  private long boxes;

  public RectangleSearch(EnclosedPlanePlan plan, BinSearches searches, PlaneTask task) {
    this.plan = plan;
    this.searches = searches;
    this.task = task;
    this.profile = new ProfileBins(plan.profiles().get(task.profile()));
    this.lattice = new BinLattice(profile.definition());
    this.columns = profile.definition().columns();
    this.bins = task.rectangle().bins(columns);
    this.lower = new double[bins.length];
    this.spent = new long[bins.length];
    this.best = new AttainedPoint[bins.length];
    Arrays.fill(lower, plan.least());
  }

  PlaneOutcome run() {
    Survivors everything = Survivors.all(searches.problem());
    if (task.rectangle().isSingle()) {
      spread();
      enclose(bins[0], everything, task.boxes());
    } else {
      divide(task.rectangle(), everything, task.boxes());
    }
    List<EnclosedBin> enclosed =
        IntStream.range(0, bins.length)
            .mapToObj(i -> EnclosedBin.of(lower[i], Optional.ofNullable(best[i]), spent[i]))
            .toList();
    return new PlaneOutcome(task.round(), task.number(), enclosed, boxes);
  }

  /** Looks for points in all bins: from those that are known, and from bin to bin. */
  private void spread() {
    task.starts().stream().map(searches::attain).flatMap(Optional::stream).forEach(this::offer);
    List<QuantityBin> whole = profile.of(task.rectangle());
    for (double[] start : task.starts()) {
      searches.descend(whole, start).ifPresent(this::offer);
    }
    for (int k = 0; k < STARTS; k++) {
      searches.descend(whole, searches.start(k)).ifPresent(this::offer);
    }
    while (!improved.isEmpty()) {
      int bin = improved.remove();
      AttainedPoint point = best[place(bin)];
      if (point.chiSquare() < plan.ceiling() + BEYOND) {
        spread(point, bin);
      }
    }
  }

  private void spread(AttainedPoint point, int bin) {
    for (int next : lattice.around(bin)) {
      if (place(next) >= 0) {
        searches.descend(only(next), point.coordinates()).ifPresent(this::offer);
      }
    }
  }

  private List<QuantityBin> only(int bin) {
    return profile.of(BinRectangle.single(bin, columns));
  }

  /** Place of a bin in this task; negative if it is of another. */
  private int place(int bin) {
    return Arrays.binarySearch(bins, bin);
  }

  /** Keeps a point if it is the best of its bin. */
  private void offer(AttainedPoint point) {
    int bin = profile.bin(point);
    int place = bin < 0 ? -1 : place(bin);
    if (place < 0 || best[place] != null && point.chiSquare() >= best[place].chiSquare()) {
      return;
    }
    double before = best[place] == null ? Double.POSITIVE_INFINITY : best[place].chiSquare();
    best[place] = point;
    if (point.chiSquare() < before - NOTICEABLE * plan.settings().tolerance()) {
      improved.add(bin);
    }
  }

  /** A bound above this ends the interest in a bin. */
  private double limit(int bin) {
    AttainedPoint point = best[place(bin)];
    return point == null
        ? plan.ceiling()
        : Math.min(point.chiSquare() - plan.settings().tolerance(), plan.ceiling());
  }

  /** Encloses the bins of a part; it may bound so many boxes. */
  private void divide(BinRectangle part, Survivors among, long budget) {
    if (among.size() > budget) {
      raise(part.bins(columns), among.lowest());
      return;
    }
    Survivors left = survivors(part, among, budget);
    if (left.isEmpty()) {
      return;
    }
    long rest = budget - left.bounded();
    for (BinRectangle half : part.halves()) {
      long before = boxes;
      long share = half.equals(part.halves().get(1)) ? rest : rest * half.size() / part.size();
      if (half.isSingle()) {
        enclose(half.bins(columns)[0], left, Math.min(share, plan.settings().binBoxes()));
      } else {
        divide(half, left, share);
      }
      rest -= boxes - before;
    }
  }

  /** What survives in a part, after a search for points where something does. */
  private Survivors survivors(BinRectangle part, Survivors among, long budget) {
    int[] own = part.bins(columns);
    double limit = IntStream.of(own).mapToDouble(this::limit).max().orElseThrow();
    Survivors left = searches.survivors(profile.of(part), among, limit, MOST_SURVIVORS, budget);
    boxes += left.bounded();
    raise(own, left.lowest());
    if (!left.isEmpty() && part.equals(task.rectangle())) {
      spread();
    }
    left.guesses().forEach(guess -> searches.attain(guess).ifPresent(this::offer));
    return left;
  }

  /**
   * Encloses one of the bins, on the way on which all would be; may be called in place of {@link
   * #run}.
   *
   * @param most largest number of boxes to be bounded for the bin alone
   */
  public SampledBin sample(int bin, long most) {
    BinRectangle part = task.rectangle();
    Survivors among = Survivors.all(searches.problem());
    double cost = 0;
    if (part.isSingle()) {
      spread();
    }
    while (!part.isSingle()) {
      among = survivors(part, among, Math.max(task.boxes(), among.size()));
      cost += (double) among.bounded() / part.size();
      if (among.isEmpty()) {
        return sampled(bin, cost);
      }
      part = half(part, bin);
    }
    enclose(bin, among, Math.max(most, among.size()));
    return sampled(bin, cost + spent[place(bin)]);
  }

  private BinRectangle half(BinRectangle part, int bin) {
    return part.halves().stream()
        .filter(half -> half.contains(bin / columns, bin % columns))
        .findFirst()
        .orElseThrow();
  }

  private SampledBin sampled(int bin, double cost) {
    int place = place(bin);
    EnclosedBin known =
        EnclosedBin.of(lower[place], Optional.ofNullable(best[place]), spent[place]);
    return new SampledBin(task.profile(), bin, known, cost, boxes);
  }

  /** No point of these bins has a χ² below what was proved, or below the limit of the bin. */
  private void raise(int[] some, double proved) {
    for (int bin : some) {
      lower[place(bin)] = Math.max(lower[place(bin)], Math.min(proved, limit(bin)));
    }
  }

  /** Encloses a single bin. */
  private void enclose(int bin, Survivors among, long budget) {
    int place = place(bin);
    if (among.size() > budget) {
      return;
    }
    SearchGoal goal = new SearchGoal(plan.settings().tolerance(), plan.ceiling(), budget);
    Enclosure found = searches.minimum(only(bin), among, Optional.ofNullable(best[place]), goal);
    boxes += found.boxes();
    spent[place] = found.boxes();
    lower[place] = Math.max(lower[place], found.lower());
    found.best().ifPresent(this::offer);
    if (!found.isFinished() && best[place] == null) {
      reach(bin, among);
    }
  }

  /** Looks for any point of a bin. */
  private void reach(int bin, Survivors among) {
    List<double[]> starts = among.guesses();
    for (int k = 0; k < starts.size() && best[place(bin)] == null; k++) {
      searches.reach(only(bin), starts.get(k)).ifPresent(this::offer);
    }
  }
}
