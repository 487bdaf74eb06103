package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.junit.jupiter.api.Test;

class RatePolynomialTest {

  private final FormulaGraph graph = new FormulaGraph();

  private double at(RatePolynomial polynomial, double re9, double im9, double re10, double im10) {
    return polynomial
        .of(Complex.constant(graph, re9, im9), Complex.constant(graph, re10, im10))
        .constantValue();
  }

  /** Powers of two, so that every term can be read off the sum. */
  @Test
  void eachMonomialHasItsCoefficient() {
    RatePolynomial polynomial =
        new RatePolynomial(
            Map.of(
                "re9", 1.0,
                "im9", 2.0,
                "re9-squared", 4.0,
                "im9-squared", 8.0,
                "re10", 16.0,
                "im10", 32.0,
                "re10-squared", 64.0,
                "im10-squared", 128.0));
    assertThat(at(polynomial, 0, 0, 0, 0)).isEqualTo(1);
    assertThat(at(polynomial, 2, 0, 0, 0)).isEqualTo(1 + 2 + 16);
    assertThat(at(polynomial, 0, 2, 0, 0)).isEqualTo(1 + 4 + 32);
    assertThat(at(polynomial, 0, 0, 2, 0)).isEqualTo(1 + 32 + 256);
    assertThat(at(polynomial, 0, 0, 0, 2)).isEqualTo(1 + 64 + 512);
  }

  @Test
  void missingCoefficientsAreZero() {
    RatePolynomial polynomial = new RatePolynomial(Map.of("re9", 0.25));
    assertThat(at(polynomial, 2, 3, 4, 5)).isEqualTo(1.5);
  }

  @Test
  void coefficientsAreCopied() {
    Map<String, Double> coefficients = new HashMap<>(Map.of("re9", 0.25));
    RatePolynomial polynomial = new RatePolynomial(coefficients);
    coefficients.put("re9", 7.0);
    assertThat(at(polynomial, 2, 0, 0, 0)).isEqualTo(1.5);
  }
}
