package org.g221.engine.observable;

import java.io.Serializable;
import java.util.Map;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * A decay rate over its Standard Model value as a quadratic polynomial in the shifts of C9 and C10:
 * 1 + Σ coefficient × monomial.
 *
 * @param coefficients by monomial: {@code re9}, {@code im9}, {@code re9-squared}, {@code
 *     im9-squared} and the same for 10
 */
public record RatePolynomial(Map<String, Double> coefficients) implements Serializable {

  public RatePolynomial {
    coefficients = Map.copyOf(coefficients);
  }

  Real of(Complex c9, Complex c10) {
    return c9.re().graph().one().plus(terms("9", c9)).plus(terms("10", c10));
  }

  private Real terms(String name, Complex c) {
    return c.re()
        .times(coefficient("re" + name))
        .plus(c.im().times(coefficient("im" + name)))
        .plus(c.re().squared().times(coefficient("re" + name + "-squared")))
        .plus(c.im().squared().times(coefficient("im" + name + "-squared")));
  }

  private double coefficient(String monomial) {
    return coefficients.getOrDefault(monomial, 0.0);
  }
}
