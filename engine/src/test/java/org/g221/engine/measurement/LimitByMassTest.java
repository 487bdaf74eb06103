package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.g221.engine.formula.Derivatives;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.IntervalProgram;
import org.g221.engine.formula.IntervalRun;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;
import org.junit.jupiter.api.Test;

class LimitByMassTest {

  private static final double QUANTILE_95 = 1.959963984540054;
  private static final LimitByMass LIMITS =
      new LimitByMass(List.of(200.0, 400.0, 700.0, 2000.0), List.of(100.0, 25.0, 2.5, 1.0), 0.95);

  private static double residual(double predicted, double massGev) {
    FormulaGraph graph = new FormulaGraph();
    return LIMITS.residual(graph.constant(predicted), graph.constant(massGev)).constantValue();
  }

  @Test
  void limitOfATabulatedMassIsThatOfTheTable() {
    for (int k = 0; k < 4; k++) {
      assertThat(LIMITS.at(LIMITS.massesGev().get(k)).orElseThrow().limit())
          .isCloseTo(LIMITS.limits().get(k), withPercentage(1e-12));
    }
  }

  /** Between 200 and 400 GeV the limit falls with the square of the mass. */
  @Test
  void logarithmOfTheLimitIsLinearInThatOfTheMass() {
    assertThat(LIMITS.at(300).orElseThrow().limit()).isCloseTo(100 / 2.25, withPercentage(1e-12));
    assertThat(LIMITS.at(300).orElseThrow().confidenceLevel()).isEqualTo(0.95);
  }

  @Test
  void predictionAtTheLimitCostsItsQuantile() {
    assertThat(residual(2.5, 700)).isCloseTo(QUANTILE_95, within(1e-12));
    assertThat(residual(5, 700)).isCloseTo(2 * QUANTILE_95, within(1e-12));
  }

  @Test
  void nothingIsKnownBeyondTheTable() {
    assertThat(LIMITS.at(199.9)).isEmpty();
    assertThat(LIMITS.at(2000.1)).isEmpty();
    assertThat(residual(1e6, 199.9)).isZero();
    assertThat(residual(1e6, 2000.1)).isZero();
    assertThat(residual(1e6, 2000)).isPositive();
  }

  @Test
  void noSigmaIsGivenWithoutAMass() {
    assertThatThrownBy(LIMITS::sigma).isInstanceOf(UnsupportedOperationException.class);
  }

  /** Boxes of any size across the masses of the table and beyond, points anywhere in them. */
  @Property(seed = "20160412", tries = 200)
  void boundsOverBoxesHoldValuesAndSlopes(@ForAll long seed) {
    FormulaGraph graph = new FormulaGraph();
    Real mass = graph.input("mass");
    Real cost = LIMITS.residual(graph.constant(3).over(mass), mass).squared();
    Real slope = Derivatives.gradient(cost, List.of(mass)).get(0);
    List<Real> outputs = List.of(cost, slope);
    SplittableRandom random = new SplittableRandom(seed);
    double lower = 100 + 2400 * random.nextDouble();
    double upper = lower + (2500 - lower) * Math.pow(random.nextDouble(), 3);
    double[] least = {100};
    double[] most = {2500};
    IntervalRun box = IntervalProgram.compile(graph, outputs, least, most).newRun();
    box.setInput(0, 0, lower, upper);
    box.compute(1);
    ProgramRun points = Program.forPoints(graph, outputs).newRun(1);
    double before = Double.NaN;
    double valueBefore = Double.NaN;
    for (int k = 0; k <= 20; k++) {
      double at = Math.min(lower + k / 20.0 * (upper - lower), upper);
      points.setBlockInput(0, new double[] {at}, 1);
      points.computeAll(1);
      double value = points.output(0, 0);
      assertThat(value).isBetween(box.lowerBounds(0)[0], box.upperBounds(0)[0]);
      assertThat(points.output(1, 0)).isBetween(box.lowerBounds(1)[0], box.upperBounds(1)[0]);
      if (k > 0 && at - before > 1e-3) {
        double mean = (value - valueBefore) / (at - before);
        double slack = 1e-9 * (1 + Math.abs(mean));
        assertThat(mean).isBetween(box.lowerBounds(1)[0] - slack, box.upperBounds(1)[0] + slack);
      }
      before = at;
      valueBefore = value;
    }
  }
}
