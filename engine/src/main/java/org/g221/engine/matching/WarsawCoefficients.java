package org.g221.engine.matching;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.formula.Complex;

/**
 * The Wilson coefficients of a point as required by WCxf: each operator once.
 *
 * <p>WCxf writes L = Σ C·Q over hermitian operators plus Σ (C·Q + h.c.) over the others, where only
 * the entry with the lowest indices is listed of all those for one operator or its hermitian
 * conjugate. An entry that stands for two terms of the sum over all indices, with the currents
 * exchanged, contains both: ll_2233 = C_ll[22,33] + C_ll[33,22].
 *
 * @param scaleGev their scale, the mass of the heavy vectors
 * @param values the nonzero coefficients, ordered by operator and indices
 */
public record WarsawCoefficients(double scaleGev, List<WarsawCoefficient> values) {

  public WarsawCoefficients {
    values = List.copyOf(values);
  }

  /**
   * The coefficients of a point.
   *
   * @param matching matching of a point inside its ranges
   */
  public static WarsawCoefficients of(WarsawMatching matching) {
    List<WarsawCoefficient> values = new ArrayList<>();
    for (WarsawOperator operator : WarsawOperator.values()) {
      for (FlavourIndices flavours : FlavourIndices.all(operator.indexCount())) {
        if (isListed(operator, flavours)) {
          values.add(coefficient(operator, flavours, matching));
        }
      }
    }
    values.removeIf(WarsawCoefficient::isZero);
    return new WarsawCoefficients(matching.massGev().constantValue(), values);
  }

  /** Whether no entry with lower indices is the same operator or its conjugate. */
  static boolean isListed(WarsawOperator operator, FlavourIndices flavours) {
    return operator.sameOperator(flavours).stream()
        .allMatch(
            same -> flavours.compareTo(same) <= 0 && flavours.compareTo(same.conjugate()) <= 0);
  }

  static boolean isHermitian(WarsawOperator operator, FlavourIndices flavours) {
    return operator.sameOperator(flavours).contains(flavours.conjugate());
  }

  private static WarsawCoefficient coefficient(
      WarsawOperator operator, FlavourIndices flavours, WarsawMatching matching) {
    Complex value = operator.coefficient(matching, flavours);
    int multiplicity = operator.sameOperator(flavours).size();
    return new WarsawCoefficient(
        operator.key() + "_" + flavours,
        multiplicity * value.re().constantValue(),
        multiplicity * value.im().constantValue(),
        isHermitian(operator, flavours));
  }
}
