package org.g221.engine.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "mass-wprime-gev, mass_wprime_gev",
    "R(D*), r_d_star",
    "'R_K*[1.1,6]', r_k_star_1_1_6",
    "x12Im_D, x12im_d"
  })
  void columnIsLettersAndDigitsOfTheName(String name, String column) {
    assertThat(new Quantity(name, "x", "", "").column()).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({
    "GeV, '\\zeta\\,[\\mathrm{GeV}]'",
    "ps^-1, '\\zeta\\,[\\mathrm{ps}^{-1}]'",
    "GeV^2, '\\zeta\\,[\\mathrm{GeV}^{2}]'"
  })
  void labelHasTheUnitInBrackets(String unit, String label) {
    assertThat(new Quantity("zeta", "\\zeta", unit, "").label()).isEqualTo(label);
  }

  @Test
  void labelOfAPureNumberIsItsSymbol() {
    assertThat(new Quantity("zeta", "\\zeta", "", "").label()).isEqualTo("\\zeta");
  }
}
