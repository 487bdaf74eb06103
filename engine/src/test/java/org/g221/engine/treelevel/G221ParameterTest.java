package org.g221.engine.treelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.g221.engine.g221.G221Model;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;

class G221ParameterTest {

  @Test
  void namesAreThoseUsersWrite() {
    assertThat(G221Model.INSTANCE.parameterKeys())
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
    assertThat(G221Model.INSTANCE.parameterKeys()).doesNotHaveDuplicates();
    assertThat(Arrays.stream(G221Parameter.values()).map(G221Parameter::column))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(G221Parameter.values()).map(G221Parameter::symbol))
        .doesNotHaveDuplicates();
  }

  @Test
  void columnsAreSnakeCase() {
    assertThat(G221Parameter.MASS_WPRIME_GEV.column()).isEqualTo("mass_wprime_gev");
    assertThat(G221Parameter.DELTA_L_23_PHASE.column()).isEqualTo("delta_l_23_phase");
    assertThat(Arrays.stream(G221Parameter.values()).map(G221Parameter::column))
        .allMatch(column -> column.matches("[a-z0-9_]+"));
  }

  @Test
  void parameterIsFoundByItsNameOnly() {
    for (Parameter parameter : G221Parameter.values()) {
      assertThat(G221Model.INSTANCE.parameter(parameter.key())).hasValue(parameter);
    }
    assertThat(G221Model.INSTANCE.parameter("ZETA")).isEmpty();
    assertThat(G221Model.INSTANCE.parameter("mass_wprime_gev")).isEmpty();
  }

  @Test
  void eachParameterSaysWhatItMeans() {
    assertThat(G221Parameter.values()).allMatch(parameter -> !parameter.meaning().isBlank());
    assertThat(G221Parameter.ZETA).hasToString("zeta");
  }
}
