package org.g221.engine.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects terms in expressions that contain many polynomials of one expression x, such as the
 * logarithm of a mass: sums of products with such polynomials are written with one polynomial for
 * each product.
 *
 * <p>What cancels in the sum of two polynomials then does so in numbers. Bounds over boxes cannot
 * see it otherwise, because each polynomial brings an error of its own. Results are the same in
 * real numbers, but for the rounding of coefficients.
 *
 * <p>Expressions without x stay as they are, and so do squares of sums and all other functions.
 */
public final class TermCollection {

  private static final int MOST_TERMS = 40;
  private static final int MOST_FACTORS = 4;
  private static final int HIGHEST_DEGREE = 10;

  private final FormulaGraph graph;
  private final Real variable;
  private final double middle;
  private final Map<Real, Terms> terms = new HashMap<>();
  private final Map<Real, Real> written = new HashMap<>();

  private TermCollection(Real variable, double middle) {
    this.graph = variable.graph();
    this.variable = variable;
    this.middle = middle;
  }

  /**
   * The expressions with terms collected; x is of what most polynomials in them are.
   *
   * @param inputs values in the middle of the ranges of the inputs
   */
  public static List<Real> rewrite(List<Real> expressions, double[] inputs) {
    return variable(expressions)
        .map(known -> of(known, inputs).rewritten(expressions))
        .orElse(expressions);
  }

  private static TermCollection of(Real variable, double[] inputs) {
    ProgramRun run = Program.forPoints(variable.graph(), List.of(variable)).newRun(1);
    for (int i = 0; i < inputs.length; i++) {
      run.setBlockInput(i, new double[] {inputs[i]}, 1);
    }
    run.computeAll(1);
    return new TermCollection(variable, run.output(0, 0));
  }

  private static Optional<Real> variable(List<Real> expressions) {
    Map<Real, Integer> counts = new HashMap<>();
    Optional<Real> most = Optional.empty();
    for (Real node : Expressions.reachable(expressions)) {
      Optional<Real> base = Polynomial.of(node).map(Polynomial::base);
      base.ifPresent(known -> counts.merge(known, 1, Integer::sum));
      if (base.isPresent() && counts.get(base.get()) > most.map(counts::get).orElse(0)) {
        most = base;
      }
    }
    return most;
  }

  private List<Real> rewritten(List<Real> expressions) {
    List<Real> order = Expressions.reachable(expressions);
    order.forEach(node -> terms.put(node, found(node)));
    return expressions.stream().map(this::written).toList();
  }

  private Terms found(Real node) {
    if (node == variable) {
      return Terms.variable();
    }
    return switch (node.operation()) {
      case CONSTANT -> Terms.number(node.constantValue());
      case INPUT -> Terms.factor(node);
      case ADD -> sum(node, 1);
      case SUBTRACT -> sum(node, -1);
      case MULTIPLY -> product(node);
      default -> whole(node);
    };
  }

  private Terms sum(Real node, double sign) {
    Terms sum = terms.get(node.left()).plus(terms.get(node.right()), sign);
    return sum.count() <= MOST_TERMS ? sum : whole(node);
  }

  private Terms product(Real node) {
    Terms left = terms.get(node.left());
    Terms right = terms.get(node.right());
    boolean isSquare = node.left() == node.right() && left.count() > 1;
    boolean isSimple =
        left.count() * right.count() <= MOST_TERMS
            && left.factors() + right.factors() <= MOST_FACTORS
            && left.degree() + right.degree() <= HIGHEST_DEGREE;
    return isSimple && !isSquare ? left.times(right) : whole(node);
  }

  private Terms whole(Real node) {
    return Terms.factor(ofWrittenOperands(node));
  }

  private Real ofWrittenOperands(Real node) {
    List<Real> operands = Expressions.operands(node).stream().map(this::written).toList();
    return operands.isEmpty()
        ? node
        : graph.node(
            node.operation(), operands.get(0), operands.size() > 1 ? operands.get(1) : null);
  }

  private Real written(Real node) {
    Real known = written.get(node);
    if (known == null) {
      Terms own = terms.get(node);
      known = own.degree() > 0 ? own.written(variable, middle) : ofWrittenOperands(node);
      written.put(node, known);
    }
    return known;
  }
}
