package org.g221.engine.treelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.g221.engine.g221.G221Model;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;

class G221TextureTest {

  @Test
  void namesAreThoseOfScanFiles() {
    assertThat(G221Model.INSTANCE.textureKeys()).containsExactly("entries", "vector-like-mixing");
    assertThat(G221Model.INSTANCE.texture("vector-like-mixing"))
        .hasValue(G221Texture.VECTOR_LIKE_MIXING);
    assertThat(G221Model.INSTANCE.texture("none")).isEmpty();
  }

  @Test
  void eachParameterIsCommonOrBelongsToOneTexture() {
    Set<Parameter> common = new LinkedHashSet<>();
    for (Parameter parameter : G221Parameter.values()) {
      long homes =
          Arrays.stream(G221Texture.values())
              .filter(texture -> texture.parameters().contains(parameter))
              .count();
      assertThat(homes).isLessThanOrEqualTo(1);
      if (homes == 0) {
        common.add(parameter);
      }
    }
    assertThat(common)
        .containsExactly(
            G221Parameter.G2_OVER_G1,
            G221Parameter.MASS_WPRIME_GEV,
            G221Parameter.ZETA,
            G221Parameter.TAN_BETA);
    assertThat(G221Texture.VECTOR_LIKE_MIXING.parameters()).contains(G221Parameter.D_TAU);
    assertThat(G221Texture.ENTRIES.parameters()).contains(G221Parameter.DELTA_Q_23_PHASE);
  }
}
