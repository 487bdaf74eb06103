package org.g221.engine.formula;

/**
 * A real-valued expression of the inputs of a {@link FormulaGraph}.
 *
 * <p>Expressions are immutable and shared: writing the same sub-expression twice gives the same
 * object, which is computed once. Operations are carried out exactly as written; only identities
 * that leave every finite result unchanged (adding zero, multiplying by zero or one, arithmetic
 * between constants) are applied when an expression is built.
 */
public final class Real {

  private final FormulaGraph graph;
  private final int id;
  private final Operation operation;
  private final Real left;
  private final Real right;
  private final double value;
  private final long inputs;

  Real(FormulaGraph graph, int id, Operation operation, Real left, Real right, double value) {
    this.graph = graph;
    this.id = id;
    this.operation = operation;
    this.left = left;
    this.right = right;
    this.value = value;
    this.inputs = dependencies();
  }

  private long dependencies() {
    if (operation == Operation.INPUT) {
      return 1L << (int) value;
    }
    return (left == null ? 0 : left.inputs) | (right == null ? 0 : right.inputs);
  }

  public Real plus(Real other) {
    return graph.node(Operation.ADD, this, other);
  }

  public Real plus(double other) {
    return plus(graph.constant(other));
  }

  public Real minus(Real other) {
    return graph.node(Operation.SUBTRACT, this, other);
  }

  public Real minus(double other) {
    return minus(graph.constant(other));
  }

  public Real times(Real other) {
    return graph.node(Operation.MULTIPLY, this, other);
  }

  public Real times(double other) {
    return times(graph.constant(other));
  }

  public Real over(Real other) {
    return graph.node(Operation.DIVIDE, this, other);
  }

  /**
   * Quotient by a number, computed as a product with its reciprocal, which takes a tenth of the
   * time and differs by at most one unit in the last place. A number divided by itself must give
   * exactly 1, as in predictions divided by their Standard Model value, so numbers whose product
   * with their reciprocal is not exactly 1 stay divisors.
   *
   * <p>A quotient by an expression that happens to be constant stays a quotient: the expression may
   * vary in another scan, and a point must have the same result in all scans.
   */
  public Real over(double other) {
    double reciprocal = 1 / other;
    return other * reciprocal == 1 ? times(reciprocal) : over(graph.constant(other));
  }

  /**
   * 1 over this, shared by the expressions divided by it: a product with it takes a tenth of the
   * time of a division, and differs from the quotient by at most two units in the last place.
   */
  public Real reciprocal() {
    return graph.one().over(this);
  }

  public Real negate() {
    return graph.zero().minus(this);
  }

  public Real squared() {
    return times(this);
  }

  /** The smaller of two values. */
  public Real min(Real other) {
    return graph.node(Operation.MINIMUM, this, other);
  }

  /** The larger of two values. */
  public Real max(Real other) {
    return graph.node(Operation.MAXIMUM, this, other);
  }

  /** 1 where this is positive, 0 elsewhere. */
  Real step() {
    return graph.node(Operation.STEP, this, null);
  }

  /** Square root; the argument must be non-negative wherever the result is used. */
  public Real squareRoot() {
    return graph.node(Operation.SQUARE_ROOT, this, null);
  }

  /** Natural logarithm. */
  public Real logarithm() {
    return graph.node(Operation.LOGARITHM, this, null);
  }

  /** e to the power of this. */
  public Real exponential() {
    return graph.node(Operation.EXPONENTIAL, this, null);
  }

  /** Power with a constant exponent; the base must be positive. */
  public Real power(double exponent) {
    return logarithm().times(exponent).exponential();
  }

  /** A polynomial of this by Horner's scheme, the constant coefficient first. */
  public Real polynomial(double... coefficients) {
    Real value = graph.constant(coefficients[coefficients.length - 1]);
    for (int k = coefficients.length - 2; k >= 0; k--) {
      value = value.times(this).plus(coefficients[k]);
    }
    return value;
  }

  /** Sine of an angle in radians. */
  public Real sine() {
    return graph.node(Operation.SINE, this, null);
  }

  /** Cosine of an angle in radians. */
  public Real cosine() {
    return graph.node(Operation.COSINE, this, null);
  }

  /** Angle in radians of the vector with x component {@code x} and y component this. */
  public Real arcTangent(Real x) {
    return graph.node(Operation.ARC_TANGENT_2, this, x);
  }

  /** Whether the value is known without any input. */
  public boolean isConstant() {
    return operation == Operation.CONSTANT;
  }

  /** Whether this is the constant zero. */
  public boolean isZero() {
    return isConstant() && value == 0.0;
  }

  /**
   * The value of a constant expression.
   *
   * @throws IllegalStateException if the expression depends on an input
   */
  public double constantValue() {
    if (!isConstant()) {
      throw new IllegalStateException("expression depends on " + graph.inputNames(this));
    }
    return value;
  }

  /** The graph this expression belongs to. */
  public FormulaGraph graph() {
    return graph;
  }

  int id() {
    return id;
  }

  Operation operation() {
    return operation;
  }

  Real left() {
    return left;
  }

  Real right() {
    return right;
  }

  /** Index of the input that this expression is. */
  int inputIndex() {
    return (int) value;
  }

  /** Bit set of the indices of the inputs this expression depends on. */
  long inputs() {
    return inputs;
  }
}
