package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.g221.engine.ReferenceFile;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.HeavyVectors;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.model.ParameterRules;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cross sections against cross-sections.json, for which a script integrates partons itself. */
class ResonantProductionTest {

  private static final JsonNode REFERENCE = ReferenceFile.read("cross-sections.json");
  private static final Likelihood CURRENT = Likelihood.of(BundledData.current());

  /** The polynomials err by 0.2 %, the two interpolations of partons differ by less. */
  private static final double PER_CENT = 1;

  static Stream<Arguments> points() {
    return StreamSupport.stream(REFERENCE.get("points").spliterator(), false)
        .map(point -> Arguments.of(point.get("name").textValue(), point));
  }

  private static Evaluation evaluate(JsonNode parameters) {
    return evaluate(ReferenceFile.parameters(parameters));
  }

  private static Evaluation evaluate(Map<Parameter, Double> values) {
    ParameterPoint point =
        new ParameterPoint(
            new ParameterRules(G221Model.INSTANCE).textureOf(values.keySet()), values);
    return PointEvaluator.suitedTo(G221Model.INSTANCE, point, CURRENT).evaluate(point);
  }

  private static double value(Evaluation evaluation, String observable) {
    return evaluation.predictions().stream()
        .filter(known -> known.observable().equals(observable))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void crossSectionsAreThoseOfThePartons(String name, JsonNode point) {
    Evaluation evaluation = evaluate(point.get("parameters"));
    assertThat(point.get("cross-sections")).hasSize(4);
    point
        .get("cross-sections")
        .fields()
        .forEachRemaining(
            known ->
                assertThat(value(evaluation, known.getKey()))
                    .as(known.getKey())
                    .isCloseTo(known.getValue().doubleValue(), withPercentage(PER_CENT)));
    assertThat(evaluation.derived().get("width-over-mass"))
        .isCloseTo(point.get("width-over-mass").doubleValue(), withPercentage(1e-9));
  }

  private static JsonNode point(String name) {
    return StreamSupport.stream(REFERENCE.get("points").spliterator(), false)
        .filter(point -> point.get("name").textValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Numbers of a calculation made before this one, with the same partons but without pairs of u and
   * c, which add 2.5 % to the first point; masses and couplings of the third point were rounded.
   */
  @ParameterizedTest
  @CsvSource({
    "joint-explanation, 162, 6.5, 2600",
    "without-strange, 150, 6.0, 2400",
    "vector-like-mixing, 127, 0.16, 390",
    "heavier, 21, 0.027, 65"
  })
  void crossSectionsAreThoseKnownBefore(String name, double taus, double muons, double tops) {
    Evaluation evaluation = evaluate(point(name).get("parameters"));
    assertThat(value(evaluation, "sigma(Z'->tautau)")).isCloseTo(taus, withPercentage(3));
    assertThat(value(evaluation, "sigma(Z'->mumu)")).isCloseTo(muons, withPercentage(3));
    assertThat(value(evaluation, "sigma(Z'->tt)")).isCloseTo(tops, withPercentage(3));
  }

  @Test
  void bottomQuarksMeetAsOftenAsKnownAtOneTev() {
    assertThat(REFERENCE.get("b-bbar-at-1-tev-pb").doubleValue())
        .isCloseTo(1.57, withPercentage(0.5));
  }

  private static Map<Parameter, Double> heavy(double massGev) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 3.0);
    values.put(G221Parameter.MASS_WPRIME_GEV, massGev);
    values.put(G221Parameter.ZETA, 0.0);
    values.put(G221Parameter.DELTA_Q_33, 0.9);
    values.put(G221Parameter.DELTA_L_33, 0.9);
    return values;
  }

  /** A hundredth of a femtobarn is one event in 100/fb. */
  @Test
  void nothingIsProducedBeyondTheMassesOfThePartons() {
    assertThat(value(evaluate(heavy(3499)), "sigma(Z'->tautau)")).isBetween(1e-4, 1e-2);
    assertThat(value(evaluate(heavy(3501)), "sigma(Z'->tautau)")).isZero();
  }

  @Test
  void withoutCouplingsNothingIsProduced() {
    Map<Parameter, Double> values = heavy(1000);
    values.put(G221Parameter.DELTA_Q_33, 0.0);
    values.put(G221Parameter.DELTA_L_33, 0.0);
    assertThat(value(evaluate(values), "sigma(Z'->tautau)")).isZero();
    assertThat(evaluate(values).exclusion()).isEmpty();
  }

  /** The third family alone, with equal couplings: one channel of leptons in eight. */
  @Test
  void channelsOfATripletShareItsWidth() {
    FormulaGraph graph = new FormulaGraph();
    HeavyVectors plain =
        new HeavyVectors() {
          @Override
          public Real massGev() {
            return graph.constant(1000);
          }

          @Override
          public Real squaredStrength() {
            return graph.constant(0.5);
          }

          @Override
          public Complex neutral(Fermion fermion, int i, int j) {
            return Complex.of(i == 3 && j == 3 ? graph.one() : graph.zero());
          }

          @Override
          public Complex chargedQuarks(int up, int down) {
            return neutral(Fermion.UP_QUARK, up, down);
          }

          @Override
          public Complex chargedLeptons(int lepton, int neutrino) {
            return neutral(Fermion.NEUTRINO, lepton, neutrino);
          }

          @Override
          public Real neutralBosons() {
            return graph.zero();
          }

          @Override
          public Real chargedBosons() {
            return graph.zero();
          }
        };
    // Two leptons, and two quarks of three colours.
    assertThat(plain.neutralWidth().constantValue()).isEqualTo(8);
    assertThat(plain.chargedWidth().constantValue()).isEqualTo(8);
    assertThat(plain.widthOverMass().constantValue())
        .isCloseTo(0.5 * 8 / (96 * Math.PI), withPercentage(1e-12));
  }

  @Test
  void allPairsOfQuarksInProtonsAreKnown() {
    assertThat(PartonLuminosities.pairs())
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "dd", "uu", "ds", "uc", "ss", "cc", "db", "sb", "bb", "ud", "us", "ub", "cd", "cs",
                "cb"));
  }
}
