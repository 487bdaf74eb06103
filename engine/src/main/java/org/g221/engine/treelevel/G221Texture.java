package org.g221.engine.treelevel;

import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23_PHASE;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23_PHASE;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;
import static org.g221.engine.treelevel.G221Parameter.D_B;
import static org.g221.engine.treelevel.G221Parameter.D_MU;
import static org.g221.engine.treelevel.G221Parameter.D_S;
import static org.g221.engine.treelevel.G221Parameter.D_TAU;

import java.util.List;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Texture;

/**
 * Parametrisations of the flavour matrices Δq and Δℓ; the first family never takes part.
 *
 * <p>Parameters of a texture that are not given are 0.
 */
public enum G221Texture implements Texture {

  /** The 22, 33 and (complex) 23 entries of each matrix are themselves parameters. */
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
   * generations of vector-like fermions, as the first family uses up the other.
   */
  VECTOR_LIKE_MIXING("vector-like-mixing", List.of(D_S, D_B, D_MU, D_TAU));

  private final String key;
  private final List<Parameter> parameters;

  G221Texture(String key, List<Parameter> parameters) {
    this.key = key;
    this.parameters = parameters;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }
}
