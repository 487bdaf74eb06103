package org.g221.engine.enclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.BoxRelaxation.Outcome;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.PointProbe;
import org.g221.engine.relaxation.QuantityBin;
import org.g221.engine.relaxation.SearchBox;

/**
 * Branch and bound for the least χ²: the boxes with the lowest bounds are cut first, until all
 * bounds are as close to the best point as asked.
 *
 * <p>Boxes are taken in batches whose size depends on the queue alone, and those of a batch are
 * bounded for themselves, on all cores. So a result depends on the problem and the goal, never on
 * time or on the number of threads.
 *
 * <p>Used by one thread at a time.
 */
public final class EnclosureSearch {

  private static final int LARGEST_BATCH = 64;

  /** A batch is this part of the queue, as the lowest bounds matter most. */
  private static final int QUEUE_SHARE = 4;

  private static final int ROUNDS = 3;

  /** More threads than this would have too few boxes each. */
  private static final int MOST_WORKERS = 8;

  private static final int SMALLEST_SHARE = 4;

  /** Points so far above the ceiling are worth a search for better ones. */
  private static final double ABOVE_CEILING = 1;

  /** Boxes between points tried although they break a rule; doubled without success. */
  private static final long LONGEST_PAUSE = 2048;

  private final SearchGoal goal;
  private final List<BoxWorker> workers;
  private final PointFinder points;
  private final PointProbe probe;
  private final PriorityQueue<SearchBox> queue = new PriorityQueue<>();
  private final Standstill standstill = new Standstill();
  private final double[] guessChiSquare;

  private Optional<AttainedPoint> best = Optional.empty();
  private long boxes;
  private long numbers;
  private long pause = 1;
  private long nextRepair;

  EnclosureSearch(SearchGoal goal, List<BoxWorker> workers, PointFinder points, PointProbe probe) {
    this.goal = goal;
    this.workers = workers;
    this.points = points;
    this.probe = probe;
    this.guessChiSquare = new double[2 * LARGEST_BATCH];
  }

  /** Encloses the least χ² of a problem. */
  public static Enclosure minimum(LeastSquaresProblem problem, SearchGoal goal) {
    return minimum(problem, List.of(), goal);
  }

  /** Encloses the least χ² of a problem where quantities lie in some bins. */
  public static Enclosure minimum(
      LeastSquaresProblem problem, List<QuantityBin> bins, SearchGoal goal) {
    return minimum(problem, bins, goal, SearchListener.NONE);
  }

  /** The same, with a listener to progress. */
  public static Enclosure minimum(
      LeastSquaresProblem problem,
      List<QuantityBin> bins,
      SearchGoal goal,
      SearchListener listener) {
    return minimum(PreparedProblem.of(problem), bins, goal, listener);
  }

