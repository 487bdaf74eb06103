package org.g221.engine.plane;

import static org.g221.engine.enclosure.SearchGoal.of;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.g221.engine.enclosure.EnclosureSearch;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.relaxation.FormulaProblem;

/**
 * A problem whose profile has a closed form.
 *
 * @param problem its quantities are those of the profile
 * @param profile the bins
 * @param least χ² minimised where the quantities are given; infinite where there is no point
 */
public record Toy(FormulaProblem problem, ProfileDefinition profile, DoubleBinaryOperator least) {

  static final double TOLERANCE = 0.02;
  static final double LIMIT = 8;

  @FunctionalInterface
  private interface Rows {
    List<Real> of(Real x, Real y, Real z);
  }

  private static FormulaProblem problem(
      double from, double to, Rows residuals, Rows rules, Rows quantities) {
    FormulaGraph graph = new FormulaGraph();
    Real x = graph.input("x");
    Real y = graph.input("y");
    Real z = graph.input("z");
    return new FormulaProblem(
        graph,
        new double[] {from, from, from},
        new double[] {to, to, to},
        residuals.of(x, y, z),
        0,
        rules.of(x, y, z),
        quantities.of(x, y, z));
  }

  private static List<Real> none(Real x, Real y, Real z) {
    return List.of();
  }

  private static ProfileAxis axis(int quantity, double from, double to, int bins) {
    return ProfileAxis.ofQuantity("q" + quantity, quantity, from, to, bins);
  }

  private static ProfileDefinition plane(double from, double to, int bins) {
    return new ProfileDefinition(List.of(axis(0, from, to, bins), axis(1, from, to, bins)));
  }

  private static ProfileDefinition line(double from, double to, int bins) {
    return new ProfileDefinition(List.of(axis(0, from, to, bins)));
  }

  /** x = 1 ± 0.5, y = 0.8 x ± 0.6, and z that the profile does not show. */
  public static Toy ellipse() {
    return new Toy(
        problem(
            -5,
            5,
            (x, y, z) ->
                List.of(
                    x.minus(1).times(2),
                    y.minus(x.times(0.8)).times(1 / 0.6),
                    z.minus(x.times(y)).times(3)),
            Toy::none,
            (x, y, z) -> List.of(x, y)),
        plane(-1, 3, 8),
        (x, y) -> square(2 * (x - 1)) + square((y - 0.8 * x) / 0.6));
  }

  /** Only the product of x and y matters, beside z. */
  public static Toy flatDirection() {
    return new Toy(
        problem(
            0.5,
            2,
            (x, y, z) -> List.of(x.times(y).minus(1).times(10), z.minus(1).times(4)),
            Toy::none,
            (x, y, z) -> List.of(x, z)),
        plane(0.5, 2, 5),
        (x, z) -> square(4 * (z - 1)));
  }

  /** The square of the distance from the origin where x y ≥ 1: 2 at (1, 1). */
  public static Toy edge() {
    return edge(0.05);
  }

  /**
   * @param first lower edge of the bins
   */
  public static Toy edge(double first) {
    return new Toy(
        problem(
            0,
            3,
            (x, y, z) -> List.of(x, y, z),
            (x, y, z) -> List.of(x.times(y).minus(1)),
            (x, y, z) -> List.of(x, y)),
        plane(first, first + 3, 6),
        (x, y) -> x * y >= 1 ? x * x + y * y : Double.POSITIVE_INFINITY);
  }

  public static Toy banana() {
    return new Toy(
        problem(
            -2,
            2,
            (x, y, z) ->
                List.of(y.minus(x.squared()).times(3), x.minus(1).times(2), z.minus(y).times(5)),
            Toy::none,
            (x, y, z) -> List.of(x, y)),
        plane(-0.5, 2, 5),
        (x, y) -> square(3 * (y - x * x)) + square(2 * (x - 1)));
  }

  /** Minima at x = −1 and, a little higher, at x = 1. */
  public static Toy twoMinima() {
    return new Toy(
        problem(
            -3,
            3,
            (x, y, z) ->
                List.of(
                    x.squared().minus(1).times(4),
                    x.plus(1).times(0.3),
                    y.minus(x).times(2),
                    z.minus(y)),
            Toy::none,
            (x, y, z) -> List.of(x)),
        line(-2, 2, 16),
        (x, unused) -> square(4 * (x * x - 1)) + square(0.3 * (x + 1)));
  }

  private static double square(double value) {
    return value * value;
  }

  public EnclosedPlanePlan plan(PlaneSettings settings) {
    return EnclosedPlanePlan.of(
        List.of(profile), settings, EnclosureSearch.minimum(problem, of(1e-4, 20_000)));
  }

  public static PlaneSettings settings() {
    return new PlaneSettings(TOLERANCE, LIMIT, 2000, 200_000);
  }

  /** What is known when nothing is left to do. */
  public EnclosedPlanes enclosed(PlaneSettings settings) {
    EnclosedPlanePlan plan = plan(settings);
    PlaneWorker worker = new PlaneWorker(plan, problem);
    EnclosedPlanes known = EnclosedPlanes.begin(plan);
    for (List<PlaneTask> tasks = known.tasks(); !tasks.isEmpty(); tasks = known.tasks()) {
      known = known.merge(tasks.stream().map(worker::run).toList());
    }
    return known;
  }

  /** Least χ² in a bin, by points on a fine lattice that holds its corners. */
  double least(int bin) {
    int columns = profile.columns();
    ProfileAxis first = profile.axes().get(0);
    ProfileAxis second = profile.axes().get(profile.dimension() - 1);
    int row = bin / columns;
    int column = profile.dimension() == 2 ? bin % columns : row;
    double smallest = Double.POSITIVE_INFINITY;
    int steps = 200;
    for (int i = 0; i <= steps; i++) {
      for (int j = 0; j <= (profile.dimension() == 2 ? steps : 0); j++) {
        double x = first.edge(row) + (first.edge(row + 1) - first.edge(row)) * i / steps;
        double y =
            second.edge(column) + (second.edge(column + 1) - second.edge(column)) * j / steps;
        smallest = Math.min(smallest, least.applyAsDouble(x, y));
      }
    }
    return smallest;
  }
}
