package org.g221.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.g221.engine.contour.CellCover;
import org.g221.engine.contour.ContourPlan;
import org.g221.engine.contour.ContourSearch;
import org.g221.engine.contour.ContourTask;
import org.g221.engine.contour.ContourWorker;
import org.g221.engine.contour.EnclosedContours;
import org.g221.engine.enclosure.BinSearches;
import org.g221.engine.plane.EnclosedPlanes;
import org.g221.engine.plane.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoxForecastTest {

  private static final List<Double> LEVELS = List.of(2.3, 5.99);

  static Stream<Toy> toys() {
    return Stream.of(Toy.ellipse(), Toy.edge(), Toy.banana(), Toy.twoMinima());
  }

  private static BoxForecast forecast(Toy toy, long boxes) {
    return BoxForecast.of(toy.plan(Toy.settings()), List.of(LEVELS), toy.problem(), boxes);
  }

  private static EnclosedContours contours(Toy toy, EnclosedPlanes known) {
    ContourPlan plan =
        ContourPlan.of(known, 0, LEVELS, ContourPlan.DEFAULT_DEPTH, ContourPlan.DEFAULT_CELL_BOXES);
    ContourWorker worker = new ContourWorker(plan, toy.problem());
    return new EnclosedContours(plan, plan.tasks().stream().map(worker::run).toList());
  }

  @ParameterizedTest
  @MethodSource("toys")
  void whatIsNeededLiesWhereItWasGuessed(Toy toy) {
    BoxForecast guessed = forecast(toy, 2000);
    EnclosedPlanes known = toy.enclosed(Toy.settings());
    long ofContours = contours(toy, known).boxes();
    assertThat(guessed.unfinished()).isZero();
    assertThat((double) known.boxes())
        .isBetween(guessed.bins().lower() / 1.2, guessed.bins().upper() * 1.2);
    assertThat((double) ofContours)
        .isBetween(guessed.contours().lower() / 1.2, guessed.contours().upper() * 1.2);
  }

  @Test
  void guessesAreTheSameAgain() {
    assertThat(forecast(Toy.banana(), 100)).isEqualTo(forecast(Toy.banana(), 100));
  }

  @Test
  void smallBudgetsTryFewBins() {
    BoxForecast few = forecast(Toy.ellipse(), 4);
    BoxForecast many = forecast(Toy.ellipse(), 100_000);
    assertThat(few.tried()).isLessThan(many.tried());
    assertThat(few.candidates()).isEqualTo(many.candidates());
    assertThat((long) many.tried()).isEqualTo(many.candidates());
    assertThat(few.boxes()).isLessThan(many.boxes());
  }

  /** One bin can be reached in a corner that belongs to another, and is never finished. */
  @Test
  void binsThatNeedMoreAreCounted() {
    assertThat(forecast(Toy.edge(0), 2000).unfinished()).isPositive();
  }

  /** The way to each cell has its share of what the cells have in common. */
  @Test
  void cellsTogetherTakeWhatTheirBinTakes() {
    Toy toy = Toy.banana();
    EnclosedPlanes known = toy.enclosed(Toy.settings());
    ContourPlan plan = ContourPlan.of(known, 0, LEVELS, 2, 100);
    BinSearches searches = new BinSearches(toy.problem());
    CellCover cover = new CellCover(toy.problem(), searches.interior());
    for (ContourTask task : plan.tasks()) {
      double mean =
          IntStream.range(0, 16)
              .mapToDouble(
                  cell -> new ContourSearch(plan, searches, cover, task).sample(cell).cost())
              .average()
              .orElseThrow();
      long all = new ContourSearch(plan, searches, cover, task).run().boxes();
      assertThat(mean).as("bin %d", task.bin()).isCloseTo(all, within(1e-9 * (1 + all)));
    }
  }
}
