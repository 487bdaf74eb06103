package org.g221.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.ReferenceFile;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.parameter.CkmMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that scripts/reference/formulas/exact_model.py computes with 50 digits, each number to
 * 1e-10 of itself, with M_W'/M_W from 4 to 1250.
 */
class PreciseModelTest {

  private static final double PRECISION = 1e-10;
  private static final double WEAK = 0.6521;
  private static final double HYPERCHARGE = 0.3573;
  private static final double V_GEV = 246.2196;
  private static final CkmMatrix CKM = CkmMatrix.ofWolfenstein(0.22543, 0.80679, 0.12528, 0.40385);
  private static final List<String> UP = List.of("u", "c", "t");
  private static final List<String> DOWN = List.of("d", "s", "b");
  private static final List<String> LEPTONS = List.of("e", "mu", "tau");
  private static final int[] PAIR_23 = {2, 3};

  record Point(JsonNode content, FermionCouplings couplings) {
    GaugeSector gauge() {
      return couplings.gauge();
    }

    ExchangeAmplitudes amplitudes() {
      return new ExchangeAmplitudes(couplings);
    }

    @Override
    public String toString() {
      return content.get("parameters").toString();
    }
  }

  static List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (JsonNode entry : ReferenceFile.read("exact-model-50-digits.json").get("points")) {
      JsonNode parameters = entry.get("parameters");
      GaugeCouplings gauge =
          GaugeCouplings.of(WEAK, HYPERCHARGE, parameters.get("g2-over-g1").doubleValue());
      double u = 2 * parameters.get("mass-scale-gev").doubleValue() / gauge.n1();
      double tanBeta = parameters.get("tan-beta").doubleValue();
      Vacuum vacuum = Vacuum.ofAngle(u, V_GEV, Math.atan(tanBeta));
      points.add(
          new Point(
              entry,
              new FermionCouplings(
                  new GaugeSector(gauge, vacuum),
                  CKM,
                  delta(parameters, "q"),
                  delta(parameters, "l"))));
    }
    return points;
  }

  private static HermitianMatrix delta(JsonNode parameters, String species) {
    Function<String, Double> entry =
        name -> parameters.get("delta-" + species + "-" + name).doubleValue();
    return Deltas.of(
        entry.apply("22"),
        entry.apply("33"),
        new Complex(entry.apply("23-re"), entry.apply("23-im")));
  }

  @ParameterizedTest
  @MethodSource("points")
  void massesAreThoseOfTheReference(Point point) {
    Map.of(
            "m_w", point.gauge().w(),
            "m_w_prime", point.gauge().wPrime(),
            "m_z", point.gauge().z(),
            "m_z_prime", point.gauge().zPrime())
        .forEach(
            (name, boson) ->
                assertThat(boson.massGev())
                    .as(name)
                    .isCloseTo(
                        point.content().get(name).doubleValue(), withinPercentage(1e-12 * 100)));
  }

  private static void assertGroup(
      Point point, String group, double unit, Function<String, Complex> ours) {
    List<String> names = new ArrayList<>();
    point.content().get(group).fieldNames().forEachRemaining(names::add);
    assertThat(names).isNotEmpty();
    for (String name : names) {
      JsonNode pair = point.content().get(group).get(name);
      Complex expected = new Complex(pair.get(0).doubleValue(), pair.get(1).doubleValue());
      Complex actual = ours.apply(name).multiply(unit);
      assertThat(actual.subtract(expected).abs())
          .as("%s of %s: %s and %s", name, group, actual, expected)
          .isLessThanOrEqualTo(PRECISION * expected.abs());
    }
  }

  @ParameterizedTest
  @MethodSource("points")
  void chargedCurrentsAreThoseOfTheReference(Point point) {
    assertGroup(
        point,
        "charged_current",
        V_GEV * V_GEV,
        name -> {
          String[] words = name.split(" ");
          return point
              .amplitudes()
              .chargedCurrent(
                  UP.indexOf(words[0].substring(0, 1)) + 1,
                  DOWN.indexOf(words[0].substring(1)) + 1,
                  lepton(words[1]),
                  lepton(words[2].substring(3)));
        });
  }

  @ParameterizedTest
  @MethodSource("points")
  void leptonicDecaysAreThoseOfTheReference(Point point) {
    assertGroup(
        point,
        "leptonic",
        V_GEV * V_GEV,
        name -> {
          String[] words = name.split(" ");
          return point
              .amplitudes()
              .leptonicDecay(
                  lepton(words[1]), lepton(words[0]), lepton(words[2]), lepton(words[3]));
        });
  }

  @ParameterizedTest
  @MethodSource("points")
  void flavourChangingNeutralCurrentsAreThoseOfTheReference(Point point) {
    assertGroup(
        point, "neutral_sb", V_GEV * V_GEV, name -> neutral(point, Fermion.DOWN_QUARK, name));
    assertGroup(
        point,
        "neutral_mutau",
        V_GEV * V_GEV,
        name -> neutral(point, Fermion.CHARGED_LEPTON, name));
    Complex mixing = point.amplitudes().mixing(Fermion.DOWN_QUARK, 2, 3).multiply(V_GEV * V_GEV);
    JsonNode pair = point.content().get("delta_f2_sb");
    Complex expected = new Complex(pair.get(0).doubleValue(), pair.get(1).doubleValue());
    assertThat(mixing.subtract(expected).abs()).isLessThan(PRECISION * expected.abs());
  }

  private static Complex neutral(Point point, Fermion fermion, String name) {
    if (name.equals("R")) {
      return point.amplitudes().leftRight(fermion, PAIR_23, Fermion.CHARGED_LEPTON);
    }
    boolean neutrino = name.startsWith("nu_");
    int lepton = lepton(name.substring(neutrino ? 3 : 0, name.indexOf(' ')));
    Fermion other = neutrino ? Fermion.NEUTRINO : Fermion.CHARGED_LEPTON;
    return point.amplitudes().leftLeft(fermion, PAIR_23, other, new int[] {lepton, lepton});
  }

  @ParameterizedTest
  @MethodSource("points")
  void couplingsOfChargedBosonsAreThoseOfTheReference(Point point) {
    assertGroup(point, "w", 1, name -> charged(point, point.gauge().w(), name));
    assertGroup(point, "wprime", 1, name -> charged(point, point.gauge().wPrime(), name));
  }

  private static Complex charged(Point point, VectorBoson boson, String name) {
    String[] words = name.split(" ");
    return UP.contains(words[0])
        ? point.couplings().quarks(boson, UP.indexOf(words[0]) + 1, DOWN.indexOf(words[1]) + 1)
        : point.couplings().leptons(boson, lepton(words[0].substring(3)), lepton(words[1]));
  }

  @ParameterizedTest
  @MethodSource("points")
  void couplingsOfNeutralBosonsAreThoseOfTheReference(Point point) {
    assertGroup(point, "z", 1, name -> neutralCoupling(point, point.gauge().z(), name));
    assertGroup(point, "zprime", 1, name -> neutralCoupling(point, point.gauge().zPrime(), name));
  }

  private static Complex neutralCoupling(Point point, VectorBoson boson, String name) {
    String[] words = name.split(" ");
    Fermion fermion = fermion(words[0]);
    if (words.length == 3) {
      return new Complex(point.couplings().right(boson, fermion), 0);
    }
    return point.couplings().left(boson, fermion, generation(words[0]), generation(words[1]));
  }

  private static Fermion fermion(String name) {
    if (name.startsWith("nu_")) {
      return Fermion.NEUTRINO;
    }
    return UP.contains(name)
        ? Fermion.UP_QUARK
        : DOWN.contains(name) ? Fermion.DOWN_QUARK : Fermion.CHARGED_LEPTON;
  }

  private static int generation(String name) {
    return switch (fermion(name)) {
      case NEUTRINO -> lepton(name.substring(3));
      case CHARGED_LEPTON -> lepton(name);
      case UP_QUARK -> UP.indexOf(name) + 1;
      case DOWN_QUARK -> DOWN.indexOf(name) + 1;
    };
  }

  private static int lepton(String name) {
    return LEPTONS.indexOf(name) + 1;
  }
}
