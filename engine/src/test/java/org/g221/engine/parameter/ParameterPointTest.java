package org.g221.engine.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class ParameterPointTest {

  private final ParameterPoint point =
      new ParameterPoint(
          G221Texture.ENTRIES, Map.of(G221Parameter.ZETA, 0.5, G221Parameter.G2_OVER_G1, 3.0));

  @Test
  void parameterThatIsNotGivenIsZero() {
    assertThat(point.value(G221Parameter.ZETA)).isEqualTo(0.5);
    assertThat(point.value(G221Parameter.DELTA_L_22)).isZero();
  }

  @Test
  void valuesStandInTheOrderOfTheParameters() {
    assertThat(point.values().keySet())
        .containsExactly(G221Parameter.G2_OVER_G1, G221Parameter.ZETA);
  }

  @Test
  void replacingAValueLeavesThePointItself() {
    ParameterPoint other = point.with(G221Parameter.ZETA, 1).with(G221Parameter.DELTA_Q_33, 0.9);
    assertThat(other.value(G221Parameter.ZETA)).isEqualTo(1);
    assertThat(other.value(G221Parameter.DELTA_Q_33)).isEqualTo(0.9);
    assertThat(point.value(G221Parameter.ZETA)).isEqualTo(0.5);
    assertThat(point.values()).hasSize(2);
  }

  @Test
  void valuesAreCopiedAndCannotBeChanged() {
    Map<Parameter, Double> values = new HashMap<>(Map.of(G221Parameter.ZETA, 0.5));
    ParameterPoint copy = new ParameterPoint(G221Texture.ENTRIES, values);
    values.put(G221Parameter.ZETA, 7.0);
    assertThat(copy.value(G221Parameter.ZETA)).isEqualTo(0.5);
    assertThatThrownBy(() -> copy.values().put(G221Parameter.ZETA, 1.0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void valueThatIsNotFiniteIsRejectedWithItsName() {
    assertThatThrownBy(() -> point.with(G221Parameter.DELTA_Q_22, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("delta-q-22 is NaN but must be finite");
  }
}
