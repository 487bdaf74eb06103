package org.g221.engine.model;

import org.g221.engine.exact.ExactModel;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.TheoryInputs;

/** What a model says that can be calculated without expansion. */
public interface ExactCalculation {

  /** How far the couplings are from exact ones at a point, which has to be inside its ranges. */
  TruncationError truncationError(ParameterPoint point, TheoryInputs inputs);

  /** Grows with the error to be expected, and is much faster to compute. */
  double expectedTruncation(ParameterPoint point, TheoryInputs inputs);

  /** What the exact calculation needs of a point. */
  ExactModel.Point exactPoint(ParameterPoint point, TheoryInputs inputs);
}
