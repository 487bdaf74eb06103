package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sum of products of factors with polynomials of one expression as coefficients.
 *
 * @param coefficients polynomials by factors, the constant first; the factors in the order of their
 *     creation
 */
record Terms(Map<List<Real>, double[]> coefficients) {

  private static final Comparator<Real> BY_AGE = Comparator.comparingInt(Real::id);

  static Terms number(double value) {
    return value == 0 ? new Terms(Map.of()) : new Terms(Map.of(List.of(), new double[] {value}));
  }

  /** The expression of which coefficients are polynomials. */
  static Terms variable() {
    return new Terms(Map.of(List.of(), new double[] {0, 1}));
  }

  static Terms factor(Real factor) {
    return new Terms(Map.of(List.of(factor), new double[] {1}));
  }

  int count() {
    return coefficients.size();
  }

  /** The largest number of factors. */
  int factors() {
    return coefficients.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  /** The largest degree of a coefficient. */
  int degree() {
    return coefficients.values().stream().mapToInt(known -> known.length - 1).max().orElse(0);
  }

  Terms plus(Terms other, double sign) {
    Map<List<Real>, double[]> sum = new LinkedHashMap<>(coefficients);
    other.coefficients.forEach(
        (factors, coefficient) -> sum.merge(factors, scaled(coefficient, sign), Terms::sum));
    return ofNonZero(sum);
  }

  Terms times(Terms other) {
    Map<List<Real>, double[]> product = new LinkedHashMap<>();
    coefficients.forEach(
        (first, a) ->
            other.coefficients.forEach(
                (second, b) -> product.merge(joined(first, second), product(a, b), Terms::sum)));
    return ofNonZero(product);
  }

  private static Terms ofNonZero(Map<List<Real>, double[]> coefficients) {
    coefficients.values().removeIf(known -> Arrays.stream(known).allMatch(value -> value == 0));
    return new Terms(coefficients);
  }

  private static List<Real> joined(List<Real> first, List<Real> second) {
    List<Real> joined = new ArrayList<>(first);
    joined.addAll(second);
    joined.sort(BY_AGE);
    return joined;
  }

  private static double[] scaled(double[] polynomial, double factor) {
    return Arrays.stream(polynomial).map(value -> factor * value).toArray();
  }

  private static double[] sum(double[] first, double[] second) {
    double[] sum = Arrays.copyOf(first, Math.max(first.length, second.length));
    for (int k = 0; k < second.length; k++) {
      sum[k] += second[k];
    }
    return sum;
  }

  private static double[] product(double[] first, double[] second) {
    double[] product = new double[first.length + second.length - 1];
    for (int i = 0; i < first.length; i++) {
      for (int k = 0; k < second.length; k++) {
        product[i + k] += first[i] * second[k];
      }
    }
    return product;
  }

  /**
   * The sum as an expression: powers of x − m times sums of products of factors, as errors of
   * bounds then are those of a few products, most of them small.
   *
   * @param variable x
   * @param middle m
   */
  Real written(Real variable, double middle) {
    Real distance = variable.minus(middle);
    Real sum = variable.graph().zero();
    for (int power = 0; power <= degree(); power++) {
      Real part = variable.graph().zero();
      for (Map.Entry<List<Real>, double[]> term : coefficients.entrySet()) {
        double coefficient = derivative(term.getValue(), power, middle);
        part = part.plus(product(term.getKey(), variable.graph()).times(coefficient));
      }
      sum = sum.plus(part.times(power(distance, power)));
    }
    return sum;
  }

  private static Real product(List<Real> factors, FormulaGraph graph) {
    Real product = graph.one();
    for (Real factor : factors) {
      product = product.times(factor);
    }
    return product;
  }

  private static Real power(Real base, int exponent) {
    Real power = base.graph().one();
    for (int k = 0; k < exponent; k++) {
      power = power.times(base);
    }
    return power;
  }

  /** The coefficient of a power of x − m in a polynomial of x. */
  private static double derivative(double[] polynomial, int power, double middle) {
    double sum = 0;
    for (int k = polynomial.length - 1; k >= power; k--) {
      sum = sum * middle + binomial(k, power) * polynomial[k];
    }
    return sum;
  }

  private static double binomial(int n, int k) {
    double value = 1;
    for (int i = 1; i <= k; i++) {
      value = value * (n - k + i) / i;
    }
    return value;
  }
}
