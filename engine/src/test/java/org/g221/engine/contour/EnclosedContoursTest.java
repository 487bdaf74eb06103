package org.g221.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.g221.engine.plane.EnclosedPlanes;
import org.g221.engine.plane.Toy;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.region.ConfidenceInterval;
import org.g221.engine.region.Polygon;
import org.junit.jupiter.api.Test;

class EnclosedContoursTest {

  private static final List<Double> LEVELS = List.of(1.0, 2.3, 5.99);

  /** The least χ² is enclosed to this. */
  private static final double ROOM = 1e-3;

  private static final int DEPTH = 2;

  private static ContourPlan plan(Toy toy) {
    return ContourPlan.of(toy.enclosed(Toy.settings()), 0, LEVELS, DEPTH, 1000);
  }

  private static EnclosedContours contours(Toy toy) {
    ContourPlan plan = plan(toy);
    ContourWorker worker = new ContourWorker(plan, toy.problem());
    return new EnclosedContours(plan, plan.tasks().stream().map(task -> task.run(worker)).toList());
  }

  private static boolean isInside(List<Polygon> polygons, double x, double y) {
    return polygons.stream().anyMatch(polygon -> polygon.contains(x, y));
  }

  private static double area(List<Polygon> polygons) {
    return polygons.stream().mapToDouble(Polygon::area).sum();
  }

  /** Points inside the inner contour are within the level, and those within it inside the outer. */
  private static void assertTrueContourLiesBetween(
      Toy toy, double minimum, EnclosedContours contours) {
    ProfileAxis first = toy.profile().axes().get(0);
    ProfileAxis second = toy.profile().axes().get(1);
    Random random = new Random(1);
    for (int level = 0; level < LEVELS.size(); level++) {
      List<Polygon> inner = contours.polygons(level, ContourKind.INNER);
      List<Polygon> outer = contours.polygons(level, ContourKind.OUTER);
      for (int k = 0; k < 4000; k++) {
        double x = first.lower() + random.nextDouble() * (first.upper() - first.lower());
        double y = second.lower() + random.nextDouble() * (second.upper() - second.lower());
        double chiSquare = toy.least().applyAsDouble(x, y) - minimum;
        if (isInside(inner, x, y)) {
          assertThat(chiSquare).as("at %s, %s", x, y).isLessThanOrEqualTo(LEVELS.get(level) + ROOM);
          assertThat(isInside(outer, x, y)).isTrue();
        }
        if (chiSquare <= LEVELS.get(level)) {
          assertThat(isInside(outer, x, y)).as("at %s, %s", x, y).isTrue();
        }
      }
      assertThat(area(inner)).isLessThanOrEqualTo(area(outer));
    }
  }

  // The area within a level of an ellipse with widths 1/2 and 0.6 is pi * 0.3 * level.
  @Test
  void contoursOfAnEllipseEncloseItsArea() {
    Toy toy = Toy.ellipse();
    EnclosedContours contours = contours(toy);
    assertTrueContourLiesBetween(toy, 0, contours);
    double area = Math.PI * 0.3 * LEVELS.get(2);
    assertThat(area(contours.polygons(2, ContourKind.INNER))).isBetween(0.7 * area, area);
    assertThat(area(contours.polygons(2, ContourKind.OUTER))).isBetween(area, 1.4 * area);
  }

  @Test
  void contoursOfABananaLieOnBothSidesOfTheTrueOne() {
    Toy toy = Toy.banana();
    EnclosedContours contours = contours(toy);
    assertTrueContourLiesBetween(toy, 0, contours);
    assertThat(area(contours.polygons(2, ContourKind.INNER))).isPositive();
  }

  @Test
  void contoursEndAtTheEdgeOfARule() {
    Toy toy = Toy.edge();
    EnclosedContours contours = contours(toy);
    assertTrueContourLiesBetween(toy, 2, contours);
    assertThat(contours.count(2, ContourKind.INNER)).isPositive();
  }

