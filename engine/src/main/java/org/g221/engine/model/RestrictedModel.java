package org.g221.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.formula.Real;
import org.g221.engine.matching.WarsawMatching;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.Texture;
import org.g221.engine.parameter.TheoryInputs;

/** A model together with some of its optional rules, which come after its own. */
final class RestrictedModel implements Model {

  private final Model model;
  private final Map<String, Double> numbers;

  /**
   * @param numbers the numbers of optional rules by their keys
   */
  RestrictedModel(Model model, Map<String, Double> numbers) {
    this.model = model;
    this.numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  private record RestrictedFormulas(PointFormulas formulas, Map<String, Double> numbers)
      implements PointFormulas {

    @Override
    public Couplings couplings() {
      return formulas.couplings();
    }

    @Override
    public Real massGev() {
      return formulas.massGev();
    }

    @Override
    public List<RangeRule> rules() {
      List<RangeRule> rules = new ArrayList<>(formulas.rules());
      numbers.forEach((key, number) -> rules.add(formulas.optionalRule(key, number)));
      return rules;
    }

    @Override
    public RangeRule optionalRule(String key, double number) {
      return formulas.optionalRule(key, number);
    }

    @Override
    public Real derived(String key) {
      return formulas.derived(key);
    }
  }

  @Override
  public PointFormulas formulas(Texture texture, ParameterValues values, TheoryInputs inputs) {
    return new RestrictedFormulas(model.formulas(texture, values, inputs), numbers);
  }

  @Override
  public List<Parameter> parameters() {
    return model.parameters();
  }

  @Override
  public List<Texture> textures() {
    return model.textures();
  }

  @Override
  public List<List<Parameter>> needed() {
    return model.needed();
  }

  @Override
  public List<DerivedQuantity> derivedQuantities() {
    return model.derivedQuantities();
  }

  @Override
  public ParameterPoint standardModel() {
    return model.standardModel();
  }

  @Override
  public List<ParameterRange> ranges(
      Function<Parameter, double[]> values, Optional<TheoryInputs> inputs) {
    return model.ranges(values, inputs);
  }

  @Override
  public List<OptionalRule> optionalRules() {
    return model.optionalRules();
  }

  @Override
  public SearchCoordinates coordinates(
      ContinuousRanges ranges, TheoryInputs inputs, Running running) {
    SearchCoordinates coordinates = model.coordinates(ranges, inputs, running);
    return new RestrictedCoordinates(
        coordinates,
        graph -> {
          ParameterValues values = coordinates.values(graph);
          PointFormulas point = model.formulas(ranges.texture(), values, inputs);
          return numbers.entrySet().stream()
              .map(rule -> point.optionalRule(rule.getKey(), rule.getValue()).margin())
              .toList();
        });
  }

  @Override
  public Optional<ExactCalculation> exact() {
    return model.exact();
  }

  @Override
  public Optional<WarsawMatching> matching(ParameterPoint point, TheoryInputs inputs) {
    return model.matching(point, inputs);
  }
}