  /** The same of a problem that several searches share. */
  static Enclosure minimum(
      PreparedProblem prepared, List<QuantityBin> bins, SearchGoal goal, SearchListener listener) {
    LeastSquaresProblem problem = prepared.problem();
    List<BoxWorker> workers =
        Stream.generate(() -> new BoxWorker(problem, prepared.weights(), bins))
            .limit(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()))
            .toList();
    PointFinder points = new PointFinder(prepared, bins);
    return new EnclosureSearch(goal, workers, points, problem.newProbe())
        .minimum(List.of(SearchBox.whole(problem)), points.fromStarts(), listener);
  }

  /** Encloses the least χ² over some boxes; may be called once. */
  Enclosure minimum(List<SearchBox> roots, Optional<AttainedPoint> known, SearchListener listener) {
    best = known;
    numbers = roots.size() - 1;
    keep(bound(roots));
    while (!isDone() && boxes + 2 <= goal.boxes()) {
      standstill.observe(boxes, queue.peek().bound(), limit());
      listener.progress(boxes, queue.peek().bound(), upper());
      keep(bound(halves()));
    }
    boolean finished = isDone();
    double lower = finished ? limit() : Math.min(limit(), queue.peek().bound());
    return new Enclosure(lower, best, boxes, finished);
  }

  /**
   * Cuts boxes until there are some number of them, or none in which χ² may be up to the ceiling;
   * may be called once.
   */
  Survivors survivors(List<SearchBox> roots, int most) {
    numbers = roots.size() - 1;
    queue.addAll(bound(roots));
    while (!isDone() && queue.size() < most && boxes + 2 <= goal.boxes()) {
      queue.addAll(bound(halves()));
    }
    return new Survivors(queue.stream().sorted().toList(), boxes);
  }

  private boolean isDone() {
    return queue.isEmpty() || queue.peek().bound() > limit();
  }

  /** A bound above this ends the interest in a box. */
  private double limit() {
    return Math.min(upper() - goal.tolerance(), goal.ceiling());
  }

  /** Cuts the boxes with the lowest bounds in two. */
  private List<SearchBox> halves() {
    long left = (goal.boxes() - boxes) / 2;
    long most = Math.min(Math.min(LARGEST_BATCH, 1 + queue.size() / QUEUE_SHARE), left);
    List<SearchBox> halves = new ArrayList<>();
    while (halves.size() < 2 * most && !isDone()) {
      SearchBox box = queue.remove();
      halves.add(box.lowerHalf(++numbers));
      halves.add(box.upperHalf(++numbers));
    }
    return halves;
  }

  /** Bounds boxes; returns those that matter. */
  private List<SearchBox> bound(List<SearchBox> batch) {
    boxes += batch.size();
    double limit = limit();
    List<SearchBox> kept = new ArrayList<>();
    List<SearchBox> again = batch;
    for (int round = 1; round <= ROUNDS && !again.isEmpty(); round++) {
      again = bound(again, limit, round == ROUNDS, kept);
    }
    return kept;
  }

  private void keep(List<SearchBox> kept) {
    offer(kept);
    queue.addAll(kept);
  }

  /** Bounds boxes once; returns those that are worth another round. */
  private List<SearchBox> bound(
      List<SearchBox> batch, double limit, boolean isLast, List<SearchBox> kept) {
    Outcome[] outcomes = new Outcome[batch.size()];
    int share = Math.max(SMALLEST_SHARE, (batch.size() + workers.size() - 1) / workers.size());
    IntStream.range(0, workers.size())
        .parallel()
        .forEach(
            worker -> {
              int first = Math.min(batch.size(), worker * share);
              int end = Math.min(batch.size(), first + share);
              workers
                  .get(worker)
                  .bound(batch.subList(first, end), limit, standstill.byCause(), outcomes, first);
            });
    List<SearchBox> again = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      switch (outcomes[i]) {
        case KEPT -> kept.add(batch.get(i));
        case SHRUNK -> (isLast ? kept : again).add(batch.get(i));
        case RULED_OUT -> {}
      }
    }
    return again;
  }

  /** Looks for better points where the relaxations have their minima. */
  private void offer(List<SearchBox> kept) {
    double[][] guesses = kept.stream().map(SearchBox::guess).toArray(double[][]::new);
    probe.chiSquare(guesses, guesses.length, guessChiSquare);
    for (int i = 0; i < guesses.length; i++) {
      boolean breaksRules = guessChiSquare[i] == Double.POSITIVE_INFINITY;
      boolean isWorthIt = guessChiSquare[i] < Math.min(upper(), goal.ceiling() + ABOVE_CEILING);
      if (isWorthIt && isBetter(points.settle(guesses[i]))) {
        search(guesses[i]);
      } else if ((isWorthIt || breaksRules) && boxes >= nextRepair) {
        pause = search(guesses[i]) ? 1 : Math.min(2 * pause, LONGEST_PAUSE);
        nextRepair = boxes + pause;
      }
    }
  }

  /** Whether a point is the best so far; then it is kept. */
  private boolean isBetter(Optional<AttainedPoint> point) {
    double before = upper();
    best = PointFinder.better(best, point);
    return upper() < before;
  }

  private double upper() {
    return best.map(AttainedPoint::chiSquare).orElse(Double.POSITIVE_INFINITY);
  }

  /** Whether a search from a guess leads to a better point. */
  private boolean search(double[] guess) {
    return isBetter(points.near(guess));
  }
}
