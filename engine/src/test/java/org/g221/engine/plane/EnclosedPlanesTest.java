package org.g221.engine.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.relaxation.AttainedPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnclosedPlanesTest {

  /** How far the lowest of the points of a lattice may be above the minimum of a bin. */
  private static final double LATTICE = 0.05;

  static Stream<Toy> toys() {
    return Stream.of(Toy.ellipse(), Toy.flatDirection(), Toy.edge(), Toy.banana(), Toy.twoMinima());
  }

  @ParameterizedTest
  @MethodSource("toys")
  void everyBinIsEnclosedOrProvedAbove(Toy toy) {
    EnclosedPlanes known = toy.enclosed(Toy.settings());
    List<EnclosedBin> bins = known.profiles().get(0);
    assertThat(known.count(BinState.OPEN)).isZero();
    assertThat(known.count(BinState.ENCLOSED)).isGreaterThan(3);
    for (int bin = 0; bin < bins.size(); bin++) {
      double least = toy.least(bin);
      EnclosedBin enclosed = bins.get(bin);
      assertThat(enclosed.lower()).as("lower end of bin %d", bin).isLessThanOrEqualTo(least);
      if (known.plan().state(enclosed) == BinState.ENCLOSED) {
        assertThat(enclosed.upper())
            .isLessThanOrEqualTo(enclosed.lower() + Toy.TOLERANCE + 1e-12)
            .isGreaterThan(least - LATTICE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("toys")
  void upperEndsAreAttainedInTheirBins(Toy toy) {
    EnclosedPlanes known = toy.enclosed(Toy.settings());
    ProfileBins places = new ProfileBins(toy.profile());
    List<EnclosedBin> bins = known.profiles().get(0);
    for (int bin = 0; bin < bins.size(); bin++) {
      if (bins.get(bin).isReached()) {
        AttainedPoint point = toy.problem().newProbe().attain(bins.get(bin).point()).orElseThrow();
        assertThat(point.chiSquare()).isEqualTo(bins.get(bin).upper());
        assertThat(places.bin(point)).isEqualTo(bin);
      }
    }
  }

  @Test
  void binsWithoutAPointAreAbove() {
    EnclosedPlanes known = Toy.edge().enclosed(Toy.settings());
    EnclosedBin corner = known.profiles().get(0).get(0);
    assertThat(corner.isReached()).isFalse();
    assertThat(known.plan().state(corner)).isEqualTo(BinState.ABOVE);
  }

  /** (1, 1) is the only point of [0.5, 1] x [0.5, 1] where x y is 1, and belongs to another bin. */
  @Test
  void binsThatOnlyTheirOpenCornerCouldReachStayOpen() {
    EnclosedPlanes known = Toy.edge(0).enclosed(Toy.settings().withBudget(20_000));
    EnclosedBin bin = known.profiles().get(0).get(7);
    assertThat(known.plan().state(bin)).isEqualTo(BinState.OPEN);
    assertThat(bin.lower()).isCloseTo(2, within(1e-6)).isLessThanOrEqualTo(2);
    assertThat(bin.upper()).isInfinite();
  }

  @Test
  void tasksOfARoundHoldEveryBinOnce() {
    Toy toy = Toy.ellipse();
    List<PlaneTask> tasks = EnclosedPlanes.begin(toy.plan(Toy.settings())).tasks();
    assertThat(tasks).hasSizeGreaterThan(2);
    assertThat(
            tasks.stream()
                .flatMapToInt(task -> IntStream.of(task.rectangle().bins(8)))
                .sorted()
                .toArray())
        .isEqualTo(IntStream.range(0, 64).toArray());
  }

  /** y = 0.8 ± sqrt(0.4² + 0.6²): χ² of a bin is that of the value in it next to 0.8. */
  @Test
  void profileOfOneQuantityIsAParabolaUpToTheLimit() {
    Toy toy = Toy.ellipse();
    ProfileDefinition line =
        new ProfileDefinition(List.of(ProfileAxis.ofQuantity("y", 1, -1.2, 4.8, 12)));
    EnclosedPlanePlan of = toy.plan(new PlaneSettings(1e-4, Toy.LIMIT, 20_000, 200_000));
    EnclosedPlanePlan plan =
        new EnclosedPlanePlan(List.of(line), of.settings(), of.least(), of.attained(), of.best());
    EnclosedPlanes known = run(EnclosedPlanes.begin(plan), toy, new Random(2));
    assertThat(known.count(BinState.OPEN)).isZero();
    for (int bin = 0; bin < line.bins(); bin++) {
      EnclosedBin enclosed = known.profiles().get(0).get(bin);
      double nearest = Math.min(Math.max(0.8, -1.2 + 0.5 * bin), -0.7 + 0.5 * bin);
      double least = Math.pow((nearest - 0.8) / Math.sqrt(0.52), 2);
      assertThat(enclosed.lower()).isLessThanOrEqualTo(least + 1e-12);
      if (least < Toy.LIMIT) {
        assertThat(enclosed.upper()).isBetween(least - 1e-12, least + 2e-4);
      } else {
        assertThat(enclosed.lower()).isEqualTo(plan.ceiling());
        assertThat(enclosed.upper()).isGreaterThan(plan.ceiling());
      }
    }
  }

  /** Bins of half the width lie within theirs, and narrower tolerances within wider ones. */
  @Test
  void finerBinsAndNarrowerTolerancesAreConsistent() {
    Toy toy = Toy.twoMinima();
    EnclosedPlanes before = toy.enclosed(Toy.settings());
    ProfileDefinition halves =
        new ProfileDefinition(List.of(ProfileAxis.ofQuantity("q0", 0, -2, 2, 32)));
    EnclosedPlanePlan finer =
        new EnclosedPlanePlan(
            List.of(halves),
            new PlaneSettings(1e-3, Toy.LIMIT, 2000, 200_000),
            before.plan().least(),
            before.plan().attained(),
            before.plan().best());
    List<EnclosedBin> fine = run(EnclosedPlanes.begin(finer), toy, new Random(1)).profiles().get(0);
    for (int bin = 0; bin < 16; bin++) {
      EnclosedBin coarse = before.profiles().get(0).get(bin);
      double lower = Math.min(fine.get(2 * bin).lower(), fine.get(2 * bin + 1).lower());
      double upper = Math.min(fine.get(2 * bin).upper(), fine.get(2 * bin + 1).upper());
      assertThat(coarse.lower()).isLessThanOrEqualTo(upper);
      if (before.plan().state(coarse) == BinState.ENCLOSED) {
        assertThat(lower).isLessThanOrEqualTo(coarse.upper());
      }
    }
  }

  @Test
  void severalProfilesShareRounds() {
    Toy toy = Toy.ellipse();
    ProfileDefinition line =
        new ProfileDefinition(List.of(ProfileAxis.ofQuantity("y", 1, -1, 3, 8)));
    EnclosedPlanePlan one = toy.plan(Toy.settings());
    EnclosedPlanePlan plan =
        new EnclosedPlanePlan(
            List.of(toy.profile(), line), one.settings(), one.least(), one.attained(), one.best());
    EnclosedPlanes known = run(EnclosedPlanes.begin(plan), toy, new Random(1));
    assertThat(known.profiles()).hasSize(2);
    // y = 0.8 +- sqrt(0.4^2 + 0.6^2).
    EnclosedBin bin = known.profiles().get(1).get(6);
    assertThat(bin.upper()).isCloseTo(Math.pow((2 - 0.8) / Math.sqrt(0.52), 2), within(0.02));
  }

  private static EnclosedPlanes run(EnclosedPlanes start, Toy toy, Random random) {
    EnclosedPlanes known = start;
    for (List<PlaneTask> tasks = known.tasks(); !tasks.isEmpty(); tasks = known.tasks()) {
      List<PlaneTask> order = new ArrayList<>(tasks);
      Collections.shuffle(order, random);
      PlaneWorker first = new PlaneWorker(known.plan(), toy.problem());
      PlaneWorker second = new PlaneWorker(known.plan(), toy.problem());
      List<PlaneOutcome> outcomes = new ArrayList<>();
      for (PlaneTask task : order) {
        outcomes.add(task.run(random.nextBoolean() ? first : second));
      }
      known = known.merge(outcomes);
    }
    return known;
  }

  @Test
  void resultsDoNotDependOnTheOrderOfTasksNorOnWorkers() {
    Toy toy = Toy.banana();
    PlaneSettings settings = new PlaneSettings(1e-3, Toy.LIMIT, 30, 5000);
    EnclosedPlanes begin = EnclosedPlanes.begin(toy.plan(settings));
    EnclosedPlanes known = run(begin, toy, new Random(3));
    assertThat(known.round()).isGreaterThan(1);
    for (long seed = 4; seed < 6; seed++) {
      EnclosedPlanes again = run(begin, toy, new Random(seed));
      assertThat(again.profiles()).isEqualTo(known.profiles());
      assertThat(again.boxes()).isEqualTo(known.boxes());
    }
  }

  @Test
  void budgetIsKeptAndWhatIsOpenIsAWideEnclosure() {
    Toy toy = Toy.banana();
    double width = Double.POSITIVE_INFINITY;
    for (long budget : new long[] {4, 40, 400, 4000}) {
      EnclosedPlanes known = toy.enclosed(new PlaneSettings(1e-5, Toy.LIMIT, 1000, budget));
      assertThat(known.boxes()).isLessThanOrEqualTo(budget);
      assertThat(known.widest()).isLessThanOrEqualTo(width);
      width = known.widest();
      for (int bin = 0; bin < toy.profile().bins(); bin++) {
        assertThat(known.profiles().get(0).get(bin).lower()).isLessThanOrEqualTo(toy.least(bin));
      }
    }
    assertThat(toy.enclosed(new PlaneSettings(1e-5, Toy.LIMIT, 1000, 40)).count(BinState.OPEN))
        .isPositive();
  }

  @Test
  void widestBinsAreTakenUpFirst() {
    Toy toy = Toy.banana();
    PlaneSettings settings = new PlaneSettings(1e-6, Toy.LIMIT, 10, 100_000);
    EnclosedPlanePlan plan = toy.plan(settings);
    PlaneWorker worker = new PlaneWorker(plan, toy.problem());
    EnclosedPlanes begin = EnclosedPlanes.begin(plan);
    EnclosedPlanes known = begin.merge(begin.tasks().stream().map(worker::run).toList());
    List<Double> widths =
        known.tasks().stream()
            .map(task -> known.profiles().get(0).get(task.rectangle().bins(5)[0]))
            .map(plan::width)
            .toList();
    assertThat(widths).hasSizeGreaterThan(2);
    assertThat(widths).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void outcomesOfOtherTasksAreRefused() {
    Toy toy = Toy.ellipse();
    EnclosedPlanePlan plan = toy.plan(Toy.settings());
    PlaneWorker worker = new PlaneWorker(plan, toy.problem());
    EnclosedPlanes begin = EnclosedPlanes.begin(plan);
    List<PlaneOutcome> outcomes = begin.tasks().stream().map(worker::run).toList();
    assertThatThrownBy(() -> begin.merge(outcomes.subList(1, outcomes.size())))
        .hasMessage("3 outcomes where 4 is expected");
    List<PlaneOutcome> twice = new ArrayList<>(outcomes);
    twice.set(1, outcomes.get(0));
    assertThatThrownBy(() -> begin.merge(twice))
        .hasMessage("0 as the number of an outcome where 1 is expected");
  }

  @Test
  void plansWithoutBoxesForAllTasksAreRefused() {
    assertThatThrownBy(() -> Toy.ellipse().plan(Toy.settings().withBudget(3)))
        .hasMessage("a budget of 3 boxes, but the first round has 4 tasks");
  }

  @Test
  void axesOfNodesAreRefused() {
    EnclosedPlanePlan plan = Toy.ellipse().plan(Toy.settings());
    ProfileDefinition nodes =
        new ProfileDefinition(List.of(ProfileAxis.ofGridAxis("x", 0, new double[] {0, 1})));
    assertThatThrownBy(
            () ->
                new EnclosedPlanePlan(
                    List.of(nodes), plan.settings(), plan.least(), plan.attained(), plan.best()))
        .hasMessage("axes of profiles must have bins of quantities");
  }
}
