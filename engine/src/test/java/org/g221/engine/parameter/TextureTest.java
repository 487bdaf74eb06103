package org.g221.engine.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextureTest {

  @Test
  void namesAreThoseOfScanFiles() {
    assertThat(Texture.keys()).containsExactly("entries", "vector-like-mixing");
    assertThat(Texture.named("vector-like-mixing")).hasValue(Texture.VECTOR_LIKE_MIXING);
    assertThat(Texture.named("none")).isEmpty();
  }

  @Test
  void eachParameterIsCommonOrBelongsToOneTexture() {
    Set<Parameter> common = EnumSet.noneOf(Parameter.class);
    for (Parameter parameter : Parameter.values()) {
      long homes =
          Texture.ENTRIES.parameters().stream().filter(parameter::equals).count()
              + Texture.VECTOR_LIKE_MIXING.parameters().stream().filter(parameter::equals).count();
      assertThat(homes).isLessThanOrEqualTo(1);
      if (Texture.of(parameter).isEmpty()) {
        common.add(parameter);
      }
    }
    assertThat(common)
        .containsExactly(
            Parameter.G2_OVER_G1, Parameter.MASS_WPRIME_GEV, Parameter.ZETA, Parameter.TAN_BETA);
    assertThat(Texture.of(Parameter.D_TAU)).hasValue(Texture.VECTOR_LIKE_MIXING);
    assertThat(Texture.of(Parameter.DELTA_Q_23_PHASE)).hasValue(Texture.ENTRIES);
  }
}
