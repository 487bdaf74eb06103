package org.g221.engine.treelevel;

import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.exact.ExactModel;
import org.g221.engine.exact.HermitianMatrix;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.TheoryInputs;

/** Couplings of a point whose parameters are all constants, so that each coupling is a number. */
public final class ConstantCouplings {

  private ConstantCouplings() {}

  /** The couplings at a point, at leading order in κ. */
  public static G221Couplings of(ParameterPoint point, TheoryInputs inputs) {
    return G221Couplings.of(ModelPoint.of(point, inputs), inputs);
  }

  /** The input of the exact model at such a point. */
  public static ExactModel.Point exactPoint(ModelPoint point) {
    return new ExactModel.Point(
        point.g2OverG1().constantValue(),
        point.massGev().constantValue(),
        point.zeta().constantValue(),
        number(point.deltaQ()),
        number(point.deltaL()));
  }

  private static HermitianMatrix number(FlavourMatrix matrix) {
    Complex[][] entries = new Complex[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        entries[i][j] = number(matrix.at(i + 1, j + 1));
      }
    }
    return HermitianMatrix.of(entries);
  }

  /** The value of a constant expression. */
  public static Complex number(org.g221.engine.formula.Complex expression) {
    return new Complex(expression.re().constantValue(), expression.im().constantValue());
  }
}
