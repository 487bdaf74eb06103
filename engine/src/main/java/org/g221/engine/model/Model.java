package org.g221.engine.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.g221.engine.matching.WarsawMatching;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.Texture;
import org.g221.engine.parameter.TheoryInputs;

/**
 * A model of new physics: its parameters, and the couplings that follow from them. It can be sent
 * to executors.
 */
public interface Model extends Serializable {

  /** All parameters, in the order of their {@link Parameter#ordinal}. */
  List<Parameter> parameters();

  /** Ways in which flavour structure may follow from parameters; the first is the default. */
  List<Texture> textures();

  /**
   * The parameters that every point needs besides those of its texture. Each list holds
   * alternatives, exactly one of which has to be given; messages ask for the first.
   */
  List<List<Parameter>> needed();

  /** Quantities that follow from the parameters, in the order in which they are reported. */
  List<DerivedQuantity> derivedQuantities();

  /** The formulas that follow from parameters. */
  PointFormulas formulas(Texture texture, ParameterValues values, TheoryInputs inputs);

  /** A point without new physics. */
  ParameterPoint standardModel();

  /**
   * Ranges of single parameters, outside of which no point is allowed.
   *
   * @param values all values of a parameter in a scan, none if unknown
   * @param inputs measured quantities, empty without a data set that has them
   */
  List<ParameterRange> ranges(Function<Parameter, double[]> values, Optional<TheoryInputs> inputs);

  /** Conditions that a scan may add to those of every point, for models that have any. */
  default List<OptionalRule> optionalRules() {
    return List.of();
  }

  /**
   * This model with some of its optional rules in force.
   *
   * @param numbers the numbers of these rules by their keys
   */
  default Model restricted(Map<String, Double> numbers) {
    return numbers.isEmpty() ? this : new RestrictedModel(this, numbers);
  }

  /**
   * Coordinates for searches over continuous ranges; the parameters themselves, unless a model
   * knows better ones.
   *
   * @param running how couplings are run down from the heavy mass
   */
  default SearchCoordinates coordinates(
      ContinuousRanges ranges, TheoryInputs inputs, Running running) {
    return new ParametersAsCoordinates(this, ranges, inputs);
  }

  /** The calculation without expansion, for models that have one. */
  default Optional<ExactCalculation> exact() {
    return Optional.empty();
  }

  /**
   * Wilson coefficients of the Standard Model effective field theory, for models that provide them.
   */
  default Optional<WarsawMatching> matching(ParameterPoint point, TheoryInputs inputs) {
    return Optional.empty();
  }

  /** The parameter with that name. */
  default Optional<Parameter> parameter(String key) {
    return parameters().stream().filter(parameter -> parameter.key().equals(key)).findFirst();
  }

  /** The names of all parameters. */
  default List<String> parameterKeys() {
    return parameters().stream().map(Parameter::key).toList();
  }

  /** The texture with that name. */
  default Optional<Texture> texture(String key) {
    return textures().stream().filter(texture -> texture.key().equals(key)).findFirst();
  }

  /** The names of all textures. */
  default List<String> textureKeys() {
    return textures().stream().map(Texture::key).toList();
  }
}
