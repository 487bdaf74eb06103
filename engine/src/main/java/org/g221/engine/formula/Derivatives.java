package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Derivatives of expressions, as expressions of the same graph.
 *
 * <p>All derivatives of one expression are found together by walking from it to the inputs, so they
 * cost only a few times the expression itself, however many inputs there are.
 */
public final class Derivatives {

  private final Map<Real, Real> adjoints = new HashMap<>();
  private final FormulaGraph graph;

  private Derivatives(Real expression) {
    this.graph = expression.graph();
    adjoints.put(expression, graph.one());
    List<Real> order = new ArrayList<>(Expressions.reachable(List.of(expression)));
    Collections.reverse(order);
    for (Real node : order) {
      Real adjoint = adjoints.get(node);
      if (adjoint != null && node.left() != null) {
        pass(node, adjoint);
      }
    }
  }

  /**
   * The derivatives of an expression with respect to the given inputs.
   *
   * <p>Where the operands of a minimum or maximum are equal, it has the slope of one of them.
   * Bounds over boxes hold all slopes in between there, so that they bound differences of values.
   */
  public static List<Real> gradient(Real expression, List<Real> inputs) {
    Derivatives derivatives = new Derivatives(expression);
    return inputs.stream()
        .map(input -> derivatives.adjoints.getOrDefault(input, expression.graph().zero()))
        .toList();
  }

  private void add(Real node, Real contribution) {
    adjoints.merge(node, contribution, Real::plus);
  }

  private void pass(Real node, Real adjoint) {
    Real left = node.left();
    Real right = node.right();
    switch (node.operation()) {
      case ADD -> {
        add(left, adjoint);
        add(right, adjoint);
      }
      case SUBTRACT -> {
        add(left, adjoint);
        add(right, adjoint.negate());
      }
      case MULTIPLY -> passProduct(left, right, adjoint);
      case DIVIDE -> {
        add(left, adjoint.over(right));
        add(right, adjoint.times(node).over(right).negate());
      }
      case SQUARE_ROOT -> add(left, adjoint.over(node.times(2)));
      case EXPONENTIAL -> add(left, adjoint.times(node));
      case LOGARITHM -> add(left, adjoint.over(left));
      case SINE -> add(left, adjoint.times(left.cosine()));
      case COSINE -> add(left, adjoint.times(left.sine()).negate());
      case ARC_TANGENT_2 -> {
        Real square = left.squared().plus(right.squared());
        add(left, adjoint.times(right).over(square));
        add(right, adjoint.times(left).over(square).negate());
      }
      case MINIMUM -> passToOne(left, right, right.minus(left).step(), adjoint);
      case MAXIMUM -> passToOne(left, right, left.minus(right).step(), adjoint);
      case STEP -> {
        // Constant on either side; only derivatives of derivatives come here.
      }
      case CONSTANT, INPUT -> throw new IllegalStateException(node.operation() + " has no operand");
    }
  }

  /** To the left operand where it is chosen, which is 1 there and 0 elsewhere. */
  private void passToOne(Real left, Real right, Real chosen, Real adjoint) {
    add(left, adjoint.times(chosen));
    add(right, adjoint.times(graph.one().minus(chosen)));
  }

  private void passProduct(Real left, Real right, Real adjoint) {
    if (left == right) {
      add(left, adjoint.times(left).times(2));
    } else {
      add(left, adjoint.times(right));
      add(right, adjoint.times(left));
    }
  }
}
