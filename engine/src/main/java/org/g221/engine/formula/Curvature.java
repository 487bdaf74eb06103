package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the second derivatives of a sum of squares may have that is negative.
 *
 * <p>Those of Σᵢ uᵢ² are 2 Σᵢ ∂uᵢ/∂x_k ∂uᵢ/∂x_l, which curves upward in every direction, and N_kl =
 * 2 Σᵢ uᵢ ∂²uᵢ/∂x_k∂x_l. So Σᵢ uᵢ² is nowhere in a box below its tangent at the centre less ½ Σ_kl
 * |N_kl| r_k r_l, with the largest |N_kl| in the box and r_k its half widths. The same holds of u =
 * max(0, v), whose square has continuous slopes, with v for u in the second derivatives.
 */
public final class Curvature {

  private Curvature() {}

  /** Whether the square of an expression has continuous slopes where it is defined. */
  public static boolean isKnown(Real root) {
    return Expressions.reachable(List.of(inner(root))).stream()
        .noneMatch(
            node ->
                switch (node.operation()) {
                  case MINIMUM, MAXIMUM, STEP -> true;
                  default -> false;
                });
  }

  /**
   * N_kl by k, then by l ≤ k.
   *
   * @param roots the uᵢ, of which all {@link #isKnown}
   */
  public static List<List<Real>> ofSquares(List<Real> roots, List<Real> inputs) {
    List<Real> inner = roots.stream().map(Curvature::inner).toList();
    List<Real> weights = roots.stream().map(root -> root.times(2)).toList();
    return weighted(inner, weights, inputs);
  }

  /** The second derivatives of an expression, by k, then by l ≤ k. */
  public static List<List<Real>> of(Real expression, List<Real> inputs) {
    return weighted(List.of(expression), List.of(expression.graph().one()), inputs);
  }

  private static List<List<Real>> weighted(
      List<Real> inner, List<Real> weights, List<Real> inputs) {
    Map<Real, Real> adjoints = Derivatives.adjoints(inner, weights);
    List<Real> order = rarestFirst(inner, inputs);
    Map<Real, Map<Real, Real>> changes = new HashMap<>();
    order.forEach(input -> changes.put(input, new AdjointChanges(inner, input, adjoints).all()));
    List<List<Real>> curvature = new ArrayList<>();
    for (int k = 0; k < inputs.size(); k++) {
      List<Real> row = new ArrayList<>();
      for (int l = 0; l <= k; l++) {
        boolean rarer = order.indexOf(inputs.get(l)) < order.indexOf(inputs.get(k));
        Real along = inputs.get(rarer ? k : l);
        Real by = inputs.get(rarer ? l : k);
        row.add(changes.get(along).getOrDefault(by, along.graph().zero()));
      }
      curvature.add(row);
    }
    return curvature;
  }

  /**
   * The inputs by how many expressions depend on them. A second derivative is taken along the input
   * that occurs more often, then by the other, so that fewer expressions are needed.
   */
  private static List<Real> rarestFirst(List<Real> expressions, List<Real> inputs) {
    List<Real> all = Expressions.reachable(expressions);
    return inputs.stream()
        .sorted(
            Comparator.comparingLong(
                input ->
                    all.stream().filter(node -> (node.inputs() & input.inputs()) != 0).count()))
        .toList();
  }

  /** The v of max(0, v); any other expression itself. */
  private static Real inner(Real root) {
    if (root.operation() != Operation.MAXIMUM) {
      return root;
    }
    return root.left().isZero() ? root.right() : root.right().isZero() ? root.left() : root;
  }
}
