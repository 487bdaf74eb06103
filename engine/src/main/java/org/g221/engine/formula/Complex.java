package org.g221.engine.formula;

/**
 * A complex-valued expression, as its real and imaginary part.
 *
 * <p>Where the imaginary part is the constant zero, nothing is computed for it.
 *
 * @param re real part
 * @param im imaginary part
 */
public record Complex(Real re, Real im) {

  /** A real number as a complex one. */
  public static Complex of(Real value) {
    return new Complex(value, value.graph().zero());
  }

  /** A complex constant. */
  public static Complex constant(FormulaGraph graph, double re, double im) {
    return new Complex(graph.constant(re), graph.constant(im));
  }

  /** The number of given modulus (which may be negative) and phase in radians. */
  public static Complex ofPolar(Real modulus, Real phase) {
    return new Complex(modulus.times(phase.cosine()), modulus.times(phase.sine()));
  }

  public Complex plus(Complex other) {
    return new Complex(re.plus(other.re), im.plus(other.im));
  }

  public Complex plus(Real other) {
    return new Complex(re.plus(other), im);
  }

  public Complex minus(Complex other) {
    return new Complex(re.minus(other.re), im.minus(other.im));
  }

  public Complex minus(Real other) {
    return new Complex(re.minus(other), im);
  }

  public Complex times(Complex other) {
    return new Complex(
        re.times(other.re).minus(im.times(other.im)), re.times(other.im).plus(im.times(other.re)));
  }

  public Complex times(Real factor) {
    return new Complex(re.times(factor), im.times(factor));
  }

  public Complex over(Real divisor) {
    return new Complex(re.over(divisor), im.over(divisor));
  }

  /** Reciprocal of a number that is nowhere zero; constant if the number is. */
  public Complex inverse() {
    return conjugate().over(squaredModulus());
  }

  public Complex negate() {
    return new Complex(re.negate(), im.negate());
  }

  public Complex conjugate() {
    return new Complex(re, im.negate());
  }

  public Real squaredModulus() {
    return re.squared().plus(im.squared());
  }

  /** Phase in radians, in (−π, π]. */
  public Real phase() {
    return im.arcTangent(re);
  }

  /** Whether this is the constant zero. */
  public boolean isZero() {
    return re.isZero() && im.isZero();
  }
}
