package org.g221.job.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.engine.contour.ContourOutcome;
import org.g221.engine.contour.ContourPlan;
import org.g221.engine.contour.ContourTask;
import org.g221.engine.contour.EnclosedContours;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.enclosure.EnclosureSearch;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.plane.BinState;
import org.g221.engine.plane.EnclosedBin;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.plane.EnclosedPlanes;
import org.g221.engine.plane.PlaneOutcome;
import org.g221.engine.plane.PlaneTask;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.ModelProblem;
import org.g221.job.chunk.ContourWork;
import org.g221.job.chunk.OutcomeStore;
import org.g221.job.chunk.PlaneWork;
import org.g221.job.folder.ScanState;
import org.g221.job.outcome.ContinuousOutcome;
import org.g221.job.outcome.ScanEffort;
import org.g221.job.outcome.ScanFailure;
import org.g221.job.outcome.ScanPhase;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.scan.ContinuousPlan;

/**
 * Runs a continuous scan: the driver encloses the least χ², then executors enclose the bins of
 * profiles in rounds.
 *
 * <p>Tasks of a round depend on what the rounds before have found and on nothing else, so that
 * neither machines nor the number of them nor interruptions change a result.
 */
public final class ContinuousRunner {

  /** Attempts at the same round before the disk is given up. */
  private static final int MOST_ATTEMPTS = 4;

  private final JavaSparkContext spark;
  private final ContinuousPlan plan;
  private final ScanProgress progress;
  private final String scanId;
  private final int mostTasks;

  private int tasks;
  private int resumed;
  private long busyNanos;

  ContinuousRunner(JavaSparkContext spark, ContinuousPlan plan, ScanProgress progress) {
    this(spark, plan, progress, Integer.MAX_VALUE);
  }

  /**
   * @param mostTasks largest number of tasks of Spark in a job
   */
  ContinuousRunner(
      JavaSparkContext spark, ContinuousPlan plan, ScanProgress progress, int mostTasks) {
    this.mostTasks = mostTasks;
    this.spark = spark;
    this.plan = plan;
    this.progress = progress;
    this.scanId = plan.specification().scanId();
  }

  /**
   * Runs the scan, or what is left of it.
   *
   * @param state where findings are kept until the result is published
   * @throws ScanFailure if a task cannot be done
   */
  public ContinuousOutcome run(ScanState state) throws IOException {
    long start = System.nanoTime();
    progress.enter(ScanPhase.SEARCHING);
    FirstJob first = FirstJob.start(spark, scanId);
    OutcomeStore store = new OutcomeStore(state.chunks().toString(), state.identity().digest());
    ModelProblem problem = plan.problem();
    EnclosedBin least = least(problem, store);
    long searched = System.nanoTime();
    first.await();
    ProgressListener listener = new ProgressListener(progress, spark.sc());
    Optional<EnclosedPlanes> planes;
    List<EnclosedContours> contours;
    try {
      planes = planes(problem, store, least, listener);
      contours = planes.isEmpty() ? List.of() : contours(planes.get(), problem, store, listener);
    } finally {
      listener.remove();
    }
    ScanEffort effort =
        new ScanEffort(
            listener.startSeconds(),
            seconds(start, System.nanoTime()),
            seconds(start, searched),
            0,
            (searched - start + busyNanos) / 1e9,
            Math.max(1, tasks),
            resumed,
            listener.failures());
    return new ContinuousFindings(plan, problem, least, planes, contours).outcome(effort);
  }

  /** The least χ²: found by an earlier run, or now. */
  private EnclosedBin least(ModelProblem problem, OutcomeStore store) throws IOException {
    Configuration configuration = spark.hadoopConfiguration();
    Optional<PlaneOutcome> before = store.find(0, 0, configuration);
    if (before.isPresent()) {
      return before.get().bins().get(0);
    }
    SearchGoal goal = SearchGoal.of(plan.search().minimumTolerance(), plan.boxesForTheLeast());
    Enclosure found = EnclosureSearch.minimum(problem, goal);
    EnclosedBin least =
        new EnclosedBin(
            found.lower(),
            found.upper(),
            found.best().map(AttainedPoint::coordinates).orElse(new double[0]),
            found.boxes());
    store.commit(new PlaneOutcome(0, 0, List.of(least), found.boxes()), "driver", configuration);
    return least;
  }

