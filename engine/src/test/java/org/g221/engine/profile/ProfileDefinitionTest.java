package org.g221.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileDefinitionTest {

  private final ProfileAxis x = ProfileAxis.ofQuantity("R(D*)", 0, 0.2, 0.4, 60);
  private final ProfileAxis y = ProfileAxis.ofQuantity("R_K[1,6]", 1, 0.5, 1.2, 70);

  @Test
  void planeIsNamedByBothQuantities() {
    ProfileDefinition plane = new ProfileDefinition(List.of(x, y));
    assertThat(plane.name()).isEqualTo("R(D*) x R_K[1,6]");
    assertThat(plane.dimension()).isEqualTo(2);
    assertThat(plane.bins()).isEqualTo(4200);
  }

  @Test
  void lineIsNamedByItsQuantity() {
    ProfileDefinition line = new ProfileDefinition(List.of(x));
    assertThat(line.name()).isEqualTo("R(D*)");
    assertThat(line.dimension()).isEqualTo(1);
    assertThat(line.bins()).isEqualTo(60);
  }

  @Test
  void oneOrTwoAxesAreNeeded() {
    assertThatThrownBy(() -> new ProfileDefinition(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ProfileDefinition(List.of(x, y, x)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
