package org.g221.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  private static final List<String> NAMES =
      List.of(
          "R(D)",
          "R(D*)",
          "R_b",
          "R_K[1,6]",
          "R_K*[1.1,6]",
          "BR(B+->tau+nu)",
          "mass-wprime-gev",
          "zeta",
          "statistical",
          "uncertainty",
          "spacing",
          "where",
          "log");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zetta | zeta",
        "ZETA | zeta",
        "zeat | zeta",
        "RDstar | R(D*)",
        "R_D* | R(D*)",
        "RD | R(D)",
        "R_K | R_K[1,6]",
        "BR(B->taunu) | BR(B+->tau+nu)",
        "mass-wprime | mass-wprime-gev",
        "stat | statistical",
        "error | uncertainty",
        "logarithmic | log",
        "wehre | where"
      })
  void nameThatIsMeantIsFound(String written, String meant) {
    assertThat(NearestName.among(NAMES, written)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({"colour", "kappa", "x", "none", "background", "''"})
  void nothingIsOfferedWhereNothingIsNear(String written) {
    assertThat(NearestName.among(NAMES, written)).isEmpty();
    assertThat(NearestName.hint(NAMES, written)).isEmpty();
  }

  @Test
  void equallyNearNamesAreChosenInOrder() {
    assertThat(NearestName.among(List.of("d-s", "d-b"), "d-x")).hasValue("d-b");
  }

  @Test
  void hintIsEmptyWithoutValidNames() {
    assertThat(NearestName.hint(List.of(), "x")).isEmpty();
    assertThat(NearestName.hint(List.of("R(D*)"), "R(D+)")).isEqualTo("; nearest is 'R(D*)'");
  }

  @Test
  void hintListsAFewNamesIfNoneIsNear() {
    assertThat(NearestName.hint(List.of("linear", "log"), "cubic"))
        .isEqualTo("; there are 'linear', 'log'");
    assertThat(NearestName.hint(List.of("tiny"), "2016")).isEqualTo("; there is only 'tiny'");
  }

  @Test
  void messagesAboutUnknownNamesReadTheSameEverywhere() {
    assertThat(NearestName.unknown("R(D+)", List.of("R(D*)")))
        .isEqualTo("'R(D+)', which is unknown; nearest is 'R(D*)'");
    assertThat(NearestName.mistaken("zetta", "no parameter", List.of("zeta")))
        .isEqualTo("'zetta', which is no parameter; nearest is 'zeta'");
  }
}
