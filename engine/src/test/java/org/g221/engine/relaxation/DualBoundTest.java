package org.g221.engine.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DualBoundTest {

  private static final double[] FROM = {-1, -1, -1};
  private static final double[] TO = {1, 1, 1};

  private static void row(Rows rows, RowKind kind, double center, double error, double... slopes) {
    int row = rows.add(kind, center, error);
    for (int i = 0; i < slopes.length; i++) {
      rows.setSlope(row, i, slopes[i]);
    }
  }

  private static DualBound solved(Rows rows) {
    DualBound bound = new DualBound(rows.width());
    bound.solve(rows, FROM, TO, Double.POSITIVE_INFINITY);
    return bound;
  }

  // Coordinates apart from each other: the minimum is the sum of those of (c + a e)^2 - known.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void separableQuadraticsHaveTheirClosedForm(long seed) {
    Random random = new Random(seed);
    for (int k = 0; k < 200; k++) {
      Rows rows = new Rows(3);
      double least = 0;
      for (int i = 0; i < 3; i++) {
        double center = 5 * random.nextGaussian();
        double slope = 3 * random.nextGaussian();
        double error = random.nextDouble();
        double[] slopes = new double[3];
        slopes[i] = slope;
        row(rows, RowKind.RESIDUAL, center, error, slopes);
        double beyond = Math.max(0, Math.abs(center) - Math.abs(slope) - error);
        least += beyond * beyond;
      }
      assertThat(solved(rows).bound()).isCloseTo(least, within(1e-7)).isLessThanOrEqualTo(least);
    }
  }

  // The distance of a plane n.e = c, |n| = 1, from the origin is |c|: least of |e|^2 within it.
  @ParameterizedTest
  @ValueSource(doubles = {-0.5, 0.1, 0.9})
  void leastSquareWithinHalfSpaceIsTheSquareOfItsDistance(double distance) {
    Rows rows = new Rows(3);
    row(rows, RowKind.RESIDUAL, 0, 0, 1, 0, 0);
    row(rows, RowKind.RESIDUAL, 0, 0, 0, 1, 0);
    row(rows, RowKind.RESIDUAL, 0, 0, 0, 0, 1);
    row(rows, RowKind.RULE, -300 * distance, 0, 200, 200, -100);
    double least = distance > 0 ? distance * distance : 0;
    assertThat(solved(rows).bound()).isCloseTo(least, within(1e-5)).isLessThanOrEqualTo(least);
  }

  // (1 + e)^2 beyond an error of 1/4 where e >= 1/2: 1.25^2.
  @Test
  void errorsOfResidualAndRuleBothLowerTheBound() {
    Rows rows = new Rows(3);
    row(rows, RowKind.RESIDUAL, 1, 0.25, 1, 0, 0);
    row(rows, RowKind.RULE, -300, 100, 400, 0, 0);
    assertThat(solved(rows).bound()).isCloseTo(1.5625, within(1e-5)).isLessThan(1.5625);
  }

  @Test
  void onlyThePositivePartOfAnExcessCounts() {
    Rows rows = new Rows(3);
    row(rows, RowKind.EXCESS, -4, 0, 1, 1, 0);
    assertThat(solved(rows).bound()).isBetween(-1e-12, 0.0);
    row(rows, RowKind.EXCESS, 3, 0, 1, 0, 0);
    assertThat(solved(rows).bound()).isCloseTo(4, within(1e-8)).isLessThan(4);
  }

  // Points of random boxes: no bound above what they have, whatever rows and rules there are.
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void noPointIsBelowTheBound(long seed) {
    Random random = new Random(seed);
    for (int k = 0; k < 300; k++) {
      Rows rows = randomRows(random);
      double bound = solved(rows).bound();
      for (int point = 0; point < 50; point++) {
        double[] at = random.doubles(3, -1, 1).toArray();
        assertThat(sum(rows, at)).isGreaterThanOrEqualTo(bound);
      }
    }
  }

  private static Rows randomRows(Random random) {
    Rows rows = new Rows(3);
    for (int row = 0; row < 6; row++) {
      RowKind kind = RowKind.values()[random.nextInt(3)];
      double[] slopes = random.doubles(3, -2, 2).toArray();
      row(rows, kind, 2 * random.nextGaussian(), random.nextDouble() * 0.3, slopes);
    }
    return rows;
  }

  private static double sum(Rows rows, double[] at) {
    double sum = 0;
    for (int row = 0; row < rows.count(); row++) {
      double form = rows.center(row);
      for (int i = 0; i < 3; i++) {
        form += rows.slope(row, i) * at[i];
      }
      double beyond = Math.max(0, Math.abs(form) - rows.error(row));
      switch (rows.kind(row)) {
        case RESIDUAL -> sum += beyond * beyond;
        case EXCESS -> sum += form > 0 ? beyond * beyond : 0;
        case RULE -> sum += form + rows.error(row) < 0 ? Double.POSITIVE_INFINITY : 0;
      }
    }
    return sum;
  }

  // The line in exact arithmetic: rounding is outward, and not by more than it has to be.
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void boundLiesJustBelowTheExactValueOfTheLine(long seed) {
    Random random = new Random(seed);
    for (int k = 0; k < 200; k++) {
      Rows rows = randomRows(random);
      double[] weights = new double[rows.count()];
      for (int row = 0; row < weights.length; row++) {
        double weight = Math.abs(random.nextGaussian());
        weights[row] =
            switch (rows.kind(row)) {
              case RESIDUAL -> random.nextBoolean() ? weight : -weight;
              case EXCESS -> weight;
              case RULE, LOGARITHM -> -weight;
            };
      }
      DualLine line = new DualLine(3);
      line.compute(rows, weights, FROM, TO);
      BigDecimal exact = exactLine(rows, weights);
      assertThat(new BigDecimal(line.bound())).isLessThanOrEqualTo(exact);
      assertThat(line.bound()).isCloseTo(exact.doubleValue(), within(1e-12));
    }
  }

  private static BigDecimal exactLine(Rows rows, double[] weights) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal[] gradient = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
    for (int row = 0; row < weights.length; row++) {
      BigDecimal twice = new BigDecimal(weights[row]).multiply(BigDecimal.valueOf(2));
      sum = sum.add(twice.multiply(new BigDecimal(rows.center(row))));
      sum = sum.subtract(twice.abs().multiply(new BigDecimal(rows.error(row))));
      if (rows.kind(row) != RowKind.RULE) {
        sum = sum.subtract(new BigDecimal(weights[row]).pow(2));
      }
      for (int i = 0; i < 3; i++) {
        BigDecimal term = twice.multiply(new BigDecimal(rows.slope(row, i)));
        gradient[i] = gradient[i].add(term);
      }
    }
    for (BigDecimal slope : gradient) {
      sum = sum.subtract(slope.abs());
    }
    return sum;
  }
}
