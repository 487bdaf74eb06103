package org.g221.engine.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParameterTest {

  @Test
  void namesAreThoseUsersWrite() {
    assertThat(Parameter.keys())
        .containsExactly(
            "g2-over-g1",
            "mass-wprime-gev",
            "zeta",
            "tan-beta",
            "delta-q-22",
            "delta-q-33",
            "delta-q-23",
            "delta-q-23-phase",
            "delta-l-22",
            "delta-l-33",
            "delta-l-23",
            "delta-l-23-phase",
            "d-s",
            "d-b",
            "d-mu",
            "d-tau");
  }

  @Test
  void namesColumnsAndSymbolsAreUnique() {
    assertThat(Parameter.keys()).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Parameter.values()).map(Parameter::column)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Parameter.values()).map(Parameter::symbol)).doesNotHaveDuplicates();
  }

  @Test
  void columnsAreSnakeCase() {
    assertThat(Parameter.MASS_WPRIME_GEV.column()).isEqualTo("mass_wprime_gev");
    assertThat(Parameter.DELTA_L_23_PHASE.column()).isEqualTo("delta_l_23_phase");
    assertThat(Arrays.stream(Parameter.values()).map(Parameter::column))
        .allMatch(column -> column.matches("[a-z0-9_]+"));
  }

  @Test
  void parameterIsFoundByItsNameOnly() {
    for (Parameter parameter : Parameter.values()) {
      assertThat(Parameter.named(parameter.key())).hasValue(parameter);
    }
    assertThat(Parameter.named("ZETA")).isEmpty();
    assertThat(Parameter.named("mass_wprime_gev")).isEmpty();
  }

  @Test
  void eachParameterSaysWhatItMeans() {
    assertThat(Parameter.values()).allMatch(parameter -> !parameter.meaning().isBlank());
    assertThat(Parameter.ZETA).hasToString("zeta");
  }
}
