package org.g221.engine.benchmark;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.g221.engine.contour.ContourKind;
import org.g221.engine.contour.ContourOutcome;
import org.g221.engine.contour.ContourPlan;
import org.g221.engine.contour.ContourWorker;
import org.g221.engine.contour.EnclosedContours;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.enclosure.EnclosureSearch;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.model.ContinuousRanges;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.Running;
import org.g221.engine.plane.BinState;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.plane.EnclosedPlanes;
import org.g221.engine.plane.PlaneOutcome;
import org.g221.engine.plane.PlaneSettings;
import org.g221.engine.plane.PlaneWorker;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.relaxation.ModelProblem;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;

/**
 * Encloses the plane of R(D*) and R_K[1,6] of figure-2-zeta-0, with entries as far as rules allow,
 * by one thread: {@code PlaneBenchmark ROWS COLUMNS TOLERANCE [BUDGET]}. Prints a line of JSON.
 */
public final class PlaneBenchmark {

  private static final int OBSERVABLES = 2;

  private PlaneBenchmark() {}

  public static void main(String[] arguments) {
    int rows = Integer.parseInt(arguments[0]);
    int columns = Integer.parseInt(arguments[1]);
    double tolerance = Double.parseDouble(arguments[2]);
    long budget =
        arguments.length > OBSERVABLES + 1
            ? Long.parseLong(arguments[OBSERVABLES + 1])
            : PlaneSettings.DEFAULT_BUDGET;
    ModelProblem problem = problem();
    Enclosure minimum = EnclosureSearch.minimum(problem, SearchGoal.of(1e-3, 1_000_000));
    PlaneSettings settings =
        new PlaneSettings(
            tolerance, PlaneSettings.DEFAULT_LIMIT, PlaneSettings.DEFAULT_BIN_BOXES, budget);
    ProfileDefinition plane =
        new ProfileDefinition(
            List.of(
                ProfileAxis.ofQuantity("R(D*)", 0, 0.23, 0.35, rows),
                ProfileAxis.ofQuantity("R_K[1,6]", 1, 0.5, 1.2, columns)));
    EnclosedPlanePlan plan = EnclosedPlanePlan.of(List.of(plane), settings, minimum);
    double begin = seconds();
    PlaneWorker worker = new PlaneWorker(plan, problem);
    EnclosedPlanes known = EnclosedPlanes.begin(plan);
    while (!known.tasks().isEmpty()) {
      List<PlaneOutcome> outcomes = known.tasks().stream().map(worker::run).toList();
      known = known.merge(outcomes);
      print(known, seconds() - begin);
    }
    draw(known, problem);
  }

  /** The contours at 68 % and 95 %. */
  private static void draw(EnclosedPlanes known, ModelProblem problem) {
    List<Double> levels =
        Stream.of(0.68, 0.95).map(level -> new ConfidenceLevel(level).deltaChiSquare(2)).toList();
    ContourPlan plan =
        ContourPlan.of(known, 0, levels, ContourPlan.DEFAULT_DEPTH, ContourPlan.DEFAULT_CELL_BOXES);
    double begin = seconds();
    ContourWorker worker = new ContourWorker(plan, problem);
    List<ContourOutcome> outcomes = plan.tasks().stream().map(worker::run).toList();
    EnclosedContours contours = new EnclosedContours(plan, outcomes);
    double seconds = seconds() - begin;
    for (int level = 0; level < levels.size(); level++) {
      double cells = contours.cellsOfBin();
      System.out.printf(
          Locale.ROOT,
          "{\"level\": %.3f, \"seconds\": %.2f, \"boxes\": %d, \"bins\": %d, \"inner\": %.2f,"
              + " \"outer\": %.2f}%n",
          levels.get(level),
          seconds,
          contours.boxes(),
          outcomes.size(),
          contours.count(level, ContourKind.INNER) / cells,
          contours.count(level, ContourKind.OUTER) / cells);
    }
  }

  private static ModelProblem problem() {
    Map<G221Parameter, double[]> ends =
        Map.of(
            G221Parameter.MASS_WPRIME_GEV, new double[] {697, 2500},
            G221Parameter.DELTA_Q_22, new double[] {-0.1111, 1},
            G221Parameter.DELTA_Q_33, new double[] {-0.1111, 1},
            G221Parameter.DELTA_Q_23, new double[] {-0.5, 0.5},
            G221Parameter.DELTA_L_22, new double[] {-0.1111, 1},
            G221Parameter.DELTA_L_33, new double[] {-0.1111, 1},
            G221Parameter.DELTA_L_23, new double[] {-0.5, 0.5});
    List<Varied> varied =
        Stream.of(G221Parameter.values())
            .filter(ends::containsKey)
            .map(one -> new Varied(one, ends.get(one)[0], ends.get(one)[1]))
            .toList();
    return ModelProblem.of(
        G221Model.INSTANCE,
        Likelihood.of(
            BundledData.dataset2016().withRunning(Running.NONE),
            List.of("R_K[1,6]@LHCb:2014"),
            List.of()),
        new ContinuousRanges(
            G221Texture.ENTRIES,
            Map.of(G221Parameter.ZETA, 0.0, G221Parameter.G2_OVER_G1, 3.0),
            varied),
        List.of("R(D*)", "R_K[1,6]"));
  }

  private static double seconds() {
    return 1e-9 * ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(EnclosedPlanes known, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "{\"round\": %d, \"seconds\": %.2f, \"boxes\": %d, \"enclosed\": %d, \"above\": %d,"
            + " \"open\": %d, \"widest\": %.3f}%n",
        known.round(),
        seconds,
        known.boxes(),
        known.count(BinState.ENCLOSED),
        known.count(BinState.ABOVE),
        known.count(BinState.OPEN),
        known.widest());
  }
}
