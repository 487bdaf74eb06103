package org.g221.engine.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.g221.engine.contour.ContourKind;
import org.g221.engine.contour.ContourPlan;
import org.g221.engine.contour.ContourWorker;
import org.g221.engine.contour.EnclosedContours;
import org.g221.engine.enclosure.BinSearches;
import org.g221.engine.enclosure.EnclosureSearch;
import org.g221.engine.enclosure.RangeEnd;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.model.ContinuousRanges;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.region.Polygon;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.ModelProblem;
import org.g221.engine.relaxation.PointProbe;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plane of figure-2-zeta-0, with few bins and boxes. */
class ModelPlaneTest {

  private static final double LEVEL = 5.99;

  /** What χ² of a point may be off by. */
  private static final double ROUNDING = 1e-9;

  private static ModelProblem problem;
  private static EnclosedPlanes known;

  @BeforeAll
  static void enclose() {
    problem =
        ModelProblem.of(
            G221Model.INSTANCE,
            Likelihood.of(
                BundledData.dataset2016().withRunning(Running.NONE),
                List.of("R_K[1,6]@LHCb:2014"),
                List.of()),
            new ContinuousRanges(
                G221Texture.ENTRIES,
                Map.of(G221Parameter.ZETA, 0.0, G221Parameter.G2_OVER_G1, 3.0),
                List.of(
                    new Varied(G221Parameter.MASS_WPRIME_GEV, 697, 2500),
                    new Varied(G221Parameter.DELTA_Q_22, -0.111, 0.1),
                    new Varied(G221Parameter.DELTA_Q_33, -0.111, 0.999),
                    new Varied(G221Parameter.DELTA_Q_23, -0.016, 0.001),
                    new Varied(G221Parameter.DELTA_L_22, 0, 1),
                    new Varied(G221Parameter.DELTA_L_33, -0.1, 1),
                    new Varied(G221Parameter.DELTA_L_23, 0, 0.055))),
            List.of("R(D*)", "R_K[1,6]"));
    ProfileDefinition plane =
        new ProfileDefinition(
            List.of(
                ProfileAxis.ofQuantity("R(D*)", 0, 0.25, 0.3, 4),
                ProfileAxis.ofQuantity("R_K[1,6]", 1, 0.6, 1, 4)));
    EnclosedPlanePlan plan =
        EnclosedPlanePlan.of(
            List.of(plane),
            new PlaneSettings(0.3, 8, 1000, 10_000),
            EnclosureSearch.minimum(problem, SearchGoal.of(0.01, 2000)));
    PlaneWorker worker = new PlaneWorker(plan, problem);
    known = EnclosedPlanes.begin(plan);
    while (!known.tasks().isEmpty()) {
      known = known.merge(known.tasks().stream().map(worker::run).toList());
    }
  }

  /** Points of the model around those that are known, as far as they meet its rules. */
  private static List<AttainedPoint> points(SplittableRandom random) {
    PointProbe probe = problem.newProbe();
    double[] inner = new BinSearches(problem).interior().orElseThrow();
    double[] lower = problem.lower();
    double[] upper = problem.upper();
    List<AttainedPoint> points = new ArrayList<>();
    for (EnclosedBin bin : known.profiles().get(0)) {
      for (int k = 0; bin.isReached() && k < 200; k++) {
        double[] at = bin.point();
        double size = Math.pow(10, -4 * random.nextDouble());
        for (int i = 0; i < at.length; i++) {
          at[i] += 1e-3 * size * (inner[i] - at[i]);
          at[i] += size * (random.nextDouble() - 0.5) * (upper[i] - lower[i]);
          at[i] = Math.min(Math.max(at[i], lower[i]), upper[i]);
        }
        probe.attain(at).ifPresent(points::add);
      }
    }
    return points;
  }

  @Test
  void everyBinIsEnclosedOrProvedAbove() {
    assertThat(known.count(BinState.OPEN)).isZero();
    assertThat(known.count(BinState.ENCLOSED)).isBetween(8L, 16L);
  }

  @Test
  void noPointIsBelowTheLowerEndOfItsBin() {
    ProfileBins bins = new ProfileBins(known.plan().profiles().get(0));
    int inside = 0;
    for (AttainedPoint point : points(new SplittableRandom(1))) {
      int bin = bins.bin(point);
      if (bin >= 0) {
        inside++;
        assertThat(point.chiSquare())
            .as("χ² in bin %d", bin)
            .isGreaterThan(known.profiles().get(0).get(bin).lower() - ROUNDING);
      }
    }
    assertThat(inside).isGreaterThan(300);
  }

  /** Values inside of the inner contour are attained within the level, by searches for them. */
  @Test
  void valuesWithinTheInnerContourAreAttained() {
    ContourPlan plan = ContourPlan.of(known, 0, List.of(LEVEL), 1, 100);
    ContourWorker worker = new ContourWorker(plan, problem);
    EnclosedContours contours =
        new EnclosedContours(plan, plan.tasks().stream().map(worker::run).toList());
    List<Polygon> inner = contours.polygons(0, ContourKind.INNER);
    assertThat(inner).isNotEmpty();
    assertThat(contours.count(0, ContourKind.INNER))
        .isLessThan(contours.count(0, ContourKind.OUTER));
    BinSearches searches = new BinSearches(problem);
    SplittableRandom random = new SplittableRandom(2);
    int found = 0;
    for (int k = 0; k < 40; k++) {
      double x = random.nextDouble(0.25, 0.3);
      double y = random.nextDouble(0.6, 1);
      if (inner.stream().anyMatch(polygon -> polygon.contains(x, y))) {
        assertThat(leastAt(searches, x, y)).isLessThan(known.attained() + LEVEL + 0.01);
        found++;
      }
    }
    assertThat(found).isGreaterThan(3);
  }

  private static double leastAt(BinSearches searches, double x, double y) {
    ProfileDefinition narrow =
        new ProfileDefinition(
            List.of(
                ProfileAxis.ofQuantity("x", 0, x, x + 1e-5, 1),
                ProfileAxis.ofQuantity("y", 1, y, y + 1e-4, 1)));
    ProfileBins bins = new ProfileBins(narrow);
    return known.profiles().get(0).stream()
        .filter(EnclosedBin::isReached)
        .map(bin -> searches.descend(bins.of(BinRectangle.all(narrow)), bin.point()))
        .flatMap(Optional::stream)
        .mapToDouble(AttainedPoint::chiSquare)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Test
  void massLimitsTheResultFromBelowAndNotFromAbove() {
    List<ParameterPoint> points =
        known.profiles().get(0).stream()
            .filter(bin -> bin.upper() <= known.plan().ceiling())
            .map(bin -> problem.point(bin.point()))
            .toList();
    RangeLimits limits =
        RangeLimits.of(
            problem.ranges().varied(), problem.point(known.plan().best()), points, beyond -> true);
    assertThat(limits.ofBestFit()).containsEntry(G221Parameter.MASS_WPRIME_GEV, RangeEnd.LOWER);
    assertThat(limits.limits(G221Parameter.MASS_WPRIME_GEV, RangeEnd.LOWER)).isTrue();
    assertThat(limits.bins(G221Parameter.MASS_WPRIME_GEV, RangeEnd.LOWER)).isPositive();
    assertThat(limits.limits(G221Parameter.MASS_WPRIME_GEV, RangeEnd.UPPER)).isFalse();
    assertThat(limits.limits(G221Parameter.DELTA_Q_33, RangeEnd.UPPER)).isTrue();
    assertThat(limits.limits(G221Parameter.DELTA_L_22, RangeEnd.LOWER)).isFalse();
  }
}
