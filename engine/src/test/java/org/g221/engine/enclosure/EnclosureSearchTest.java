package org.g221.engine.enclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.relaxation.RowKind.EXCESS;
import static org.g221.engine.relaxation.RowKind.RESIDUAL;
import static org.g221.engine.relaxation.RowKind.RULE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.g221.engine.relaxation.QuantityBin;
import org.g221.engine.relaxation.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosureSearchTest {

  private static final double TOLERANCE = 1e-4;
  private static final SearchGoal GOAL = SearchGoal.of(TOLERANCE, 20_000);

  private static ToyProblem toy(
      double from, double to, List<RowKind> rows, Function<Form[], List<Form>> formulas) {
    return new ToyProblem(
        new double[] {from, from}, new double[] {to, to}, rows, 2, withCoordinates(formulas));
  }

  /** The quantities are the coordinates. */
  private static Function<Form[], List<Form>> withCoordinates(
      Function<Form[], List<Form>> formulas) {
    return x -> {
      List<Form> all = new ArrayList<>(formulas.apply(x));
      all.addAll(List.of(x));
      return all;
    };
  }

  // Residuals of unit variance: x = 1 +- 0.5, y = 0.8 x +- 0.3, so that y = 0.8 +- 0.5.
  private static ToyProblem ellipse() {
    return toy(
        -5,
        5,
        List.of(RESIDUAL, RESIDUAL),
        x -> List.of(x[0].plus(-1).times(2), x[1].minus(x[0].times(0.8)).times(1 / 0.3)));
  }

  private static ToyProblem banana() {
    return toy(
        -2,
        2,
        List.of(RESIDUAL, RESIDUAL),
        x -> List.of(x[1].minus(x[0].times(x[0])).times(10), x[0].times(-1).plus(1)));
  }

  private static void assertEncloses(Enclosure found, double least) {
    assertThat(found.isFinished()).isTrue();
    assertThat(found.lower()).isLessThanOrEqualTo(least + 1e-12);
    assertThat(found.upper()).isGreaterThanOrEqualTo(least - 1e-12);
    assertThat(found.upper() - found.lower()).isLessThanOrEqualTo(TOLERANCE * (1 + 1e-9));
  }

  @Test
  void ellipseHasItsMinimumAtItsCentre() {
    Enclosure found = EnclosureSearch.minimum(ellipse(), GOAL);
    assertEncloses(found, 0);
    assertThat(found.best().orElseThrow().quantity(1)).isCloseTo(0.8, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"1.2, 1.3", "-0.4, 0.1", "0.7, 0.9", "3, 3.001"})
  void profileOfAnEllipseIsAParabola(double from, double to) {
    double nearest = Math.min(Math.max(0.8, from), to);
    double least = Math.pow((nearest - 0.8) / 0.5, 2);
    QuantityBin bin = new QuantityBin(1, from, to);
    assertEncloses(EnclosureSearch.minimum(ellipse(), List.of(bin), GOAL), least);
  }

  @Test
  void flatValleyIsSearchedAlongItsWholeLength() {
    ToyProblem valley =
        toy(0.5, 2, List.of(RESIDUAL), x -> List.of(x[0].times(x[1]).plus(-1).times(10)));
    assertEncloses(EnclosureSearch.minimum(valley, GOAL), 0);
    ToyProblem beyond =
        toy(0, 1, List.of(RESIDUAL), x -> List.of(x[0].times(x[1]).plus(-2).times(10)));
    assertEncloses(EnclosureSearch.minimum(beyond, GOAL), 100);
  }

  // |(x, y)|^2 where x y >= 1: 2 at (1, 1).
  @Test
  void minimumOnTheEdgeOfARuleIsAttainedWithinIt() {
    ToyProblem edge =
        toy(
            0,
            3,
            List.of(RESIDUAL, RESIDUAL, RULE),
            x -> List.of(x[0], x[1], x[0].times(x[1]).plus(-1)));
    Enclosure found = EnclosureSearch.minimum(edge, GOAL);
    assertEncloses(found, 2);
    double[] point = found.best().orElseThrow().coordinates();
    assertThat(point[0] * point[1]).isGreaterThanOrEqualTo(1);
  }

  @Test
  void excessCountsOnlyAboveZero() {
    ToyProblem limit =
        toy(0, 3, List.of(RESIDUAL, EXCESS), x -> List.of(x[0].plus(-2), x[0].plus(x[1]).plus(-1)));
    // At y = 0: (x - 2)^2 + (x - 1)^2 is least at 3/2.
    assertEncloses(EnclosureSearch.minimum(limit, GOAL), 0.5);
  }

  @Test
  void bananaHasItsMinimumAtOneOne() {
    Enclosure found = EnclosureSearch.minimum(banana(), GOAL);
    assertEncloses(found, 0);
    assertThat(found.best().orElseThrow().coordinates()[0]).isCloseTo(1, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.05, 1.2, 1.4})
  void bananaIsProfiledAlongItsBend(double from) {
    QuantityBin bin = new QuantityBin(0, from, from + 0.01);
    Enclosure found = EnclosureSearch.minimum(banana(), List.of(bin), GOAL);
    // Beyond x = sqrt 2 the valley leaves the box.
    assertEncloses(found, Math.pow(from - 1, 2));
  }

  @Test
  void lowerOfTwoMinimaIsFound() {
    ToyProblem two =
        toy(
            -3,
            3,
            List.of(RESIDUAL, RESIDUAL, RESIDUAL),
            x ->
                List.of(
                    x[0].times(x[0]).plus(-1).times(20),
                    x[0].plus(1).times(0.05),
                    x[1].minus(x[0])));
    Enclosure found = EnclosureSearch.minimum(two, GOAL);
    assertEncloses(found, 0);
    assertThat(found.best().orElseThrow().coordinates()[0]).isCloseTo(-1, within(0.01));
  }

  @Test
  void narrowerTolerancesLieWithinWiderOnes() {
    Enclosure before = EnclosureSearch.minimum(banana(), SearchGoal.of(1, 20_000));
    for (double tolerance : new double[] {1e-2, 1e-4, 1e-6, 1e-9}) {
      Enclosure found = EnclosureSearch.minimum(banana(), SearchGoal.of(tolerance, 20_000));
      assertThat(found.isFinished()).isTrue();
      assertThat(found.upper() - found.lower()).isLessThanOrEqualTo(tolerance * (1 + 1e-9) + 1e-15);
      assertThat(found.lower()).isLessThanOrEqualTo(before.upper());
      assertThat(before.lower()).isLessThanOrEqualTo(found.upper());
      before = found;
    }
  }

  @Test
  void budgetIsKeptAndAnUnfinishedSearchSaysSo() {
    ToyProblem valley =
        toy(
            0.1,
            10,
            List.of(RESIDUAL, RESIDUAL),
            x -> List.of(x[0].times(x[1]).plus(-1), x[0].plus(x[1]).times(0.3)));
    Enclosure found = EnclosureSearch.minimum(valley, SearchGoal.of(1e-9, 9));
    assertThat(found.isFinished()).isFalse();
    assertThat(found.boxes()).isLessThanOrEqualTo(9);
    // At x = y = t: (t^2 - 1)^2 + (0.6 t)^2, least at t^2 = 0.82.
    assertThat(found.lower()).isLessThan(0.3276);
    assertThat(found.upper()).isGreaterThan(0.3275);
  }

  @Test
  void rulesThatCannotBeMetLeaveNothing() {
    ToyProblem none =
        toy(0, 1, List.of(RESIDUAL, RULE), x -> List.of(x[0], x[0].times(x[1]).plus(-2)));
    Enclosure found = EnclosureSearch.minimum(none, GOAL);
    assertThat(found.isFinished()).isTrue();
    assertThat(found.isProvedEmpty()).isTrue();
    assertThat(found.best()).isEmpty();
  }

  @Test
  void ceilingEndsASearchThatCannotReachIt() {
    ToyProblem far = toy(3, 4, List.of(RESIDUAL), x -> List.of(x[0].plus(x[1])));
    Enclosure found = EnclosureSearch.minimum(far, new SearchGoal(TOLERANCE, 10, 100));
    assertThat(found.isFinished()).isTrue();
    assertThat(found.lower()).isBetween(10.0, 36.0);
  }
}
