package org.g221.engine.g221;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.g221.ExactModel.INPUTS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.g221.engine.ReferenceFile;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;

class DerivedQuantityTest {

  private static double value(DerivedQuantity quantity, double ratio, double mass) {
    ModelPoint point =
        ConstantPoint.of(
            Map.of(Parameter.G2_OVER_G1, ratio, Parameter.MASS_WPRIME_GEV, mass), INPUTS);
    return quantity.of(point, INPUTS).constantValue();
  }

  @Test
  void namesAreThoseUsersWrite() {
    assertThat(DerivedQuantity.profiledKeys())
        .isEqualTo(List.of("kappa", "g1", "g2", "ghat", "zeta"));
    assertThat(DerivedQuantity.profiled("ghat")).hasValue(DerivedQuantity.GHAT);
    assertThat(DerivedQuantity.profiled("KAPPA")).isEmpty();
    assertThat(DerivedQuantity.profiled("tan-beta")).isEmpty();
  }

  /** What a point is given in place of its mixing parameter is among the derived quantities. */
  @Test
  void mixingIsDerivedInBothForms() {
    Map<Parameter, Double> values =
        Map.of(Parameter.G2_OVER_G1, 2.0, Parameter.MASS_WPRIME_GEV, 1000.0, Parameter.ZETA, 0.375);
    ModelPoint point = ConstantPoint.of(values, INPUTS);
    assertThat(DerivedQuantity.ZETA.of(point, INPUTS).constantValue()).isEqualTo(0.375);
    // tan²β = (0.375 + 1/4)/(1 - 0.375)
    assertThat(DerivedQuantity.TAN_BETA.of(point, INPUTS).constantValue()).isEqualTo(1);
    assertThat(DerivedQuantity.MASS_ZPRIME_GEV.of(point, INPUTS).constantValue()).isEqualTo(1000);
  }

  /** 1/g² = 1/g1² + 1/g2², g2/g1 = r, ĝ = g g2/g1, κ = v²ĝ²/(4M²). */
  @Property(seed = "20160412")
  void couplingsAddUpToTheWeakCoupling(
      @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 4) double ratio,
      @ForAll @Scale(3) @DoubleRange(min = 500, max = 20000) double mass) {
    double g1 = value(DerivedQuantity.G1, ratio, mass);
    double g2 = value(DerivedQuantity.G2, ratio, mass);
    double g = INPUTS.weakCoupling();
    assertThat(1 / (1 / (g1 * g1) + 1 / (g2 * g2))).isCloseTo(g * g, within(1e-14));
    assertThat(g2 / g1).isCloseTo(ratio, within(1e-14));
    double ghat = value(DerivedQuantity.GHAT, ratio, mass);
    assertThat(ghat).isCloseTo(g * g2 / g1, within(1e-14));
    double v = INPUTS.vacuumValueGev();
    assertThat(value(DerivedQuantity.KAPPA, ratio, mass))
        .isCloseTo(v * v * ghat * ghat / (4 * mass * mass), within(1e-15));
  }

  /** g1 and g2 as exact-model.json states them for each point. */
  @Test
  void couplingsAreThoseOfTheExactModel() {
    for (JsonNode point : ReferenceFile.read("exact-model.json").get("points")) {
      double ratio = point.get("parameters").get("g2-over-g1").doubleValue();
      assertThat(value(DerivedQuantity.G1, ratio, 1000))
          .isCloseTo(point.get("g1").doubleValue(), within(1e-14));
      assertThat(value(DerivedQuantity.G2, ratio, 1000))
          .isCloseTo(point.get("g2").doubleValue(), within(1e-14));
    }
  }
}
