package org.g221.engine.model;

import java.util.List;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.TheoryInputs;

/** The varied parameters themselves as coordinates, for any model. */
final class ParametersAsCoordinates implements SearchCoordinates {

  private final Model model;
  private final ContinuousRanges ranges;
  private final TheoryInputs inputs;

  ParametersAsCoordinates(Model model, ContinuousRanges ranges, TheoryInputs inputs) {
    this.model = model;
    this.ranges = ranges;
    this.inputs = inputs;
  }

  @Override
  public List<String> names() {
    return ranges.varied().stream().map(range -> range.parameter().key()).toList();
  }

  @Override
  public double[] lower() {
    return ranges.varied().stream().mapToDouble(Varied::min).toArray();
  }

  @Override
  public double[] upper() {
    return ranges.varied().stream().mapToDouble(Varied::max).toArray();
  }

  @Override
  public ParameterValues values(FormulaGraph graph) {
    return ranges.values(graph);
  }

  @Override
  public List<Real> rules(FormulaGraph graph) {
    return model.formulas(ranges.texture(), values(graph), inputs).rules().stream()
        .map(RangeRule::margin)
        .toList();
  }

  @Override
  public ParameterPoint point(double[] coordinates) {
    ParameterPoint point = new ParameterPoint(ranges.texture(), ranges.fixed());
    for (int i = 0; i < coordinates.length; i++) {
      point = point.with(ranges.varied().get(i).parameter(), coordinates[i]);
    }
    return point;
  }
}
