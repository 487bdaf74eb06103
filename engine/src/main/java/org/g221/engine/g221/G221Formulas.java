package org.g221.engine.g221;

import java.util.List;
import org.g221.engine.formula.Real;
import org.g221.engine.model.PointFormulas;
import org.g221.engine.model.RangeRule;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.G221Couplings;
import org.g221.engine.treelevel.G221Quantity;
import org.g221.engine.treelevel.ModelPoint;
import org.g221.engine.treelevel.VectorLikeMass;

/** The formulas that follow from the quantities of a point. */
record G221Formulas(ModelPoint point, TheoryInputs inputs) implements PointFormulas {

  @Override
  public G221Couplings couplings() {
    return G221Couplings.of(point, inputs);
  }

  @Override
  public Real massGev() {
    return point.massGev();
  }

  @Override
  public List<RangeRule> rules() {
    return point.rules();
  }

  @Override
  public RangeRule optionalRule(String key, double number) {
    if (!key.equals(VectorLikeMass.AT_LEAST.key())) {
      throw new IllegalArgumentException("no optional rule '" + key + "'");
    }
    return VectorLikeMass.atLeast(number, point, inputs);
  }

  @Override
  public Real derived(String key) {
    return G221Quantity.named(key).of(point, inputs);
  }
}
