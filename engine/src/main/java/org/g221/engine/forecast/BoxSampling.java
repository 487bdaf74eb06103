package org.g221.engine.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.g221.engine.contour.ContourPlan;
import org.g221.engine.contour.SampledContour;
import org.g221.engine.enclosure.Survivors;
import org.g221.engine.plane.BinState;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.plane.PlaneTask;
import org.g221.engine.plane.SampledBin;
import org.g221.engine.relaxation.LeastSquaresProblem;

/**
 * Tries some bins of profiles, spread evenly over those that have to be searched. What is tried
 * depends on numbers of boxes alone, not on time or on cores.
 */
final class BoxSampling {

  /** More threads would hold more memory than they save time. */
  private static final int MOST_WORKERS = 8;

  /** Rectangles that are looked at; of more, a part stands for all. */
  private static final int MOST_RECTANGLES = 1000;

  /** Bins tried at once; after as many boxes as asked no more are. */
  private static final int BATCH = 4;

  /** A bin is given up after this share of all boxes. */
  private static final int SHARE = 2;

  private static final double GOLDEN = 2 / (1 + Math.sqrt(5));

  /** A rectangle that may hold bins below the limit. */
  private record Candidate(PlaneTask task, double lowest) {}

  /** A bin that may be tried. */
  private record Place(PlaneTask task, int bin) {}

  /** A cell of a bin that was tried. */
  private record Cell(int place, int number) {}

  private final EnclosedPlanePlan plan;
  private final List<List<Double>> levels;
  private final long budget;
  private final List<SamplingWorker> workers;

