package org.g221.engine.parameter;

import static org.g221.engine.parameter.Parameter.DELTA_L_22;
import static org.g221.engine.parameter.Parameter.DELTA_L_23;
import static org.g221.engine.parameter.Parameter.DELTA_L_23_PHASE;
import static org.g221.engine.parameter.Parameter.DELTA_L_33;
import static org.g221.engine.parameter.Parameter.DELTA_Q_22;
import static org.g221.engine.parameter.Parameter.DELTA_Q_23;
import static org.g221.engine.parameter.Parameter.DELTA_Q_23_PHASE;
import static org.g221.engine.parameter.Parameter.DELTA_Q_33;
import static org.g221.engine.parameter.Parameter.D_B;
import static org.g221.engine.parameter.Parameter.D_MU;
import static org.g221.engine.parameter.Parameter.D_S;
import static org.g221.engine.parameter.Parameter.D_TAU;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the flavour matrices Δq and Δℓ follow from parameters; the first family never takes part.
 *
 * <p>A parameter of a texture that is not given is 0.
 */
public enum Texture {

  /** The 22, 33 and (complex) 23 entries of each matrix are parameters themselves. */
  ENTRIES(
      "entries",
      List.of(
          DELTA_Q_22,
          DELTA_Q_33,
          DELTA_Q_23,
          DELTA_Q_23_PHASE,
          DELTA_L_22,
          DELTA_L_33,
          DELTA_L_23,
          DELTA_L_23_PHASE)),

  /**
   * Δ_ij = δ_ij − d_i d_j for the second and third family: mixing with one combination of two
   * generations of vector-like fermions, the other being used up by the first family.
   */
  VECTOR_LIKE_MIXING("vector-like-mixing", List.of(D_S, D_B, D_MU, D_TAU));

  private final String key;
  private final List<Parameter> parameters;

  Texture(String key, List<Parameter> parameters) {
    this.key = key;
    this.parameters = parameters;
  }

  /** The name in scan files. */
  public String key() {
    return key;
  }

  /** The parameters of this texture. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The texture of that name. */
  public static Optional<Texture> named(String key) {
    return Arrays.stream(values()).filter(texture -> texture.key.equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Texture::key).toList();
  }

  /** The texture to which a parameter belongs; none for those that every point has. */
  public static Optional<Texture> of(Parameter parameter) {
    return Arrays.stream(values())
        .filter(texture -> texture.parameters.contains(parameter))
        .findFirst();
  }
}
