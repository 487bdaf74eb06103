package org.g221.engine.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Texture;

/** Rules for which parameters of a model belong together, shared by single points and scans. */
public final class ParameterRules {

  private final Model model;

  public ParameterRules(Model model) {
    this.model = model;
  }

  /** The texture that the given parameters imply; by default the model's first. */
  public Texture textureOf(Collection<Parameter> given) {
    return given.stream()
        .map(this::home)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(model.textures().get(0));
  }

  /** The texture that a parameter belongs to; none for parameters of every point. */
  private Optional<Texture> home(Parameter parameter) {
    return model.textures().stream()
        .filter(texture -> texture.parameters().contains(parameter))
        .findFirst();
  }

  /**
   * Parameters that are needed but not among {@code given}; the first of several alternatives
   * represents them.
   */
  public List<Parameter> missing(Collection<Parameter> given) {
    List<Parameter> missing = new ArrayList<>();
    for (List<Parameter> alternatives : model.needed()) {
      if (alternatives.stream().noneMatch(given::contains)) {
        missing.add(alternatives.get(0));
      }
    }
    return missing;
  }

  /**
   * Reports parameters that cannot be used together.
   *
   * @param report receives the parameter and what is wrong with it
   */
  public void check(
      Texture texture, Collection<Parameter> given, BiConsumer<Parameter, String> report) {
    for (Parameter parameter : given) {
      Optional<Texture> home = home(parameter);
      if (home.isPresent() && !home.get().equals(texture)) {
        report.accept(
            parameter,
            String.format(
                Locale.ROOT,
                "belongs to texture '%s' but the texture is '%s'",
                home.get().key(),
                texture.key()));
      }
    }
    for (List<Parameter> alternatives : model.needed()) {
      List<Parameter> chosen = alternatives.stream().filter(given::contains).toList();
      for (Parameter other : chosen.subList(Math.min(1, chosen.size()), chosen.size())) {
        report.accept(
            other, "is given together with " + chosen.get(0).key() + "; only one of them can be");
      }
    }
  }
}
