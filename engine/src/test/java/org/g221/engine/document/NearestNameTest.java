package org.g221.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  @Test
  void nameWithTheFewestEditsIsNearest() {
    assertThat(NearestName.among(List.of("zeta", "tan-beta", "d-s"), "zetta")).hasValue("zeta");
  }

  @Test
  void caseDoesNotCount() {
    assertThat(NearestName.among(List.of("R(D)", "phi_s"), "PHI_S")).hasValue("phi_s");
  }

  @Test
  void firstInAlphabeticalOrderWinsAmongEquals() {
    assertThat(NearestName.among(List.of("d-s", "d-b"), "d-x")).hasValue("d-b");
  }

  @Test
  void hintIsEmptyWithoutValidNames() {
    assertThat(NearestName.hint(List.of(), "x")).isEmpty();
    assertThat(NearestName.hint(List.of("R(D*)"), "R(D+)")).isEqualTo("; nearest is 'R(D*)'");
  }

  @Test
  void mistakenNameIsToldWithWhatIsWrongAndTheNearest() {
    assertThat(NearestName.unknown("R(D+)", List.of("R(D*)")))
        .isEqualTo("'R(D+)', which is unknown; nearest is 'R(D*)'");
    assertThat(NearestName.mistaken("zetta", "no parameter", List.of("zeta")))
        .isEqualTo("'zetta', which is no parameter; nearest is 'zeta'");
  }
}
