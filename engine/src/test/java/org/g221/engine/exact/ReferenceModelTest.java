package org.g221.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Fermion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that exact-model.json holds, to 1e-10.
 *
 * <p>The file was made with 16 digits, which leaves it fewer where large numbers cancel: Z
 * couplings have 10 digits at 100 TeV, and flavour-changing neutral currents are compared in units
 * of their natural size κΔq_23/v². {@link PreciseModelTest} compares each number in units of
 * itself.
 */
class ReferenceModelTest {

  private static final double PRECISION = 1e-10;
  private static final double PERCENT = 100 * PRECISION;

  private static final Map<String, int[]> QUARKS =
      Map.of(
          "ud", new int[] {1, 1},
          "us", new int[] {1, 2},
          "cs", new int[] {2, 2},
          "cb", new int[] {2, 3});
  private static final List<String> LEPTONS = List.of("e", "mu", "tau");

  static List<ReferenceModel> points() {
    return ReferenceModel.all();
  }

  @ParameterizedTest
  @MethodSource("points")
  void gaugeCouplingsAndVacuumAreThoseOfTheReference(ReferenceModel point) {
    GaugeSector gauge = point.couplings().gauge();
    assertThat(gauge.couplings().first()).isCloseTo(point.number("g1"), withinPercentage(PERCENT));
    assertThat(gauge.couplings().second()).isCloseTo(point.number("g2"), withinPercentage(PERCENT));
    assertThat(gauge.vacuum().uGev()).isCloseTo(point.number("u"), withinPercentage(PERCENT));
    double zeta = point.content().get("parameters").get("zeta").doubleValue();
    assertThat(gauge.vacuum().gaugeMixing(gauge.couplings().ratio()))
        .isCloseTo(zeta, within(1e-14));
  }

  @ParameterizedTest
  @MethodSource("points")
  void massesAreThoseOfTheReference(ReferenceModel point) {
    GaugeSector gauge = point.couplings().gauge();
    assertThat(gauge.w().massGev()).isCloseTo(point.number("m_w"), withinPercentage(PERCENT));
    assertThat(gauge.wPrime().massGev())
        .isCloseTo(point.number("m_w_prime"), withinPercentage(PERCENT));
    assertThat(gauge.z().massGev()).isCloseTo(point.number("m_z"), withinPercentage(PERCENT));
    assertThat(gauge.zPrime().massGev())
        .isCloseTo(point.number("m_z_prime"), withinPercentage(PERCENT));
  }

  @ParameterizedTest
  @MethodSource("points")
  void chargedCurrentsAreThoseOfTheReference(ReferenceModel point) {
    Iterator<Map.Entry<String, JsonNode>> entries = point.content().get("charged_current").fields();
    int count = 0;
    while (entries.hasNext()) {
      String name = entries.next().getKey();
      String[] words = name.split(" ");
      int[] quarks = QUARKS.get(words[0]);
      Complex ours =
          point
              .amplitudes()
              .chargedCurrent(
                  quarks[0],
                  quarks[1],
                  LEPTONS.indexOf(words[1]) + 1,
                  LEPTONS.indexOf(words[2].substring(3)) + 1)
              .multiply(ReferenceModel.V_GEV * ReferenceModel.V_GEV);
      Complex expected = point.complex("charged_current", name);
      Complex unit =
          new Complex(
              ReferenceModel.CKM.re(quarks[0], quarks[1]),
              ReferenceModel.CKM.im(quarks[0], quarks[1]));
      assertThat(ours.subtract(expected).abs() / unit.abs()).as(name).isLessThan(PRECISION);
      count++;
    }
    assertThat(count).isEqualTo(16);
  }

  @ParameterizedTest
  @MethodSource("points")
  void neutralCurrentsAreThoseOfTheReference(ReferenceModel point) {
    int[] strangeBottom = {2, 3};
    for (int lepton = 1; lepton <= 3; lepton++) {
      String name = LEPTONS.get(lepton - 1);
      Complex left =
          point
              .amplitudes()
              .leftLeft(
                  Fermion.DOWN_QUARK,
                  strangeBottom,
                  Fermion.CHARGED_LEPTON,
                  new int[] {lepton, lepton});
      Complex right =
          point.amplitudes().leftRight(Fermion.DOWN_QUARK, strangeBottom, Fermion.CHARGED_LEPTON);
      assertNeutral(point, name + " L", left);
      assertNeutral(point, name + " R", right);
    }
    Complex mixing = point.amplitudes().mixing(Fermion.DOWN_QUARK, 2, 3);
    Complex expected = point.complex("delta_f2_sb");
    assertThat(mixing.subtract(expected).abs()).isLessThan(PRECISION * expected.abs());
  }

  private static void assertNeutral(ReferenceModel point, String name, Complex ours) {
    JsonNode parameters = point.content().get("parameters");
    double mass = parameters.get("mass-scale-gev").doubleValue();
    double heavy = point.couplings().gauge().couplings().heavy();
    double delta = Math.abs(parameters.get("delta-q-23").doubleValue());
    double unit = heavy * heavy / (4 * mass * mass) * delta;
    assertThat(ours.subtract(point.complex("neutral_sb", name)).abs() / unit)
        .as(name)
        .isLessThan(PRECISION);
  }

  @ParameterizedTest
  @MethodSource("points")
  void zCouplingsAreThoseOfTheReference(ReferenceModel point) {
    assertZ(point, "e", Fermion.CHARGED_LEPTON, 1);
    assertZ(point, "mu", Fermion.CHARGED_LEPTON, 2);
    assertZ(point, "tau", Fermion.CHARGED_LEPTON, 3);
    assertZ(point, "nu_mu", Fermion.NEUTRINO, 2);
    assertZ(point, "c", Fermion.UP_QUARK, 2);
    assertZ(point, "s", Fermion.DOWN_QUARK, 2);
    assertZ(point, "b", Fermion.DOWN_QUARK, 3);
    Complex mixed = z(point, Fermion.CHARGED_LEPTON, 2, 3);
    assertThat(mixed.subtract(point.complex("z_left_mu_tau")).abs()).isLessThan(PRECISION);
  }

  private static void assertZ(ReferenceModel point, String name, Fermion fermion, int generation) {
    Complex expected = point.complex("z_left", name);
    assertThat(z(point, fermion, generation, generation).subtract(expected).abs())
        .as(name)
        .isLessThan(PRECISION);
  }

  private static Complex z(ReferenceModel point, Fermion fermion, int i, int j) {
    GaugeSector gauge = point.couplings().gauge();
    return point.couplings().left(gauge.z(), fermion, i, j).divide(gauge.couplings().n2());
  }
}