  BoxSampling(
      EnclosedPlanePlan plan, List<List<Double>> levels, LeastSquaresProblem problem, long budget) {
    this.plan = plan;
    this.levels = levels;
    this.budget = budget;
    this.workers =
        Stream.generate(() -> new SamplingWorker(plan, levels, problem))
            .limit(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()))
            .toList();
  }

  BoxForecast run() {
    List<PlaneTask> tasks = plan.firstRound();
    List<PlaneTask> some =
        spread(tasks.size(), MOST_RECTANGLES).stream().sorted().map(tasks::get).toList();
    double weight = (double) tasks.size() / some.size();
    List<Survivors> left = all(some, SamplingWorker::look);
    long looked = left.stream().mapToLong(Survivors::bounded).sum();
    List<Candidate> candidates = new ArrayList<>();
    double leftOut = 0;
    for (int i = 0; i < some.size(); i++) {
      if (left.get(i).isEmpty()) {
        leftOut += weight * left.get(i).bounded();
      } else {
        candidates.add(new Candidate(some.get(i), left.get(i).lowest()));
      }
    }
    List<Place> places = places(candidates);
    List<SampledBin> tried = tried(places);
    double all = weight * places.size();
    Guess bins =
        Guess.ofSum(tried.stream().mapToDouble(SampledBin::cost).toArray(), all)
            .plus(Guess.exactly(leftOut));
    return withContours(bins, tried, all, looked);
  }

  /** The bins of rectangles, so that those of one profile and of like depth stand together. */
  private List<Place> places(List<Candidate> candidates) {
    List<Place> places = new ArrayList<>();
    candidates.stream()
        .sorted(
            Comparator.comparingInt((Candidate known) -> known.task().profile())
                .thenComparingDouble(Candidate::lowest))
        .forEach(
            known -> {
              int columns = plan.profiles().get(known.task().profile()).columns();
              for (int bin : known.task().rectangle().bins(columns)) {
                places.add(new Place(known.task(), bin));
              }
            });
    return places;
  }

  private List<SampledBin> tried(List<Place> places) {
    long most = Math.min(plan.settings().binBoxes(), Math.max(1, budget / SHARE));
    return List.copyOf(
        inBatches(
                places,
                (worker, place) -> worker.enclose(place.task(), place.bin(), most),
                SampledBin::boxes)
            .values());
  }

  private BoxForecast withContours(Guess bins, List<SampledBin> tried, double all, long looked) {
    double attained =
        tried.stream()
            .mapToDouble(known -> known.enclosed().upper())
            .reduce(plan.attained(), Math::min);
    List<SampledBin> reached =
        tried.stream()
            .filter(known -> known.enclosed().lower() <= attained + highest(known.profile()))
            .toList();
    double[] isReached =
        tried.stream().mapToDouble(known -> reached.contains(known) ? 1 : 0).toArray();
    Guess number = Guess.ofSum(isReached, all);
    SortedMap<Integer, List<SampledContour>> refined = refined(reached);
    long spent = tried.stream().mapToLong(SampledBin::boxes).sum();
    long drawn =
        refined.values().stream().flatMap(List::stream).mapToLong(SampledContour::boxes).sum();
    double[] means =
        refined.values().stream()
            .mapToDouble(
                some -> some.stream().mapToDouble(SampledContour::cost).average().orElseThrow())
            .toArray();
    Guess contours =
        means.length == 0 ? Guess.exactly(0) : number.times(Guess.ofMean(means, number.value()));
    return new BoxForecast(
        bins,
        contours,
        Math.round(all),
        tried.size(),
        (int) tried.stream().filter(this::isOpen).count(),
        refined.size(),
        looked + spent + drawn);
  }

  /** Cells of bins that may be within the largest contour, by the place of their bin. */
  private SortedMap<Integer, List<SampledContour>> refined(List<SampledBin> reached) {
    List<Cell> cells = new ArrayList<>();
    for (int place = 0; place < reached.size(); place++) {
      for (int cell = 0; cell < cells(reached.get(place)); cell++) {
        cells.add(new Cell(place, cell));
      }
    }
    SortedMap<Integer, List<SampledContour>> refined = new TreeMap<>();
    inBatches(
            cells,
            (worker, cell) -> worker.refine(reached.get(cell.place()), cell.number()),
            SampledContour::boxes)
        .forEach(
            (number, found) ->
                refined
                    .computeIfAbsent(cells.get(number).place(), place -> new ArrayList<>())
                    .add(found));
    return refined;
  }

  private int cells(SampledBin known) {
    int along = 1 << ContourPlan.DEFAULT_DEPTH;
    return plan.profiles().get(known.profile()).dimension() == 2 ? along * along : along;
  }

  private boolean isOpen(SampledBin known) {
    return plan.state(known.enclosed()) == BinState.OPEN;
  }

  private double highest(int profile) {
    List<Double> own = levels.get(profile);
    return own.isEmpty() ? Double.NEGATIVE_INFINITY : own.get(own.size() - 1);
  }

  /** What workers make of items, batch by batch, until the budget is spent; by their places. */
  private <T, R> SortedMap<Integer, R> inBatches(
      List<T> items, BiFunction<SamplingWorker, T, R> work, ToLongFunction<R> boxes) {
    List<Integer> order = spread(items.size(), items.size());
    SortedMap<Integer, R> results = new TreeMap<>();
    long spent = 0;
    while (results.size() < order.size() && spent < budget) {
      int end = Math.min(order.size(), results.size() + BATCH);
      List<Integer> numbers = order.subList(results.size(), end);
      List<R> batch = all(numbers.stream().map(items::get).toList(), work);
      for (int i = 0; i < batch.size(); i++) {
        results.put(numbers.get(i), batch.get(i));
        spent += boxes.applyAsLong(batch.get(i));
      }
    }
    return results;
  }

  /** Some numbers of items, so that the first ones are always spread evenly over all. */
  private static List<Integer> spread(int items, int most) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (int k = 0; numbers.size() < Math.min(most, items); k++) {
      double share = 0.5 + k * GOLDEN;
      numbers.add((int) ((share - Math.floor(share)) * items));
    }
    return List.copyOf(numbers);
  }

  /** What workers make of items, which they share among them. */
  private <T, R> List<R> all(List<T> items, BiFunction<SamplingWorker, T, R> work) {
    List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, workers.size())
        .parallel()
        .forEach(
            worker -> {
              for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                results.set(i, work.apply(workers.get(worker), items.get(i)));
              }
            });
    return results;
  }
}
