package org.g221.engine.running;

import java.util.ArrayList;
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
      Real product = graph.one();
      List<String> others = new ArrayList<>();
      for (String part : entry.getKey().split("\\*")) {
        if (numbers.containsKey(part)) {
          product = product.times(numbers.get(part));
        } else {
          others.add(part);
        }
      }
      if (String.join("*", others).equals(matrix)) {
        sum = sum.plus(product.times(x.polynomial(entry.getValue())));
      }
    }
    return sum;
  }
}
