package org.g221.engine.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class DecimalStepsTest {

  /** Java's own conversion of decimal numbers, on the way by text, is the reference. */
  @Property(seed = "20160412")
  void stepsAreTheDoublesNearestToTheirDecimalDigits(
      @ForAll @Scale(12) @DoubleRange(min = -1000, max = 1000) double min,
      @ForAll @Scale(12) @DoubleRange(min = 0.001, max = 1e6) double length,
      @ForAll @IntRange(min = 1, max = 200) int steps) {
    double max = min + length;
    double[] values = DecimalSteps.between(min, max, steps);
    BigDecimal lower = BigDecimal.valueOf(min);
    BigDecimal upper = BigDecimal.valueOf(max);
    for (int i = 1; i < steps; i++) {
      BigDecimal weighted =
          lower.multiply(BigDecimal.valueOf(steps - i)).add(upper.multiply(BigDecimal.valueOf(i)));
      BigDecimal exact = weighted.divide(BigDecimal.valueOf(steps), MathContext.DECIMAL64);
      assertThat(values[i]).isEqualTo(Double.parseDouble(exact.toString()));
    }
  }
}
