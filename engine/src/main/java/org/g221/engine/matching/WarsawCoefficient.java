package org.g221.engine.matching;

/**
 * A Wilson coefficient of the Warsaw basis.
 *
 * @param name name in WCxf, such as {@code lq3_2223}
 * @param re real part in GeV⁻²
 * @param im imaginary part in GeV⁻²
 * @param hermitian whether its operator is hermitian, so that the coefficient is real by definition
 */
public record WarsawCoefficient(String name, double re, double im, boolean hermitian) {

  boolean isZero() {
    return re == 0 && im == 0;
  }
}