  private Optional<EnclosedPlanes> planes(
      ModelProblem problem, OutcomeStore store, EnclosedBin least, ProgressListener listener) {
    if (!least.isReached() || plan.profiles().isEmpty()) {
      return Optional.empty();
    }
    EnclosedPlanePlan fixed =
        new EnclosedPlanePlan(
            plan.profiles(),
            plan.settings(least.boxes()),
            least.lower(),
            least.upper(),
            least.point());
    EnclosedPlanes planes = EnclosedPlanes.begin(fixed);
    try (EnclosingJobs<PlaneTask> jobs =
        new EnclosingJobs<>(spark, scanId, new PlaneWork(scanId, fixed, problem, store))) {
      for (List<PlaneTask> next = planes.tasks(); !next.isEmpty(); next = planes.tasks()) {
        planes = planes.merge(complete(next, store, jobs, listener));
        progress.tell(told(planes));
      }
    }
    return Optional.of(planes);
  }

  private List<PlaneOutcome> complete(
      List<PlaneTask> tasksOfRound,
      OutcomeStore store,
      EnclosingJobs<PlaneTask> jobs,
      ProgressListener listener) {
    int round = tasksOfRound.get(0).round();
    return complete(
        tasksOfRound,
        task -> store.find(round, task.number(), spark.hadoopConfiguration()),
        jobs,
        "round " + round,
        bins(tasksOfRound),
        listener);
  }

  private static long bins(List<PlaneTask> round) {
    return round.stream().mapToLong(task -> task.rectangle().size()).sum();
  }

  /** Contours of all profiles, from their enclosures. */
  private List<EnclosedContours> contours(
      EnclosedPlanes planes, ModelProblem problem, OutcomeStore store, ProgressListener listener) {
    List<EnclosedContours> contours = new ArrayList<>();
    for (int i = 0; i < plan.profiles().size(); i++) {
      int profile = i;
      ContourPlan fixed =
          ContourPlan.of(
              planes,
              profile,
              plan.thresholds(profile),
              ContourPlan.DEFAULT_DEPTH,
              ContourPlan.DEFAULT_CELL_BOXES);
      List<ContourTask> all = fixed.tasks();
      try (EnclosingJobs<ContourTask> jobs =
          new EnclosingJobs<>(
              spark, scanId, new ContourWork(scanId, profile, fixed, problem, store))) {
        List<ContourOutcome> outcomes =
            complete(
                all,
                task -> store.findContour(profile, task.bin(), spark.hadoopConfiguration()),
                jobs,
                "contours of " + plan.profiles().get(profile).name(),
                all.size(),
                listener);
        contours.add(new EnclosedContours(fixed, outcomes));
      }
    }
    return contours;
  }

  /** Runs tasks until the disk holds what all of them have found. */
  private <T extends Serializable, O> List<O> complete(
      List<T> all,
      Function<T, Optional<O>> stored,
      EnclosingJobs<T> jobs,
      String title,
      long bins,
      ProgressListener listener) {
    List<O> done = new ArrayList<>();
    List<T> open = open(all, stored, done);
    tasks += all.size();
    resumed += done.size();
    for (int attempt = 0; !open.isEmpty(); attempt++) {
      if (attempt == MOST_ATTEMPTS) {
        throw ScanFailure.ofChunk(
            scanId, List.of(open.size() + " tasks of " + title + " are not there"));
      }
      listener.startStage(title, bins, all.size(), all.size() - open.size());
      busyNanos += jobs.enclose(open, mostTasks);
      listener.allDone();
      done.clear();
      open = open(all, stored, done);
    }
    return done;
  }

  private static <T, O> List<T> open(List<T> all, Function<T, Optional<O>> stored, List<O> done) {
    List<T> open = new ArrayList<>();
    for (T task : all) {
      stored.apply(task).ifPresentOrElse(done::add, () -> open.add(task));
    }
    return open;
  }

  private static String told(EnclosedPlanes planes) {
    return String.format(
        Locale.ROOT,
        "round %d: %d bins enclosed, %d above the limit, %d open%s; %,d boxes",
        planes.round(),
        planes.count(BinState.ENCLOSED),
        planes.count(BinState.ABOVE),
        planes.count(BinState.OPEN),
        planes.count(BinState.OPEN) == 0
            ? ""
            : String.format(Locale.ROOT, ", the widest by %.2g", planes.widest()),
        planes.boxes());
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
