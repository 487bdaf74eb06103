package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

  private static final Window WINDOW = new Window(200, 2250);

  private static double at(double value) {
    return WINDOW.indicator(new FormulaGraph().constant(value)).constantValue();
  }

  @ParameterizedTest
  @CsvSource({"200, 1", "2250, 1", "700, 1", "199.9, 0", "2250.1, 0", "1, 0", "20000, 0"})
  void indicatorIsOneInsideAndZeroOutside(double value, double expected) {
    assertThat(at(value)).isEqualTo(expected);
    assertThat(WINDOW.contains(value)).isEqualTo(expected == 1);
  }

  @Test
  void indicatorFallsLinearlyOverAMillionth() {
    assertThat(at(2250 * (1 + 0.5e-6))).isCloseTo(0.5, within(1e-6));
    assertThat(at(200 * (1 - 0.25e-6))).isCloseTo(0.75, within(1e-6));
  }

  @Test
  void clampedValueIsTheNearestInside() {
    FormulaGraph graph = new FormulaGraph();
    assertThat(WINDOW.clamp(graph.constant(100)).constantValue()).isEqualTo(200);
    assertThat(WINDOW.clamp(graph.constant(700)).constantValue()).isEqualTo(700);
    assertThat(WINDOW.clamp(graph.constant(3000)).constantValue()).isEqualTo(2250);
  }

  /** Over a box across the upper end the slope holds the flank, and the value both sides. */
  @Test
  void boundsOverABoxSeeTheFlank() {
    FormulaGraph graph = new FormulaGraph();
    Real mass = graph.input("mass");
    Real indicator = WINDOW.indicator(mass);
    List<Real> outputs = List.of(indicator, Derivatives.gradient(indicator, List.of(mass)).get(0));
    double[] lower = {100};
    double[] upper = {4000};
    IntervalRun run = IntervalProgram.compile(graph, outputs, lower, upper).newRun();
    run.setInput(0, 0, 2000, 2500);
    run.setInput(0, 1, 2300, 2500);
    run.compute(2);
    assertThat(run.lowerBounds(0)[0]).isLessThanOrEqualTo(0);
    assertThat(run.upperBounds(0)[0]).isGreaterThanOrEqualTo(1);
    assertThat(run.lowerBounds(1)[0]).isLessThanOrEqualTo(-1 / (1e-6 * 2250));
    assertThat(run.upperBounds(0)[1]).isCloseTo(0, within(1e-300));
    assertThat(Math.abs(run.lowerBounds(1)[1])).isLessThan(1e-300);
  }
}
