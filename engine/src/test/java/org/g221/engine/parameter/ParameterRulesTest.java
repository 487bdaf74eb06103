package org.g221.engine.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.engine.parameter.Parameter.DELTA_Q_23;
import static org.g221.engine.parameter.Parameter.D_MU;
import static org.g221.engine.parameter.Parameter.G2_OVER_G1;
import static org.g221.engine.parameter.Parameter.MASS_WPRIME_GEV;
import static org.g221.engine.parameter.Parameter.TAN_BETA;
import static org.g221.engine.parameter.Parameter.ZETA;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterRulesTest {

  private static List<String> problems(Texture texture, List<Parameter> given) {
    List<String> problems = new ArrayList<>();
    ParameterRules.check(texture, given, (parameter, what) -> problems.add(parameter + " " + what));
    return problems;
  }

  @Test
  void textureFollowsFromTheParametersGiven() {
    assertThat(ParameterRules.textureOf(List.of(ZETA, DELTA_Q_23))).isEqualTo(Texture.ENTRIES);
    assertThat(ParameterRules.textureOf(List.of(ZETA, D_MU))).isEqualTo(Texture.VECTOR_LIKE_MIXING);
    assertThat(ParameterRules.textureOf(List.of(ZETA))).isEqualTo(Texture.ENTRIES);
  }

  @Test
  void couplingRatioMassAndGaugeMixingAreNeeded() {
    assertThat(ParameterRules.missing(List.of()))
        .containsExactly(G2_OVER_G1, MASS_WPRIME_GEV, ZETA);
    assertThat(ParameterRules.missing(List.of(G2_OVER_G1, MASS_WPRIME_GEV, ZETA))).isEmpty();
  }

  @Test
  void tanBetaStandsForZeta() {
    assertThat(ParameterRules.missing(List.of(G2_OVER_G1, MASS_WPRIME_GEV, TAN_BETA))).isEmpty();
  }

  @Test
  void parameterOfAnotherTextureIsReported() {
    assertThat(problems(Texture.ENTRIES, List.of(G2_OVER_G1, DELTA_Q_23, D_MU)))
        .containsExactly(
            "d-mu belongs to texture 'vector-like-mixing' but the texture is 'entries'");
  }

  @Test
  void zetaAndTanBetaTogetherAreReported() {
    assertThat(problems(Texture.ENTRIES, List.of(ZETA, TAN_BETA)))
        .containsExactly("tan-beta is given together with zeta; only one of them can be");
    assertThat(problems(Texture.ENTRIES, List.of(TAN_BETA))).isEmpty();
  }
}
