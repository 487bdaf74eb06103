package org.g221.engine.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.g221.engine.enclosure.BinSearches;
import org.g221.engine.enclosure.EnclosureSearch;
import org.g221.engine.enclosure.ProblemCases;
import org.g221.engine.enclosure.SearchGoal;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.ModelProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Profiles with textures, phases, running, free parameters and another model, with few boxes. */
class EveryProblemTest {

  private static final int POINTS = 300;
  private static final double ROUNDING = 1e-9;

  static List<String> names() {
    return ProblemCases.names();
  }

  /** Points that meet all rules: on the way from an inner point to points anywhere. */
  private static List<AttainedPoint> points(BinSearches searches, SplittableRandom random) {
    double[] inner = searches.interior().orElseThrow();
    double[] lower = searches.problem().lower();
    double[] upper = searches.problem().upper();
    List<AttainedPoint> points = new ArrayList<>();
    for (int k = 0; k < POINTS; k++) {
      double[] step = new double[inner.length];
      for (int i = 0; i < step.length; i++) {
        step[i] = lower[i] + random.nextDouble() * (upper[i] - lower[i]) - inner[i];
      }
      Optional<AttainedPoint> found = Optional.empty();
      for (double share = 1; found.isEmpty() && share > 1e-6; share *= 0.7) {
        double[] at = inner.clone();
        for (int i = 0; i < at.length; i++) {
          at[i] += share * step[i];
        }
        found = searches.attain(at);
      }
      found.ifPresent(points::add);
    }
    return points;
  }

  /** However early the search ends. */
  @ParameterizedTest
  @MethodSource("names")
  void noPointIsBelowTheLowerEndOfItsBin(String name) {
    ModelProblem problem = ProblemCases.problem(name);
    List<AttainedPoint> points = points(new BinSearches(problem), new SplittableRandom(6));
    assertThat(points).hasSizeGreaterThan(POINTS / 2);
    double[] values = points.stream().mapToDouble(point -> point.quantity(0)).sorted().toArray();
    ProfileDefinition line =
        new ProfileDefinition(
            List.of(
                ProfileAxis.ofQuantity(
                    "R(D*)", 0, values[POINTS / 20], values[values.length - 1] + 1e-9, 4)));
    EnclosedPlanePlan plan =
        EnclosedPlanePlan.of(
            List.of(line),
            new PlaneSettings(0.1, 40, 20, 120),
            EnclosureSearch.minimum(problem, SearchGoal.of(0.1, 30)));
    PlaneWorker worker = new PlaneWorker(plan, problem);
    EnclosedPlanes known = EnclosedPlanes.begin(plan);
    while (!known.tasks().isEmpty()) {
      known = known.merge(known.tasks().stream().map(worker::run).toList());
    }
    ProfileBins bins = new ProfileBins(line);
    int inside = 0;
    for (AttainedPoint point : points) {
      if (bins.bin(point) >= 0) {
        inside++;
        assertThat(point.chiSquare())
            .isGreaterThan(known.profiles().get(0).get(bins.bin(point)).lower() - ROUNDING);
      }
    }
    assertThat(inside).isGreaterThan(POINTS / 3);
    assertThat(known.profiles().get(0))
        .allSatisfy(
            bin ->
                assertThat(bin.lower()).isLessThanOrEqualTo(Math.min(bin.upper(), plan.ceiling())));
  }
}
