package org.g221.engine.treelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.ExactModel.INPUTS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.g221.engine.ReferenceFile;
import org.g221.engine.g221.G221Model;
import org.g221.engine.model.DerivedQuantity;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;

class G221QuantityTest {

  private static double value(G221Quantity quantity, double ratio, double mass) {
    ModelPoint point =
        ConstantPoint.of(
            Map.of(G221Parameter.G2_OVER_G1, ratio, G221Parameter.MASS_WPRIME_GEV, mass), INPUTS);
    return quantity.of(point, INPUTS).constantValue();
  }

  @Test
  void namesAreThoseUsersWrite() {
    assertThat(G221Model.INSTANCE.derivedQuantities().stream().map(DerivedQuantity::key))
        .containsExactly(
            "kappa",
            "g1",
            "g2",
            "ghat",
            "zeta",
            "tan-beta",
            "mass-zprime-gev",
            "vector-like-mass-max-gev",
            "width-over-mass");
    assertThat(
            G221Model.INSTANCE.derivedQuantities().stream()
                .filter(DerivedQuantity::profiled)
                .map(DerivedQuantity::key))
        .containsExactly(
            "kappa", "g1", "g2", "ghat", "zeta", "vector-like-mass-max-gev", "width-over-mass");
    assertThat(G221Quantity.named("ghat")).isEqualTo(G221Quantity.GHAT);
    assertThatThrownBy(() -> G221Quantity.named("KAPPA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("KAPPA");
  }

  /** What a point is given in place of its mixing parameter is among the derived quantities. */
  @Test
  void mixingIsDerivedInBothForms() {
    Map<Parameter, Double> values =
        Map.of(
            G221Parameter.G2_OVER_G1,
            2.0,
            G221Parameter.MASS_WPRIME_GEV,
            1000.0,
            G221Parameter.ZETA,
            0.375);
    ModelPoint point = ConstantPoint.of(values, INPUTS);
    assertThat(G221Quantity.ZETA.of(point, INPUTS).constantValue()).isEqualTo(0.375);
    // tan²β = (0.375 + 1/4)/(1 - 0.375)
    assertThat(G221Quantity.TAN_BETA.of(point, INPUTS).constantValue()).isEqualTo(1);
    assertThat(G221Quantity.MASS_ZPRIME_GEV.of(point, INPUTS).constantValue()).isEqualTo(1000);
  }

  /** 1/g² = 1/g1² + 1/g2², g2/g1 = r, ĝ = g g2/g1, κ = v²ĝ²/(4M²). */
  @Property(seed = "20160412")
  void couplingsAddUpToTheWeakCoupling(
      @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 4) double ratio,
      @ForAll @Scale(3) @DoubleRange(min = 500, max = 20000) double mass) {
    double g1 = value(G221Quantity.G1, ratio, mass);
    double g2 = value(G221Quantity.G2, ratio, mass);
    double g = INPUTS.weakCoupling();
    assertThat(1 / (1 / (g1 * g1) + 1 / (g2 * g2))).isCloseTo(g * g, within(1e-14));
    assertThat(g2 / g1).isCloseTo(ratio, within(1e-14));
    double ghat = value(G221Quantity.GHAT, ratio, mass);
    assertThat(ghat).isCloseTo(g * g2 / g1, within(1e-14));
    double v = INPUTS.vacuumValueGev();
    assertThat(value(G221Quantity.KAPPA, ratio, mass))
        .isCloseTo(v * v * ghat * ghat / (4 * mass * mass), within(1e-15));
  }

  /** g1 and g2 as exact-model.json states them for each point. */
  @Test
  void couplingsAreThoseOfTheExactModel() {
    for (JsonNode point : ReferenceFile.read("exact-model.json").get("points")) {
      double ratio = point.get("parameters").get("g2-over-g1").doubleValue();
      assertThat(value(G221Quantity.G1, ratio, 1000))
          .isCloseTo(point.get("g1").doubleValue(), within(1e-14));
      assertThat(value(G221Quantity.G2, ratio, 1000))
          .isCloseTo(point.get("g2").doubleValue(), within(1e-14));
    }
  }
}
