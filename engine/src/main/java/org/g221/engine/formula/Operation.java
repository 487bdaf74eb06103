package org.g221.engine.formula;

/**
 * The elementary operations of an expression.
 *
 * <p>Each is a single correctly defined IEEE-754 operation on doubles or a fixed sequence of them
 * ({@link CircularFunctions}, {@link ExponentialFunctions}, the arc tangent of {@link StrictMath}),
 * so that a result has the same bits on every machine.
 */
enum Operation {
  CONSTANT,
  INPUT,
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  MINIMUM,
  MAXIMUM,
  STEP,
  SQUARE_ROOT,
  EXPONENTIAL,
  LOGARITHM,
  SINE,
  COSINE,
  ARC_TANGENT_2;

  /** Applies a binary operation, or a unary one to {@code a}, ignoring {@code b}. */
  double apply(double a, double b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case MINIMUM -> Math.min(a, b);
      case MAXIMUM -> Math.max(a, b);
      case STEP -> step(a);
      case SQUARE_ROOT -> Math.sqrt(a);
      case EXPONENTIAL -> ExponentialFunctions.exponential(a);
      case LOGARITHM -> ExponentialFunctions.logarithm(a);
      case SINE -> CircularFunctions.sine(a);
      case COSINE -> CircularFunctions.cosine(a);
      case ARC_TANGENT_2 -> angle(a, b);
      case CONSTANT, INPUT -> throw new IllegalStateException(this + " is not computed");
    };
  }

  /**
   * The angle of the vector (x, y). Zeros count as positive, because the sign of a zero depends on
   * how an expression was simplified.
   */
  static double angle(double y, double x) {
    return StrictMath.atan2(y + 0.0, x + 0.0);
  }

  /** 1 for a positive number, 0 for any other; not a number if the argument is none. */
  static double step(double x) {
    return x > 0 ? 1 : x <= 0 ? 0 : Double.NaN;
  }

  boolean isBinary() {
    return switch (this) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MINIMUM, MAXIMUM, ARC_TANGENT_2 -> true;
      default -> false;
    };
  }

  /** Whether this is a function, for which the processor has no instruction. */
  boolean isFunction() {
    return switch (this) {
      case STEP, EXPONENTIAL, LOGARITHM, SINE, COSINE, ARC_TANGENT_2 -> true;
      default -> false;
    };
  }

  /** Whether exchanging the operands leaves every bit of the result unchanged. */
  boolean commutes() {
    return this == ADD || this == MULTIPLY || this == MINIMUM || this == MAXIMUM;
  }
}
