package org.g221.engine.parameter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Which parameters belong together; shared by single points and scans. */
public final class ParameterRules {

  private static final List<Parameter> NEEDED =
      List.of(Parameter.G2_OVER_G1, Parameter.MASS_WPRIME_GEV);

  private ParameterRules() {}

  /**
   * The texture that the parameters given ask for; {@link Texture#ENTRIES} if they leave it open.
   */
  public static Texture textureOf(Collection<Parameter> given) {
    return given.stream()
        .map(Texture::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Texture.ENTRIES);
  }

  /** Parameters that are needed and not among {@code given}; zeta stands for zeta or tan-beta. */
  public static List<Parameter> missing(Collection<Parameter> given) {
    List<Parameter> missing = new ArrayList<>(NEEDED);
    missing.removeAll(given);
    if (!given.contains(Parameter.ZETA) && !given.contains(Parameter.TAN_BETA)) {
      missing.add(Parameter.ZETA);
    }
    return missing;
  }

  /**
   * Reports parameters that cannot be used together.
   *
   * @param report takes the parameter and what is wrong with it
   */
  public static void check(
      Texture texture, Collection<Parameter> given, BiConsumer<Parameter, String> report) {
    for (Parameter parameter : given) {
      Optional<Texture> home = Texture.of(parameter);
      if (home.isPresent() && home.get() != texture) {
        report.accept(
            parameter,
            "belongs to texture '%s' but the texture is '%s'"
                .formatted(home.get().key(), texture.key()));
      }
    }
    if (given.contains(Parameter.ZETA) && given.contains(Parameter.TAN_BETA)) {
      report.accept(Parameter.TAN_BETA, "is given together with zeta; only one of them can be");
    }
  }
}
