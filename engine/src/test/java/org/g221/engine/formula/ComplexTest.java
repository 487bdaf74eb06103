package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ComplexTest {

  private static final double ROUNDING = 1e-14;

  private final FormulaGraph graph = new FormulaGraph();

  private Complex of(double re, double im) {
    return Complex.constant(graph, re, im);
  }

  private static void assertClose(
      Complex actual, org.apache.commons.math3.complex.Complex expected) {
    double scale = Math.max(1, expected.abs());
    assertThat(actual.re().constantValue()).isCloseTo(expected.getReal(), within(ROUNDING * scale));
    assertThat(actual.im().constantValue())
        .isCloseTo(expected.getImaginary(), within(ROUNDING * scale));
  }

  /** Against the complex numbers of Commons Math. */
  @Property(seed = "20160412", tries = 500)
  void arithmeticIsThatOfComplexNumbers(
      @ForAll @Scale(9) @DoubleRange(min = -3, max = 3) double a,
      @ForAll @Scale(9) @DoubleRange(min = -3, max = 3) double b,
      @ForAll @Scale(9) @DoubleRange(min = 0.1, max = 3) double c,
      @ForAll @Scale(9) @DoubleRange(min = -3, max = 3) double d) {
    var p = new org.apache.commons.math3.complex.Complex(a, b);
    var q = new org.apache.commons.math3.complex.Complex(c, d);
    assertClose(of(a, b).plus(of(c, d)), p.add(q));
    assertClose(of(a, b).minus(of(c, d)), p.subtract(q));
    assertClose(of(a, b).times(of(c, d)), p.multiply(q));
    // |q| may be as small as 0.1, and its inverse is computed via |q|².
    assertThat(of(c, d).inverse().re().constantValue())
        .isCloseTo(q.reciprocal().getReal(), within(100 * ROUNDING));
    assertThat(of(c, d).inverse().im().constantValue())
        .isCloseTo(q.reciprocal().getImaginary(), within(100 * ROUNDING));
    assertClose(of(a, b).conjugate(), p.conjugate());
    assertClose(of(a, b).negate(), p.negate());
    assertThat(of(a, b).squaredModulus().constantValue())
        .isCloseTo(p.abs() * p.abs(), within(100 * ROUNDING));
  }

  @Property(seed = "20160412")
  void polarFormGivesModulusAndPhaseBack(
      @ForAll @Scale(9) @DoubleRange(min = 0.1, max = 5) double modulus,
      @ForAll @Scale(9) @DoubleRange(min = -3.1, max = 3.1) double phase) {
    Complex number = Complex.ofPolar(graph.constant(modulus), graph.constant(phase));
    assertThat(number.phase().constantValue()).isCloseTo(phase, within(ROUNDING));
    assertThat(Math.sqrt(number.squaredModulus().constantValue()))
        .isCloseTo(modulus, within(10 * ROUNDING));
  }

  @Test
  void negativeModulusTurnsThePhaseByPi() {
    Complex number = Complex.ofPolar(graph.constant(-2), graph.constant(0.5));
    assertThat(number.phase().constantValue()).isCloseTo(0.5 - Math.PI, within(ROUNDING));
  }

  @Test
  void phaseOfANegativeRealNumberIsPlusPi() {
    assertThat(of(-2, 0).phase().constantValue()).isEqualTo(Math.PI);
  }

  @Test
  void realNumbersStayRealWithoutComputingImaginaryParts() {
    Complex a = Complex.of(graph.input("a"));
    Complex b = Complex.of(graph.input("b"));
    assertThat(a.times(b).plus(a).minus(b).conjugate().im().isZero()).isTrue();
    assertThat(b.inverse().im().isZero()).isTrue();
    assertThat(a.squaredModulus()).isSameAs(graph.input("a").squared());
    assertThat(a.minus(a.re()).isZero()).isFalse();
    assertThat(of(0, 0).isZero()).isTrue();
  }
}
