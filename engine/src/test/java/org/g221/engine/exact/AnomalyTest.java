package org.g221.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnomalyTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 17})
  void allVanishForAnyNumberOfVectorLikeFamilies(int families) {
    ParticleContent content = ParticleContent.withVectorLikeFamilies(families);
    for (Anomaly anomaly : Anomaly.values()) {
      assertThat(anomaly.of(content)).as(anomaly.title()).isEqualTo(BigFraction.ZERO);
    }
  }

  private static ParticleContent without(String... names) {
    List<Field> fields = new ArrayList<>(ParticleContent.withVectorLikeFamilies(2).fields());
    fields.removeIf(field -> List.of(names).contains(field.name()));
    return new ParticleContent(2, fields);
  }

  /**
   * By hand, for what is left when one field is taken away: three generations of lepton doublets
   * have ΣT Y = 3·½·(−½), ΣY = 3·2·(−½), ΣY³ = 3·2·(−1/8), 3 doublets; the sums change by minus
   * that.
   */
  @ParameterizedTest
  @CsvSource({
    "SU2_2_SQUARED_U1, lL, 3/4",
    "GRAVITY_SQUARED_U1, lL, 3",
    "U1_CUBED, lL, 3/4",
    "WITTEN_SU2_2, lL, 1",
    "SU3_SQUARED_U1, lL, 0",
    "SU3_CUBED, uR, 3",
    "SU3_SQUARED_U1, uR, 1",
    "U1_CUBED, eR, -3",
    "SU2_1_SQUARED_U1, LR, -1/2",
    "SU2_1_SQUARED_U1, QR, 1/2",
    "WITTEN_SU2_1, QR, 0",
    "SU3_CUBED, QL, -4"
  })
  void takingOneFieldAwayLeavesMinusItsOwnSum(Anomaly anomaly, String field, String expected) {
    String[] parts = expected.split("/");
    BigFraction value =
        new BigFraction(
            Integer.parseInt(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
    assertThat(anomaly.of(without(field))).isEqualTo(value);
  }

  /** One generation of quarks and leptons has 3 + 1 doublets, of lepton doublets alone 1: odd. */
  @Test
  void oddNumberOfDoubletsHasWittensAnomaly() {
    List<Field> one =
        List.of(new Field("lL", Field.Kind.LEFT_HANDED, 1, 1, 1, 2, new BigFraction(-1, 2), false));
    assertThat(Anomaly.WITTEN_SU2_2.of(new ParticleContent(0, one))).isEqualTo(BigFraction.ONE);
    assertThat(Anomaly.WITTEN_SU2_1.of(new ParticleContent(0, one))).isEqualTo(BigFraction.ZERO);
  }

  @ParameterizedTest
  @EnumSource(Anomaly.class)
  void scalarsDoNotTakePart(Anomaly anomaly) {
    assertThat(anomaly.of(without("phi", "Phi", "phi'"))).isEqualTo(BigFraction.ZERO);
  }

  /** Charges T3 + Y of Table II: quarks 2/3 and −1/3, leptons 0 and −1, for added fields too. */
  @ParameterizedTest
  @CsvSource({
    "qL, 1/6",
    "QL, 1/6",
    "QR, 1/6",
    "lL, -1/2",
    "LL, -1/2",
    "LR, -1/2",
    "phi, 1/2",
    "phi', 1/2"
  })
  void doubletsHaveTheHyperchargeOfTableTwo(String name, String expected) {
    Field field = ParticleContent.withVectorLikeFamilies(2).field(name);
    assertThat(field.hypercharge().toString().replace(" ", "")).isEqualTo(expected);
    assertThat(field.dimension1() * field.dimension2()).isEqualTo(2);
  }

  @Test
  void numberOfFamiliesIsNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParticleContent.withVectorLikeFamilies(-1))
        .withMessage("number of vector-like families is -1 but must be at least 0");
  }
}
