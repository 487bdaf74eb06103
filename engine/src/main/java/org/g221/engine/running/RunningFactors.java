package org.g221.engine.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;

/**
 * What flavour matrices are multiplied by in coefficients at low energy: sums of polynomials in x
 * times numbers such as ζ and tr Q.
 */
final class RunningFactors {

  private final RunningTable table = RunningTable.SHIPPED;
  private final Map<String, Real> numbers;
  private final FormulaGraph graph;
  private final Real x;

  /**
   * @param numbers the numbers of {@link FlavourStructures}
   * @param massGev M
   */
  RunningFactors(Map<String, Real> numbers, Real massGev) {
    this.numbers = numbers;
    this.graph = massGev.graph();
    this.x = ElectroweakCouplings.logarithm(massGev);
  }

  /**
   * What a matrix is multiplied by in a coefficient beyond tree level; zero if it is not in it.
   *
   * @param matrix a structure of the table without the numbers in it
   */
  Real of(String coefficient, String matrix) {
    Real sum = graph.zero();
    for (Map.Entry<String, double[]> entry : table.coefficient(coefficient).entrySet()) {
      List<Real> factors = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (String part : entry.getKey().split("\\*")) {
        if (numbers.containsKey(part)) {
          factors.add(numbers.get(part));
        } else {
          others.add(part);
        }
      }
      if (String.join("*", others).equals(matrix)) {
        sum = sum.plus(term(entry.getValue(), factors));
      }
    }
    return sum;
  }

  /** What Q_sb and T_sb are multiplied by in a coefficient beyond tree level. */
  StrangeToBottom strangeToBottom(String coefficient) {
    return new StrangeToBottom(of(coefficient, "Q"), of(coefficient, "T"));
  }

  /**
   * A polynomial times numbers. Where it has no constant, the numbers times x are multiplied by a
   * polynomial of lower degree, as they are the same in all coefficients.
   */
  private Real term(double[] polynomial, List<Real> factors) {
    return polynomial[0] == 0
        ? product(x, factors)
            .times(x.polynomial(Arrays.copyOfRange(polynomial, 1, polynomial.length)))
        : product(graph.one(), factors).times(x.polynomial(polynomial));
  }

  private static Real product(Real first, List<Real> others) {
    Real product = first;
    for (Real other : others) {
      product = product.times(other);
    }
    return product;
  }
}
