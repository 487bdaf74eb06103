package org.g221.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.g221.engine.matching.WarsawMatching;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Texture;
import org.g221.engine.parameter.TheoryInputs;

/** A model of new physics: its parameters, and the couplings that follow from them. */
public interface Model {

  /** All parameters, in the order of their {@link Parameter#ordinal}. */
  List<Parameter> parameters();

  /** How flavour structure may follow from parameters; the first if points leave it open. */
  List<Texture> textures();

  /**
   * The parameters that every point needs beside those of its texture, as alternatives: one of each
   * list has to be given, and only one can be; the first is what is asked for.
   */
  List<List<Parameter>> needed();

  /** Quantities that follow from the parameters, in the order in which they are reported. */
  List<DerivedQuantity> derivedQuantities();

  /** What follows from parameters, as expressions. */
  PointFormulas formulas(Texture texture, ParameterValues values, TheoryInputs inputs);

  /** A point without new physics. */
  ParameterPoint standardModel();

  /**
   * In which ranges parameters must lie, taken alone, to be part of an allowed point.
   *
   * @param values all values that a scan gives a parameter, none if they are not known
   * @param inputs measured quantities, empty if there is no data set that has them
   */
  List<ParameterRange> ranges(Function<Parameter, double[]> values, Optional<TheoryInputs> inputs);

  /** What a calculation without expansion says, for models that have one. */
  default Optional<ExactCalculation> exact() {
    return Optional.empty();
  }

  /**
   * Wilson coefficients of the Standard Model effective field theory, for models that state them.
   */
  default Optional<WarsawMatching> matching(ParameterPoint point, TheoryInputs inputs) {
    return Optional.empty();
  }

  /** The parameter of that name. */
  default Optional<Parameter> parameter(String key) {
    return parameters().stream().filter(parameter -> parameter.key().equals(key)).findFirst();
  }

  /** The names of all parameters. */
  default List<String> parameterKeys() {
    return parameters().stream().map(Parameter::key).toList();
  }

  /** The texture of that name. */
  default Optional<Texture> texture(String key) {
    return textures().stream().filter(texture -> texture.key().equals(key)).findFirst();
  }

  /** The names of all textures. */
  default List<String> textureKeys() {
    return textures().stream().map(Texture::key).toList();
  }
}