  @Test
  void contoursAlongAFlatDirectionReachItsEnds() {
    Toy toy = Toy.flatDirection();
    EnclosedContours contours = contours(toy);
    assertTrueContourLiesBetween(toy, 0, contours);
    // Whatever x is: z = 1 +- sqrt(2.3)/4.
    assertThat(isInside(contours.polygons(1, ContourKind.INNER), 0.9, 1.1)).isTrue();
    assertThat(isInside(contours.polygons(1, ContourKind.INNER), 1.8, 1.1)).isTrue();
  }

  @Test
  void intervalsOfTwoMinimaAreApart() {
    Toy toy = Toy.twoMinima();
    EnclosedContours contours = contours(toy);
    for (int level = 0; level < LEVELS.size(); level++) {
      List<ConfidenceInterval> inner = contours.intervals(level, ContourKind.INNER);
      List<ConfidenceInterval> outer = contours.intervals(level, ContourKind.OUTER);
      assertThat(inner).hasSize(2);
      assertThat(outer).hasSize(2);
      for (double x = -2; x <= 2; x += 0.001) {
        double value = x;
        double chiSquare = toy.least().applyAsDouble(x, 0);
        if (inner.stream().anyMatch(interval -> interval.contains(value))) {
          assertThat(chiSquare).isLessThanOrEqualTo(LEVELS.get(level) + ROOM);
        }
        if (chiSquare <= LEVELS.get(level)) {
          assertThat(outer).anyMatch(interval -> interval.contains(value));
        }
      }
    }
  }

  @Test
  void deeperCellsLeaveLessBetween() {
    Toy toy = Toy.ellipse();
    EnclosedPlanes known = toy.enclosed(Toy.settings());
    double between = Double.POSITIVE_INFINITY;
    for (int depth = 0; depth <= 3; depth++) {
      ContourPlan plan = ContourPlan.of(known, 0, LEVELS, depth, 1000);
      ContourWorker worker = new ContourWorker(plan, toy.problem());
      List<ContourOutcome> outcomes = plan.tasks().stream().map(worker::run).toList();
      EnclosedContours contours = new EnclosedContours(plan, outcomes);
      double now =
          area(contours.polygons(2, ContourKind.OUTER))
              - area(contours.polygons(2, ContourKind.INNER));
      assertThat(now).isLessThan(between);
      between = now;
    }
  }

  @Test
  void contoursDoNotDependOnTheOrderOfTasks() {
    Toy toy = Toy.banana();
    ContourPlan plan = plan(toy);
    List<ContourTask> tasks = new ArrayList<>(plan.tasks());
    ContourWorker worker = new ContourWorker(plan, toy.problem());
    List<ContourOutcome> inOrder = tasks.stream().map(worker::run).toList();
    Collections.shuffle(tasks, new Random(5));
    ContourWorker other = new ContourWorker(plan, toy.problem());
    assertThat(new EnclosedContours(plan, tasks.stream().map(other::run).toList()))
        .isEqualTo(new EnclosedContours(plan, inOrder));
  }

  /** A bin whose outcome is missing must not be drawn as if nothing were attained in it. */
  @Test
  void missingOutcomesAreRefused() {
    Toy toy = Toy.twoMinima();
    ContourPlan plan = plan(toy);
    ContourWorker worker = new ContourWorker(plan, toy.problem());
    List<ContourOutcome> outcomes = plan.tasks().stream().skip(1).map(worker::run).toList();
    assertThatThrownBy(() -> new EnclosedContours(plan, outcomes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("are expected");
  }

  @Test
  void levelsAboveTheLimitAreRefused() {
    EnclosedPlanes known = Toy.twoMinima().enclosed(Toy.settings());
    assertThatThrownBy(() -> ContourPlan.of(known, 0, List.of(1.0, 9.0), DEPTH, 1000))
        .hasMessage("a contour at 9.0, but bins are enclosed up to 8.0");
    assertThatThrownBy(() -> ContourPlan.of(known, 0, List.of(2.0, 1.0), DEPTH, 1000))
        .hasMessage("levels increase, unlike [2.0, 1.0]");
  }
}
