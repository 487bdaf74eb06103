package org.g221.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.D_MU;
import static org.g221.engine.treelevel.G221Parameter.G2_OVER_G1;
import static org.g221.engine.treelevel.G221Parameter.MASS_WPRIME_GEV;
import static org.g221.engine.treelevel.G221Parameter.TAN_BETA;
import static org.g221.engine.treelevel.G221Parameter.ZETA;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.g221.G221Model;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Texture;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class ParameterRulesTest {

  private static List<String> problems(Texture texture, List<Parameter> given) {
    List<String> problems = new ArrayList<>();
    new ParameterRules(G221Model.INSTANCE)
        .check(texture, given, (parameter, what) -> problems.add(parameter + " " + what));
    return problems;
  }

  @Test
  void textureFollowsFromTheParametersGiven() {
    assertThat(new ParameterRules(G221Model.INSTANCE).textureOf(List.of(ZETA, DELTA_Q_23)))
        .isEqualTo(G221Texture.ENTRIES);
    assertThat(new ParameterRules(G221Model.INSTANCE).textureOf(List.of(ZETA, D_MU)))
        .isEqualTo(G221Texture.VECTOR_LIKE_MIXING);
    assertThat(new ParameterRules(G221Model.INSTANCE).textureOf(List.of(ZETA)))
        .isEqualTo(G221Texture.ENTRIES);
  }

  @Test
  void couplingRatioMassAndGaugeMixingAreNeeded() {
    assertThat(new ParameterRules(G221Model.INSTANCE).missing(List.of()))
        .containsExactly(G2_OVER_G1, MASS_WPRIME_GEV, ZETA);
    assertThat(
            new ParameterRules(G221Model.INSTANCE)
                .missing(List.of(G2_OVER_G1, MASS_WPRIME_GEV, ZETA)))
        .isEmpty();
  }

  @Test
  void tanBetaStandsForZeta() {
    assertThat(
            new ParameterRules(G221Model.INSTANCE)
                .missing(List.of(G2_OVER_G1, MASS_WPRIME_GEV, TAN_BETA)))
        .isEmpty();
  }

  @Test
  void parameterOfAnotherTextureIsReported() {
    assertThat(problems(G221Texture.ENTRIES, List.of(G2_OVER_G1, DELTA_Q_23, D_MU)))
        .containsExactly(
            "d-mu belongs to texture 'vector-like-mixing' but the texture is 'entries'");
  }

  @Test
  void zetaAndTanBetaTogetherAreReported() {
    assertThat(problems(G221Texture.ENTRIES, List.of(ZETA, TAN_BETA)))
        .containsExactly("tan-beta is given together with zeta; only one of them can be");
    assertThat(problems(G221Texture.ENTRIES, List.of(TAN_BETA))).isEmpty();
  }
}
