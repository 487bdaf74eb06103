package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the expressions over one set of inputs; equal expressions are the same object.
 *
 * <p>Not safe for use by several threads; the {@link Program} compiled from it is.
 */
public final class FormulaGraph {

  /** Limited because dependencies are kept in one long. */
  private static final int MAXIMAL_INPUT_COUNT = Long.SIZE;

  private record Key(Operation operation, int left, int right, long bits) {}

  private final Map<Key, Real> nodes = new HashMap<>();
  private final List<String> inputNames = new ArrayList<>();
  private final Real zero = constant(0.0);

  /** The constant {@code value}, which must be finite. */
  public Real constant(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("constant is " + value + " but must be finite");
    }
    double positiveZero = value + 0.0;
    Key key = new Key(Operation.CONSTANT, -1, -1, Double.doubleToLongBits(positiveZero));
    return nodes.computeIfAbsent(
        key, k -> new Real(this, nodes.size(), Operation.CONSTANT, null, null, positiveZero));
  }

  public Real zero() {
    return zero;
  }

  public Real one() {
    return constant(1.0);
  }

  /** The input of that name; asking again gives the same one. */
  public Real input(String name) {
    int index = inputNames.indexOf(name);
    if (index < 0) {
      if (inputNames.size() == MAXIMAL_INPUT_COUNT) {
        throw new IllegalStateException("a graph holds at most " + MAXIMAL_INPUT_COUNT + " inputs");
      }
      index = inputNames.size();
      inputNames.add(name);
    }
    int position = index;
    return nodes.computeIfAbsent(
        new Key(Operation.INPUT, -1, -1, position),
        key -> new Real(this, nodes.size(), Operation.INPUT, null, null, position));
  }

  /** Names of all inputs in the order of creation. */
  public List<String> inputNames() {
    return List.copyOf(inputNames);
  }

  /** Names of the inputs on which {@code expression} depends. */
  public List<String> inputNames(Real expression) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < inputNames.size(); i++) {
      if ((expression.inputs() >>> i & 1) != 0) {
        names.add(inputNames.get(i));
      }
    }
    return names;
  }

  Real node(Operation operation, Real left, Real right) {
    requireSameGraph(left);
    if (right != null) {
      requireSameGraph(right);
    }
    Real simpler = simplify(operation, left, right);
    if (simpler != null) {
      return simpler;
    }
    // x + y and y + x have the same bits, so they are one node.
    boolean swapped = operation.commutes() && right.id() < left.id();
    Real first = swapped ? right : left;
    Real second = swapped ? left : right;
    Key key = new Key(operation, first.id(), second == null ? -1 : second.id(), 0);
    return nodes.computeIfAbsent(
        key, k -> new Real(this, nodes.size(), operation, first, second, Double.NaN));
  }

  private void requireSameGraph(Real expression) {
    if (expression.graph() != this) {
      throw new IllegalArgumentException("expressions of two graphs cannot be combined");
    }
  }

  /** A result that needs no new node, or null; never changes a finite result. */
  private Real simplify(Operation operation, Real left, Real right) {
    if (left.isConstant() && (right == null || right.isConstant())) {
      double b = right == null ? Double.NaN : right.constantValue();
      double result = operation.apply(left.constantValue(), b);
      // Outside its domain an operation is kept, so that its result shows up as not finite.
      return Double.isFinite(result) ? constant(result) : null;
    }
    return switch (operation) {
      case ADD -> left.isZero() ? right : right.isZero() ? left : null;
      case SUBTRACT -> right.isZero() ? left : null;
      case MULTIPLY -> simplifyProduct(left, right);
      case DIVIDE -> left.isZero() ? zero : isOne(right) ? left : null;
      default -> null;
    };
  }

  private Real simplifyProduct(Real left, Real right) {
    if (left.isZero() || right.isZero()) {
      return zero;
    }
    return isOne(left) ? right : isOne(right) ? left : null;
  }

  private static boolean isOne(Real expression) {
    return expression.isConstant() && expression.constantValue() == 1.0;
  }
}
