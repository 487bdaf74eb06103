package org.g221.engine.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes powers of a positive input s out of expressions, so that they cancel.
 *
 * <p>Where formulas are written in parameters that depend on s, such as κ = s² and Δ = x/s, their
 * results often do not: κΔΔ' is xx'. Each expression is rewritten as core·s^(k/2) with a whole
 * number k. In products and quotients these numbers are added and subtracted; in sums, and in the
 * choice of the larger or smaller, the higher power is written out down to the lower one. Roots
 * halve k, angles of vectors do not depend on it, and all other functions are of core and power
 * multiplied out. Results are the same in real numbers, over the same graph and inputs.
 *
 * <p>With complex parameters given by real and imaginary parts, as modulus √(x² + y²) and phase
 * arg(x + iy), products of the modulus with sine and cosine of the phase become y and x.
 */
public final class PowerExtraction {

  /** core·s^(half/2). */
  private record Scaled(Real core, int half) {

    static Scaled unscaled(Real core) {
      return new Scaled(core, 0);
    }
  }

  /** The half powers in s itself. */
  private static final int SCALE = 2;

  private final FormulaGraph graph;
  private final Real scale;
  private final Map<Real, Scaled> known = new HashMap<>();

  /**
   * @param scale an input that is positive wherever expressions are used
   */
  public PowerExtraction(Real scale) {
    if (scale.operation() != Operation.INPUT) {
      throw new IllegalArgumentException("powers are taken of an input alone");
    }
    this.graph = scale.graph();
    this.scale = scale;
  }

  /** The expressions with powers taken out; what is left of the power is multiplied out. */
  public List<Real> rewrite(List<Real> expressions) {
    return scaled(expressions).stream().map(this::multipliedOut).toList();
  }

  /**
   * Expressions with the same signs, without what is left of the power: for conditions that
   * something must not be negative.
   */
  public List<Real> rewriteSigns(List<Real> expressions) {
    return scaled(expressions).stream().map(Scaled::core).toList();
  }

  private List<Scaled> scaled(List<Real> expressions) {
    for (Real node : Expressions.reachable(expressions)) {
      if (!known.containsKey(node)) {
        known.put(node, rewritten(node));
      }
    }
    return expressions.stream().map(known::get).toList();
  }

  private Scaled rewritten(Real node) {
    return switch (node.operation()) {
      case CONSTANT -> Scaled.unscaled(node);
      case INPUT -> node == scale ? new Scaled(graph.one(), SCALE) : Scaled.unscaled(node);
      case ADD, SUBTRACT, MINIMUM, MAXIMUM -> aligned(node);
      case MULTIPLY -> product(left(node), right(node));
      case DIVIDE -> quotient(left(node), right(node));
      case SQUARE_ROOT -> root(left(node));
      case LOGARITHM -> logarithm(left(node));
      case STEP -> Scaled.unscaled(left(node).core().step());
      case ARC_TANGENT_2 -> Scaled.unscaled(aligned(node).core());
      case EXPONENTIAL, SINE, COSINE ->
          Scaled.unscaled(graph.node(node.operation(), multipliedOut(left(node)), null));
    };
  }

  private Scaled left(Real node) {
    return known.get(node.left());
  }

  private Scaled right(Real node) {
    return known.get(node.right());
  }

  /** An operation that commutes with a common positive factor of its operands. */
  private Scaled aligned(Real node) {
    Scaled a = left(node);
    Scaled b = right(node);
    int common = common(a, b);
    return new Scaled(graph.node(node.operation(), lowered(a, common), lowered(b, common)), common);
  }

  /** The lower power; zero has any. */
  private static int common(Scaled a, Scaled b) {
    if (a.core().isZero()) {
      return b.half();
    }
    return b.core().isZero() ? a.half() : Math.min(a.half(), b.half());
  }

  private Real lowered(Scaled expression, int half) {
    return expression.core().times(power(Math.max(0, expression.half() - half)));
  }

  private Scaled product(Scaled a, Scaled b) {
    Real core = simplified(a.core(), b.core());
    return new Scaled(core, a.half() + b.half());
  }

  /**
   * A product; the square of a root is what is under it, and length times cosine or sine of the
   * angle of a vector is a component.
   */
  private static Real simplified(Real a, Real b) {
    if (a == b && a.operation() == Operation.SQUARE_ROOT) {
      return a.left();
    }
    if (isOfAngle(a) && isLength(b, a.left())) {
      return a.operation() == Operation.COSINE ? a.left().right() : a.left().left();
    }
    if (isOfAngle(b) && isLength(a, b.left())) {
      return simplified(b, a);
    }
    return a.times(b);
  }

  private static boolean isOfAngle(Real node) {
    boolean circular = node.operation() == Operation.COSINE || node.operation() == Operation.SINE;
    return circular && node.left().operation() == Operation.ARC_TANGENT_2;
  }

  /** Whether a root is the length of the vector that has an angle. */
  private static boolean isLength(Real root, Real angle) {
    return root.operation() == Operation.SQUARE_ROOT
        && root.left() == angle.right().squared().plus(angle.left().squared());
  }

  private Scaled quotient(Scaled a, Scaled b) {
    return new Scaled(ratio(a.core(), b.core()), a.half() - b.half());
  }

  /** A quotient; equal factors cancel, and so do two reciprocals in a row. */
  private Real ratio(Real a, Real b) {
    if (a == b) {
      return graph.one();
    }
    boolean reciprocal = b.operation() == Operation.DIVIDE && b.left() == graph.one();
    return reciprocal ? a.times(b.right()) : a.over(b);
  }

  /** An odd half power leaves one half under the root. */
  private Scaled root(Scaled square) {
    int odd = Math.floorMod(square.half(), 2);
    return new Scaled(square.core().times(power(odd)).squareRoot(), (square.half() - odd) / 2);
  }

  private Scaled logarithm(Scaled argument) {
    Real core = argument.core();
    boolean number = core.isConstant() && core.constantValue() > 0 && argument.half() != 0;
    return Scaled.unscaled(
        number
            ? scale.logarithm().times(0.5 * argument.half()).plus(core.logarithm())
            : multipliedOut(argument).logarithm());
  }

  private Real multipliedOut(Scaled expression) {
    int half = expression.half();
    return half < 0 ? expression.core().over(power(-half)) : expression.core().times(power(half));
  }

  /** s^(half/2); the square of half of it where that is a whole power. */
  private Real power(int half) {
    if (half == 0) {
      return graph.one();
    }
    if (half % SCALE != 0) {
      return power(half - 1).times(scale.squareRoot());
    }
    return half % (2 * SCALE) == 0 ? power(half / 2).squared() : power(half - SCALE).times(scale);
  }
}
