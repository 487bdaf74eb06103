package org.g221.engine.model;

import java.util.List;
import java.util.Map;
import org.g221.engine.exact.ExactModel;
import org.g221.engine.exact.PointModel;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.TheoryInputs;

/** A calculation without expansion, for models that have one. */
public interface ExactCalculation {

  /** The error of the couplings at a point inside its ranges, compared to exact ones. */
  TruncationError truncationError(ParameterPoint point, TheoryInputs inputs);

  /** Increases with the expected error, and is much faster to compute. */
  double expectedTruncation(ParameterPoint point, TheoryInputs inputs);

  /** The input of the exact calculation at a point. */
  ExactModel.Point exactPoint(ParameterPoint point, TheoryInputs inputs);

  /**
   * What the full model of a point says about it, whatever was measured at low energy.
   *
   * @param derived the derived quantities of the point by name
   */
  List<Finding> findings(PointModel model, Map<String, Double> derived);
}
