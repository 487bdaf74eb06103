package org.g221.engine.g221;

import static org.g221.engine.treelevel.G221Parameter.G2_OVER_G1;
import static org.g221.engine.treelevel.G221Parameter.MASS_WPRIME_GEV;
import static org.g221.engine.treelevel.G221Parameter.TAN_BETA;
import static org.g221.engine.treelevel.G221Parameter.ZETA;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.g221.engine.formula.Real;
import org.g221.engine.matching.WarsawMatching;
import org.g221.engine.model.ContinuousRanges;
import org.g221.engine.model.DerivedQuantity;
import org.g221.engine.model.ExactCalculation;
import org.g221.engine.model.Model;
import org.g221.engine.model.OptionalRule;
import org.g221.engine.model.ParameterRange;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.PointFormulas;
import org.g221.engine.model.SearchCoordinates;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.Texture;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.G221Matching;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Quantity;
import org.g221.engine.treelevel.G221Ranges;
import org.g221.engine.treelevel.G221Texture;
import org.g221.engine.treelevel.ModelPoint;
import org.g221.engine.treelevel.VectorLikeMass;

/** The model of arXiv:1604.03088. */
public final class G221Model implements Model {

  /** The only instance. */
  public static final Model INSTANCE = new G221Model();

  private G221Model() {}

  @Override
  public List<Parameter> parameters() {
    return List.of(G221Parameter.values());
  }

  @Override
  public List<Texture> textures() {
    return List.of(G221Texture.values());
  }

  /** ζ may also be given as tan β. */
  @Override
  public List<List<Parameter>> needed() {
    return List.of(List.of(G2_OVER_G1), List.of(MASS_WPRIME_GEV), List.of(ZETA, TAN_BETA));
  }

  @Override
  public List<DerivedQuantity> derivedQuantities() {
    return Arrays.stream(G221Quantity.values()).map(G221Quantity::described).toList();
  }

  @Override
  public PointFormulas formulas(Texture texture, ParameterValues values, TheoryInputs inputs) {
    ParameterValues rephased =
        new ParameterValues(values.given(), parameter -> rephased(parameter, values));
    return new G221Formulas(ModelPoint.of((G221Texture) texture, rephased, inputs), inputs);
  }

  /**
   * A parameter, except that the phase of Δℓ_23 is 0. The fields of τ and ν_τ absorb that phase, so
   * nothing depends on it, and couplings of leptons stay real.
   */
  private static Real rephased(Parameter parameter, ParameterValues values) {
    Real value = values.of(parameter);
    return parameter == G221Parameter.DELTA_L_23_PHASE ? value.graph().zero() : value;
  }

  /** All entries and the gauge mixing vanish. */
  @Override
  public ParameterPoint standardModel() {
    return new ParameterPoint(
        G221Texture.ENTRIES, Map.of(G2_OVER_G1, 1.0, MASS_WPRIME_GEV, 1e4, ZETA, 0.0));
  }

  @Override
  public List<ParameterRange> ranges(
      Function<Parameter, double[]> values, Optional<TheoryInputs> inputs) {
    return new G221Ranges(values.apply(G2_OVER_G1), inputs).all();
  }

  @Override
  public List<OptionalRule> optionalRules() {
    return List.of(VectorLikeMass.AT_LEAST);
  }

  @Override
  public SearchCoordinates coordinates(
      ContinuousRanges ranges, TheoryInputs inputs, Running running) {
    return new G221Coordinates(ranges, inputs, running);
  }

  @Override
  public Optional<ExactCalculation> exact() {
    return Optional.of(new G221Exact());
  }

  @Override
  public Optional<WarsawMatching> matching(ParameterPoint point, TheoryInputs inputs) {
    return Optional.of(new G221Matching(ModelPoint.of(point, inputs), inputs));
  }
}
