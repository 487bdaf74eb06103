package org.g221.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.g221.engine.ReferenceFile;
import org.g221.engine.g221.G221Model;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.model.ParameterRules;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class WarsawCoefficientsTest {

  /**
   * scripts/reference/generators/make_warsaw_reference.py: lists and values of the package wilson.
   */
  private static final JsonNode WILSON = ReferenceFile.read("warsaw.json");

  private static final TheoryInputs INPUTS = BundledData.dataset2016().inputs();

  private static ParameterPoint point(JsonNode parameters) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    parameters
        .fields()
        .forEachRemaining(
            entry ->
                values.put(
                    G221Model.INSTANCE.parameter(entry.getKey()).orElseThrow(),
                    entry.getValue().doubleValue()));
    return new ParameterPoint(
        new ParameterRules(G221Model.INSTANCE).textureOf(values.keySet()), values);
  }

  private static Map<String, WarsawCoefficient> byName(WarsawCoefficients coefficients) {
    Map<String, WarsawCoefficient> byName = new TreeMap<>();
    coefficients.values().forEach(known -> byName.put(known.name(), known));
    return byName;
  }

  private static void assertClose(double ours, double reference) {
    assertThat(ours).isCloseTo(reference, within(1e-12 * Math.abs(reference) + 1e-30));
  }

  @Test
  void eachOperatorIsListedUnderTheNameOfTheBasisFile() {
    List<String> listed = new ArrayList<>();
    List<String> hermitian = new ArrayList<>();
    for (WarsawOperator operator : WarsawOperator.values()) {
      for (FlavourIndices flavours : FlavourIndices.all(operator.indexCount())) {
        if (WarsawCoefficients.isListed(operator, flavours)) {
          listed.add(operator + "_" + flavours);
          if (WarsawCoefficients.isHermitian(operator, flavours)) {
            hermitian.add(operator + "_" + flavours);
          }
        }
      }
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(texts("names"));
    assertThat(hermitian).containsExactlyInAnyOrderElementsOf(texts("hermitian"));
  }

  private static List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    WILSON.get(key).forEach(node -> texts.add(node.textValue()));
    return texts;
  }

  @Test
  void valuesAtPointsWithPhasesAreThoseOfAnotherProgram() {
    assertThat(WILSON.get("inputs").get("fermi-constant").doubleValue())
        .isEqualTo(INPUTS.fermiConstant());
    assertThat(WILSON.get("inputs").get("w-mass-gev").doubleValue()).isEqualTo(INPUTS.wMassGev());
    for (JsonNode reference : WILSON.get("points")) {
      ParameterPoint point = point(reference.get("parameters"));
      WarsawCoefficients coefficients =
          WarsawCoefficients.of(G221Model.INSTANCE.matching(point, INPUTS).orElseThrow());
      assertThat(coefficients.scaleGev()).isEqualTo(point.value(G221Parameter.MASS_WPRIME_GEV));
      Map<String, WarsawCoefficient> ours = byName(coefficients);
      JsonNode values = reference.get("values");
      assertThat(ours).hasSize(values.size());
      values
          .fields()
          .forEachRemaining(
              entry -> {
                WarsawCoefficient known = ours.get(entry.getKey());
                assertThat(known).as(entry.getKey()).isNotNull();
                assertClose(known.re(), entry.getValue().get(0).doubleValue());
                assertClose(known.im(), entry.getValue().get(1).doubleValue());
              });
    }
  }

  /** The coefficients that flavio.json was computed from were written out by hand. */
  @Test
  void modelPointOfTheFlavioComparisonIsReproduced() {
    JsonNode flavio = ReferenceFile.read("flavio.json");
    JsonNode model = flavio.get("model_point");
    Map<Parameter, Double> values = new LinkedHashMap<>();
    double strength = model.get("X_GeV_m2").doubleValue();
    double kappa = strength * Math.pow(INPUTS.vacuumValueGev(), 2);
    values.put(G221Parameter.MASS_WPRIME_GEV, 1000.0);
    values.put(G221Parameter.G2_OVER_G1, Math.sqrt(kappa) * 1000 / INPUTS.wMassGev());
    values.put(G221Parameter.ZETA, 0.3);
    values.put(G221Parameter.DELTA_Q_22, model.get("Delta_q").get(1).get(1).doubleValue());
    values.put(G221Parameter.DELTA_Q_33, model.get("Delta_q").get(2).get(2).doubleValue());
    values.put(G221Parameter.DELTA_Q_23, model.get("Delta_q").get(1).get(2).doubleValue());
    values.put(G221Parameter.DELTA_L_22, model.get("Delta_l").get(1).get(1).doubleValue());
    values.put(G221Parameter.DELTA_L_33, model.get("Delta_l").get(2).get(2).doubleValue());
    values.put(G221Parameter.DELTA_L_23, model.get("Delta_l").get(1).get(2).doubleValue());
    Map<String, WarsawCoefficient> ours = byName(coefficients(values));
    JsonNode theirs = flavio.get("points").get("iv_model_X=4e-7_zeta=0.3@91.1876").get("wc");
    assertThat(ours).hasSize(theirs.size());
    theirs
        .fields()
        .forEachRemaining(
            entry -> assertClose(ours.get(entry.getKey()).re(), entry.getValue().doubleValue()));
  }

  private static WarsawCoefficients coefficients(Map<Parameter, Double> entries) {
    ParameterPoint point = new ParameterPoint(G221Texture.ENTRIES, entries);
    return WarsawCoefficients.of(G221Model.INSTANCE.matching(point, INPUTS).orElseThrow());
  }

  @Test
  void standardModelHasNoCoefficients() {
    assertThat(
            coefficients(
                    Map.of(
                        G221Parameter.G2_OVER_G1,
                        1.0,
                        G221Parameter.MASS_WPRIME_GEV,
                        1e4,
                        G221Parameter.ZETA,
                        0.0))
                .values())
        .isEmpty();
  }

  @Test
  void gaugeMixingWithoutFlavourMatricesLeavesNoneEither() {
    assertThat(
            coefficients(
                    Map.of(
                        G221Parameter.G2_OVER_G1,
                        2.0,
                        G221Parameter.MASS_WPRIME_GEV,
                        1e3,
                        G221Parameter.TAN_BETA,
                        3.0))
                .values())
        .isEmpty();
  }
}
